/** `gongkai dev` and `preview` started as a user starts them. */

import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { freePort } from './setup/free-port.ts'

const launcher = join(import.meta.dirname, '../src/cli/gongkai.mjs')

/** The server of a content folder that is being edited. */
export interface RunningDev {
  /** The address it says. */
  readonly url: string
  /** All it has printed. */
  readonly printed: () => string
  readonly end: () => Promise<void>
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill()
  await ended
}

/** Starts it in a folder, on a port of its own, and waits for the address it says. */
export async function runDev(content: string, cwd = process.cwd()): Promise<RunningDev> {
  return runServer(['dev', '--content', content], cwd)
}

/** Starts a verb that serves until it is ended, in the same way. */
export async function runServer(verb: readonly string[], cwd: string): Promise<RunningDev> {
  const port = await freePort()
  const { PATH, HOME } = process.env
  const words = [launcher, ...verb, '--port', String(port)]
  const child = spawn(process.execPath, words, { cwd, env: { PATH, HOME, NO_COLOR: '1' } })
  let printed = ''
  const saying = new Promise<string>((done, fail) => {
    const hear = (data: Buffer): void => {
      printed += String(data)
      const said = /http:\/\/localhost:\d+\/\S*?(?=（|\s)/.exec(printed)
      if (said) done(said[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => fail(new Error(`${verb[0]} ended with ${code}\n${printed}`)))
  })
  const end = (): Promise<void> => stop(child)
  try {
    return { url: await saying, printed: () => printed, end }
  } catch (error) {
    await end()
    throw error
  }
}

import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const launcher = resolve(import.meta.dirname, '../../src/cli/gongkai.mjs')

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Manner {
  readonly cwd?: string
  /** What the process finds in its environment besides. */
  readonly environment?: Readonly<Record<string, string>>
  /** Ends it without warning after so many ms. */
  readonly killAfter?: number | undefined
  /** Told what it says on standard error, as it says it. */
  readonly onStderr?: (text: string) => void
}

/** Runs the command line as a user does. */
export function gongkai(words: readonly string[], manner: Manner = {}): Promise<Outcome> {
  const { cwd, environment, killAfter, onStderr } = manner
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [launcher, ...words], {
    env: { PATH, HOME, NO_COLOR: '1', ...environment },
    cwd,
  })
  const printed = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => (printed.stdout += String(data)))
  child.stderr.on('data', (data) => {
    printed.stderr += String(data)
    onStderr?.(String(data))
  })
  const timer =
    killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  return new Promise((done) => {
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ code, ...printed })
    })
  })
}

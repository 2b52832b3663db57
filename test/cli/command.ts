import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { harvest, sow } from '../setup/seed.ts'

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

/** The folder of the site that a command builds, where nothing else is told of its cache. */
function siteOf(words: readonly string[], cwd = '.'): string | undefined {
  const out = words[words.indexOf('--out') + 1]
  const isBuild = words[0] === 'build' && words.includes('--out') && !words.includes('--cache')
  return isBuild && out !== undefined ? resolve(cwd, out) : undefined
}

/**
 * Runs the command line as a user does. A site's first build finds what another has bundled to render pages,
 * unless it is done in an environment of its own.
 */
export async function gongkai(words: readonly string[], manner: Manner = {}): Promise<Outcome> {
  const out = manner.environment ? undefined : siteOf(words, manner.cwd)
  if (out === undefined) return run(words, manner)
  await sow(out)
  const outcome = await run(words, manner)
  if (outcome.code === 0) await harvest(out)
  return outcome
}

function run(words: readonly string[], manner: Manner): Promise<Outcome> {
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

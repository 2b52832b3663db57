import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Days (YYYY-MM-DD) on which each file was changed, newest first, by its path in the folder. */
export type History = ReadonlyMap<string, readonly string[]>

const run = promisify(execFile)

/** Room for the history of some ten thousand files. */
const MOST_OUTPUT = 1_000_000_000

/** What Git knows of the reports of a folder, asked once; nothing where the folder is not in Git. */
export async function historyOf(folder: string): Promise<History> {
  const history = new Map<string, string[]>()
  const words = ['-c', 'core.quotepath=off', 'log', '--relative', '--name-only', '--format=@%cs']
  const { stdout } = await run('git', ['-C', folder, ...words, '--', 'reports'], {
    maxBuffer: MOST_OUTPUT,
  }).catch(() => ({ stdout: '' }))
  let day = ''
  for (const line of stdout.split('\n')) {
    if (line.startsWith('@')) day = line.slice(1)
    else if (line !== '') history.set(line, [...(history.get(line) ?? []), day])
  }
  return history
}

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { styleText } from 'node:util'
import type { History } from '../reader/history.ts'
import { listReports } from '../reader/portal.ts'
import { readTextFile, shownPath } from '../reader/text-file.ts'
import { untoldIn } from '../reader/untold-changes.ts'
import { cleanText } from '../report/file/clean-text.ts'
import { withCorrections } from '../report/file/correction-text.ts'
import { unifiedDiff } from './diff.ts'

function coloured(diff: string): string {
  return diff
    .split('\n')
    .map((line) => {
      if (line.startsWith('-')) return styleText('red', line)
      return line.startsWith('+') ? styleText('green', line) : line
    })
    .join('\n')
}

/**
 * Shows what can be put right without changing what is said, and what should stand under 更正; unless
 * told not to, writes it.
 */
export async function fixReports(
  folder: string,
  isAsked: (file: string) => boolean,
  isDryRun: boolean,
  history: History,
): Promise<void> {
  const { names } = await listReports(folder)
  let count = 0
  for (const name of names.filter((one) => isAsked(shownPath(folder, one)))) {
    // Refuses what is no text, no file of the folder, or too large.
    if ('rule' in readTextFile(folder, name)) continue
    const path = join(folder, name)
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path))
    const clean = cleanText(before)
    const untold = untoldIn(name, clean, history.published.get(name))
    const after = withCorrections(clean, untold)
    if (after === before) continue
    count += 1
    console.log(`${coloured(unifiedDiff(shownPath(folder, name), before, after))}\n`)
    if (!isDryRun) await writeFile(path, after)
  }
  const done = isDryRun ? '可以改正 ' : '改正了 '
  console.log(count === 0 ? '没有可以自动改正的地方。\n' : `${done}${count} 个文件。\n`)
}

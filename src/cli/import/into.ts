import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filledIn, type FilledIn } from '../../import/draft/fill-in.ts'
import { draftFindings } from '../../import/draft/draft-file.ts'
import type { ImportFinding } from '../../import/draft/import-finding.ts'
import type { Draft } from '../../import/draft/draft.ts'
import { shownPath } from '../../reader/text-file.ts'
import { unifiedDiff } from '../diff.ts'
import { importText } from './text.ts'
import { putReport } from '../put-report.ts'
import { UsageError } from '../usage-error.ts'

type Filled = Exclude<FilledIn, { refusal: string }>

/** What a whole report has and a table alone has not. */
const ABSENT = /^import-(?:title|year|organ|section|edition|row-missing|date)/u

/** What is doubtful about the tables that were read, at their lines in the report they go into. */
function concerning(draft: Draft, filled: Filled, file: string): ImportFinding[] {
  const tables = new Set(
    [...draft.figures].flatMap(([id, { state }]) =>
      state === 'unread' ? [] : [id.split('.')[0] ?? ''],
    ),
  )
  return draftFindings({ ...draft, ...filled }, filled, file).filter(
    ({ rule, path }) => !ABSENT.test(rule) && (path === '' || tables.has(path.split('.')[0] ?? '')),
  )
}

/** Lines of text where cells would change, and how many there are in all. */
function told(
  { read, changed, text }: Filled,
  before: string,
  shown: string,
  isForced: boolean,
): string {
  if (changed === 0) return `读到 ${read} 个数，与 ${shown} 里的一样，没有改动。`
  const done = isForced
    ? `${shown} 改了 ${changed} 格。`
    : `要改 ${changed} 格；没有改动，加 --force 才写。`
  return `${unifiedDiff(shown, before, text)}\n读到 ${read} 个数，${done}`
}

/** Shows what a draft would change in a report that is there, and with `isForced` changes it. */
export async function importInto(
  draft: Draft,
  out: string,
  target: string,
  isForced: boolean,
): Promise<number> {
  const name = `reports/${target}.md`
  const shown = shownPath(out, name)
  const before = await readFile(join(out, name), 'utf8').catch(() => {
    throw new UsageError(`没有 ${shown} 这份报告。先导入整份，或用 gongkai new 写一份待填的。`)
  })
  const done = filledIn(before, name, draft)
  if ('refusal' in done) throw new UsageError(`${shown}：${done.refusal}`)
  if (done.read === 0) throw new UsageError('原件里没有读到这份报告的表或行，没有改动。')
  const findings = concerning(draft, done, shown)
  if (findings.length > 0) console.log(importText(findings))
  console.log(told(done, before, shown, isForced))
  if (isForced) await putReport(out, name, done.text, { isForced, as: '填好的一份' })
  const unread = [...done.figures.values()].filter(({ state }) => state === 'unread').length
  if (unread > 0) console.log(`这份报告还有 ${unread} 格待核。`)
  return unread > 0 || findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

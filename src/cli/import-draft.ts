/** A source that was read, as it is told and written. */

import { draftFindings, draftText, type ImportFinding } from '../import/draft/draft-file.ts'
import { draftJson, type DraftJson } from '../import/draft/draft-json.ts'
import type { Draft } from '../import/draft/recognise.ts'
import { countsOf } from '../import/tables/confirm.ts'
import { shownPath } from '../reader/text-file.ts'
import { splitFrontmatter } from '../text/frontmatter.ts'
import type { Call } from './import-call.ts'
import { countsText } from './import-text.ts'

/** A file imported, before anything is written. */
export interface Imported {
  readonly draft: Draft
  readonly organ: string | undefined
  /** Path below the content folder. */
  readonly name: string | undefined
  readonly text: string
  readonly findings: readonly ImportFinding[]
}

/** A draft with the text of its report file. */
export function imported(draft: Draft, call: Call, out: string): Imported {
  const organ = call.organ ?? draft.organ?.id
  const name =
    organ !== undefined && draft.year !== undefined
      ? `reports/${organ}/${draft.year}.md`
      : undefined
  const written = draftText(draft, organ ?? '（拼音代号）', draft.year ?? 0)
  const file = name === undefined ? '（草稿）' : shownPath(out, name)
  return { draft, organ, name, text: written.text, findings: draftFindings(draft, written, file) }
}

/** A draft as `--json` prints it. */
export function importedJson({ draft, organ, text, findings }: Imported): {
  report: DraftJson
  findings: readonly ImportFinding[]
} {
  const parts = splitFrontmatter(text)
  return draftJson(draft, organ, 'body' in parts ? parts.body : '', findings)
}

/** How many of its cells nobody has read. */
export function unreadCells({ draft }: Imported): number {
  return [...draft.figures.values()].filter(({ state }) => state === 'unread').length
}

/** Does it still want something before it can be published? An unread cell stops the build. */
export function wantsWork(one: Imported): boolean {
  return one.findings.some(({ severity }) => severity === 'error') || unreadCells(one) > 0
}

/** What was read, in a line; `source` stands in for a title that there is not. */
export function summaryOf({ draft }: Imported, source: string): string {
  const counts = countsText(countsOf(draft.format, draft.figures, draft.doubts))
  return `${draft.title || source}（${draft.format.edition}年版格式）：${counts}`
}

/** A source that was read, with the text of its report file: what an import writes, wherever it runs. */

import { nameOfReport } from '../../report/file/name.ts'
import { countsOf } from '../tables/confirm.ts'
import type { Draft } from './draft.ts'
import { draftFindings, draftText } from './draft-file.ts'
import type { ImportFinding } from './import-finding.ts'

/** A file imported, before anything is written. */
export interface Imported {
  readonly draft: Draft
  readonly organ: string | undefined
  /** Path below the content folder. */
  readonly name: string | undefined
  readonly text: string
  readonly findings: readonly ImportFinding[]
}

/** A draft with the text of its report file; `given` is the organ that the user names, `shown` how findings name a file. */
export function imported(
  draft: Draft,
  given: string | undefined,
  shown: (name: string) => string,
): Imported {
  const organ = given ?? draft.organ?.id
  const name =
    organ !== undefined && draft.year !== undefined ? nameOfReport(organ, draft.year) : undefined
  const written = draftText(draft, organ ?? '（拼音代号）', draft.year ?? 0)
  const file = name === undefined ? '（草稿）' : shown(name)
  return { draft, organ, name, text: written.text, findings: draftFindings(draft, written, file) }
}

/** How many figures were read, and how sure they are, in a sentence. */
function countsText({ format, figures, doubts }: Draft): string {
  const { read, confirmed, doubtful, blank, unread } = countsOf(format, figures, doubts)
  return `读到 ${read} 个数，其中 ${confirmed} 个有勾稽关系印证；${doubtful} 格请核对；${blank} 格空着；${unread} 格待核。`
}

/** What was read, in a line; `source` stands in for a title that there is not. */
export function summaryOf({ draft }: Pick<Imported, 'draft'>, source: string): string {
  return `${draft.title || source}（${draft.format.edition}年版格式）：${countsText(draft)}`
}

/** Figures of a draft → the cells of a report file that is there, and nothing else of it. */

import { figureAt, figureWord, placesOfFormat, type Figures } from '../../report/figures.ts'
import { yamlPathOf } from '../../report/rules/tables.ts'
import { problem } from '../../report/rules.ts'
import { placeName, type Format, type Place } from '../../report/spec.ts'
import { withFigureWords } from '../../text/figure-words.ts'
import { parseReport } from '../../text/report-text.ts'
import type { Draft } from './draft.ts'

/** A report file with cells filled in, or why it was left as it is. */
export type FilledIn =
  | {
      readonly text: string
      readonly format: Format
      readonly figures: Figures
      /** Lines from 1, by table, row and cell. */
      readonly lines: ReadonlyMap<string, number>
      readonly read: number
      readonly changed: number
    }
  | { readonly refusal: string }

function isSame(one: Figures, other: Figures, places: readonly Place[]): boolean {
  return places.every(({ id }) => figureWord(figureAt(one, id)) === figureWord(figureAt(other, id)))
}

/** Fills the cells that a draft has read into the text of a report; cells it has not read stay. */
export function filledIn(text: string, name: string, draft: Draft): FilledIn {
  const { report, place } = parseReport(text, name)
  if (!report) return { refusal: '这份报告本身有错，先用 check 核对、改正，再往里填。' }
  const places = placesOfFormat(report.format)
  const own = new Set(places.map(({ id }) => id))
  const read = [...draft.figures].filter(([, { state }]) => state !== 'unread')
  const foreign = read.find(([id]) => !own.has(id))
  if (foreign)
    return { refusal: `原件的表与这份报告的${report.format.edition}年版格式不合，没有填。` }
  const wanted = new Map([...report.figures, ...read])
  const changes = places.filter(
    ({ id }) => figureWord(figureAt(report.figures, id)) !== figureWord(figureAt(wanted, id)),
  )
  const words = changes.map(({ id }) => [id, figureWord(figureAt(wanted, id))] as const)
  const filled = withFigureWords(text, new Map(words))
  const after = parseReport(filled, name).report
  const [first] = changes
  if (!after || !isSame(after.figures, wanted, places))
    return { refusal: `“${first ? placeName(first) : ''}”等格写法特别，没有改；请照下面手工填写。` }
  const all = place(places.map((one) => problem('figure', yamlPathOf(one), '', '', one.id)))
  const lines = new Map<string, number>()
  places.forEach(({ id, table, row }, at) => {
    for (const path of [table.id, `${table.id}.${row.path}`, id])
      if (!lines.has(path)) lines.set(path, all[at]?.line ?? 1)
  })
  const { format } = report
  return {
    text: filled,
    format,
    figures: wanted,
    lines,
    read: read.length,
    changed: changes.length,
  }
}

/** Which passage of a report is shown under a result. */

import { excerpt, markRanges, type Part } from './excerpt.ts'
import { fold, mappedFold, rangesOf, type Range } from './fold.ts'

/** A section as a passage is cut from it. */
export interface PassageSection {
  /** Null for a section the form does not know: it has no address. */
  readonly number: number | null
  readonly title: string
  readonly text: string
}

/** What of a report is searched. */
export interface SearchedReport {
  readonly title: string
  readonly organ: {
    readonly name: string
    readonly shortName: string
    readonly aliases: readonly string[]
  }
  readonly sections: readonly PassageSection[]
}

/** Where the terms of a query stand in a report, and the text around them. */
export interface Passage {
  /** The title, one of the organ's names, or the number of a section. */
  readonly place: 'title' | 'organ' | number | null
  readonly parts: readonly Part[]
}

/** A stretch of a text that begins with a term, and how many terms it shows. */
interface Stretch {
  readonly shown: number
  readonly range: Range
  readonly hits: readonly Range[]
}

/** The longest way from the start of one term to the end of another in the same passage. */
const REACH = 56

/** The one searchable text of a section: heading and narrative. */
export function sectionText(section: { readonly title: string; readonly text: string }): string {
  return `${section.title}\n${section.text}`
}

/** The passage that shows the most of the folded terms; where equal, the first in the report. */
export function passageOf(report: SearchedReport, terms: readonly string[]): Passage {
  let best: Passage = { place: 'title', parts: [{ text: report.title, marked: false }] }
  let most = 0
  for (const { place, text } of placedTexts(report)) {
    if (most === terms.length) break
    const folded = fold(text)
    const held = terms.filter((term) => folded.includes(term))
    if (held.length <= most) continue
    const { shown, range, hits } = fullestStretch(text, held)
    if (shown <= most) continue
    most = shown
    best = {
      place,
      parts:
        place === 'title' || place === 'organ'
          ? markRanges(text, hits)
          : excerpt(text, range, hits),
    }
  }
  return best
}

function placedTexts(report: SearchedReport): { place: Passage['place']; text: string }[] {
  const { name, shortName, aliases } = report.organ
  return [
    { place: 'title', text: report.title },
    ...[name, shortName, ...aliases].map((text) => ({ place: 'organ' as const, text })),
    ...report.sections.map((section) => ({ place: section.number, text: sectionText(section) })),
  ]
}

function fullestStretch(text: string, terms: readonly string[]): Stretch {
  const mapped = mappedFold(text)
  const found = terms.flatMap((term) => rangesOf(term, mapped).map((range) => ({ term, range })))
  found.sort((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1])
  const hits = found.map(({ range }) => range)
  let best: Stretch = { shown: 0, range: [0, 0], hits }
  for (const [index, { range }] of found.entries()) {
    if (best.shown === terms.length) break
    const [from, end] = range
    const reach = Math.max(end, from + REACH)
    const within = found.slice(index).filter((hit) => hit.range[1] <= reach)
    const shown = new Set(within.map(({ term }) => term)).size
    const to = Math.max(...within.map((hit) => hit.range[1]))
    if (shown > best.shown) best = { shown, range: [from, to], hits }
  }
  return best
}

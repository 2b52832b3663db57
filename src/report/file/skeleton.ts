/** A report file to fill in: every figure still to be looked at, every heading there. */

import { figureAt, figureWord, placesOfFormat, UNREAD, type Figure } from '../figures.ts'
import type { Organ, Report } from '../report.ts'
import { reportMarkdown, type WrittenSection } from './markdown.ts'
import { numeral } from '../numerals.ts'
import type { Format, SectionSpec } from '../spec.ts'

/** Rows whose figures are last year's: what was carried out then is carried in now. */
const CARRIED = { from: 'requests.carriedOut', to: 'requests.carriedIn' }

function sectionOf(section: SectionSpec): WrittenSection {
  const parts = (section.parts ?? []).map((part, at) => `### （${numeral(at + 1)}）${part}`)
  return { heading: `${numeral(section.number)}、${section.title}`, markdown: parts.join('\n\n') }
}

/** The headings of a report to be written. */
export function sectionsToWrite(format: Format): WrittenSection[] {
  return format.sections.map(sectionOf)
}

/** Figures carried over from last year's report; none where it does not print them all. */
function carriedOver(format: Format, last: Report | undefined): Map<string, Figure> {
  const carried = new Map<string, Figure>()
  for (const { id } of placesOfFormat(format)) {
    if (!id.startsWith(`${CARRIED.to}.`)) continue
    const before = last?.figures.get(id.replace(CARRIED.to, CARRIED.from))
    if (before?.state === 'number') carried.set(id, before)
  }
  return carried
}

/** What a skeleton says, and whether last year's figures went into it. */
export interface Skeleton {
  readonly text: string
  readonly isCarriedOver: boolean
}

/** The skeleton of an organ's report on a year. */
export function skeleton(format: Format, organ: Organ, year: number, last?: Report): Skeleton {
  const carried = carriedOver(format, last)
  const figures = new Map(placesOfFormat(format).map(({ id }) => [id, carried.get(id) ?? UNREAD]))
  const comment = `取自${year - 1}年报告的“结转下年”，请核对。`
  const { text } = reportMarkdown({
    organ: organ.id,
    year,
    format,
    title: `${organ.name}${year}年政府信息公开工作年度报告`,
    figures,
    sections: sectionsToWrite(format),
    comments: carried.size > 0 ? new Map([[CARRIED.to, comment]]) : new Map(),
  })
  return { text, isCarriedOver: carried.size > 0 }
}

/** The figures carried over, in words: “0、0、2”. */
export function carriedFigures(last: Report): string {
  return placesOfFormat(last.format)
    .filter(({ id }) => id.startsWith(`${CARRIED.from}.`))
    .map(({ id }) => figureWord(figureAt(last.figures, id)))
    .join('、')
}

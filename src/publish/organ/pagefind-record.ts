/** What Pagefind is told of one report: its texts cut into words, and what it is filtered by. */

import { numeral } from '../../report/numerals.ts'
import type { Section } from '../../report/sections.ts'
import type { Organ, Report } from '../../report/report.ts'
import { cutText } from '../../search/words.ts'

/** A section of a record; its texts are cut. */
export interface RecordSection {
  /** Where it stands on the report's page; absent for a section without an address. */
  readonly anchor?: string
  readonly heading: string
  readonly text: string
}

/** One report as a Pagefind bundle holds it; its texts are cut. */
export interface PagefindRecord {
  readonly organ: string
  readonly year: number
  readonly title: string
  /** All names of the organ. */
  readonly names: string
  readonly sections: readonly RecordSection[]
  readonly filters: Readonly<Record<string, string>>
}

function recordSection({ number, title, text }: Section): RecordSection {
  if (number === null) return { heading: cutText(title), text: cutText(text) }
  return {
    anchor: `section-${number}`,
    heading: cutText(`${numeral(number)}、${title}`),
    text: cutText(text),
  }
}

/** The record of a report. */
export function recordOf(report: Report, organ: Organ): PagefindRecord {
  const { id, name, shortName, aliases, type, region } = organ
  const sections = report.sections.map(recordSection)
  return {
    organ: id,
    year: report.year,
    title: cutText(report.title),
    names: cutText([...new Set([name, shortName, ...aliases])].join('、')),
    // What stands after an anchor is taken for its section: those without one come first.
    sections: [
      ...sections.filter(({ anchor }) => anchor === undefined),
      ...sections.filter(({ anchor }) => anchor !== undefined),
    ],
    filters: { year: String(report.year), type, ...(region !== undefined && { region }) },
  }
}

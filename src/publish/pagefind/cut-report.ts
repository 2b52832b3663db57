/** The texts of one report, cut into words for Pagefind. */

import { numeral } from '../../report/numerals.ts'
import type { Section } from '../../report/sections.ts'
import type { Organ, Report } from '../../report/report.ts'
import { cutText, type CutText } from '../../search/words.ts'

/** A section of a report, cut. */
export interface CutSection {
  /** Where it stands on the report's page; absent for a section without an address. */
  readonly anchor?: string
  readonly heading: CutText
  readonly text: CutText
}

/** One report as Pagefind is to find it. */
export interface CutReport {
  readonly organ: string
  readonly year: number
  readonly title: CutText
  /** All names of the organ. */
  readonly names: CutText
  readonly sections: readonly CutSection[]
  readonly filters: Readonly<Record<string, string>>
}

function cutSection({ number, title, text }: Section): CutSection {
  if (number === null) return { heading: cutText(title), text: cutText(text) }
  return {
    anchor: `section-${number}`,
    heading: cutText(`${numeral(number)}、${title}`),
    text: cutText(text),
  }
}

/** Cuts the texts of a report. */
export function cutReport(report: Report, organ: Organ): CutReport {
  const { id, name, shortName, aliases, type, region } = organ
  const sections = report.sections.map(cutSection)
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

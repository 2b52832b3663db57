/** What the explorer's page tells its script of the portal's data. */

import { createHash } from 'node:crypto'
import { wideParts, type WidePart } from '../report/wide/parts.ts'
import { allReports, portalSite, summedContent } from './portal.ts'

/** What there is to choose from, where it lies, and what it is cited as. */
export interface ExplorePage {
  readonly base: string
  readonly portal: string
  readonly years: readonly number[]
  readonly types: readonly string[]
  readonly regions: readonly string[]
  readonly parts: readonly WidePart[]
  /** The newest day of publication, YYYY-MM-DD; empty where none is known. */
  readonly date: string
  /** Digest of all figures of all reports. */
  readonly version: string
}

function digestOfFigures(): string {
  const hash = createHash('sha256')
  for (const { entry, figures } of summedContent().reports)
    hash.update(`${entry.organ}/${entry.year} ${figures}\n`)
  return hash.digest('hex').slice(0, 12)
}

/** The portal's data as the explorer needs it. */
export function explorePage(base: string): ExplorePage {
  const reports = allReports()
  const several = <Kind>(all: readonly Kind[]): Kind[] => [...new Set(all)]
  return {
    base,
    portal: portalSite().name,
    years: several(reports.map(({ year }) => year)),
    types: several(reports.map(({ by }) => by.type)),
    regions: several(reports.flatMap(({ by }) => by.region ?? [])).sort((one, other) =>
      one.localeCompare(other, 'zh-CN'),
    ),
    parts: wideParts(reports),
    date: reports.reduce(
      (newest, { published }) => ((published ?? '') > newest ? (published ?? '') : newest),
      '',
    ),
    version: digestOfFigures(),
  }
}

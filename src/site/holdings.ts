/** What the descriptions of the open data say of the reports there are. */

import type { Holdings } from '../report/data/holdings.ts'
import { lastDay, latest } from '../report/dated.ts'
import { wideParts } from '../report/wide/parts.ts'
import { allReports } from './portal.ts'

/** The files, years and days of all reports. */
export function holdings(): Holdings {
  const reports = allReports()
  const [newest, oldest] = [reports[0]?.year, reports.at(-1)?.year]
  return {
    parts: wideParts(reports),
    years: newest !== undefined && oldest !== undefined ? [oldest, newest] : undefined,
    modified: latest(reports.map(lastDay)),
  }
}

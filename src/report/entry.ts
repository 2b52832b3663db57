import type { Report } from './report.ts'
import { headlineOf, type Headline } from './summary.ts'

/** What lists show of a report. */
export interface ReportEntry {
  readonly [key: string]: unknown
  readonly organ: string
  readonly year: number
  readonly title: string
  readonly headline: Headline
}

/** What lists show of a report. */
export function entryOf({ organ, year, title, figures }: Report): ReportEntry {
  return { organ, year, title, headline: headlineOf(figures) }
}

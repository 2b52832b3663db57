import type { Correction } from './corrections/correction.ts'
import type { Organ, Report } from './report.ts'
import { daysLate } from './rules/deadline.ts'
import { headlineOf, type Headline } from './summary.ts'

/** What lists show of a report. */
export interface ReportEntry {
  readonly [key: string]: unknown
  readonly organ: string
  readonly year: number
  readonly title: string
  /** YYYY-MM-DD; null where the original gives no day. */
  readonly published: string | null
  /** Days after the deadline of its kind of organ, 0 in time; null where the day is not known. */
  readonly daysLate: number | null
  readonly headline: Headline
  /** What was changed after publication; absent where nothing was. */
  readonly corrections?: readonly Correction[]
}

/** What lists show of a report. */
export function entryOf(report: Report, by: Organ): ReportEntry {
  const { organ, year, title, published, figures, corrections } = report
  return {
    organ,
    year,
    title,
    published: published ?? null,
    daysLate: published === undefined ? null : daysLate(published, by, year),
    headline: headlineOf(figures),
    ...(corrections.length > 0 && { corrections }),
  }
}

/** What happened to a portal's reports, by the day: each was published, some were corrected. */

import type { Correction } from './corrections/correction.ts'
import type { ReportEntry } from './entry.ts'

/** A report's correction, with its number among those of the report (from 1). */
export interface DatedCorrection<Entry> {
  readonly report: Entry
  readonly correction: Correction
  readonly number: number
}

type Dated = Pick<ReportEntry, 'published' | 'corrections'>

/** All corrections, newest first; those of one day in the order of reports. */
export function correctionsByDay<Entry extends Dated>(
  reports: readonly Entry[],
): DatedCorrection<Entry>[] {
  return reports
    .flatMap((report) =>
      (report.corrections ?? []).map((correction, at) => ({ report, correction, number: at + 1 })),
    )
    .sort(
      (one, other) =>
        (one.correction.day < other.correction.day ? 1 : -1) *
        Number(one.correction.day !== other.correction.day),
    )
}

/** The day (YYYY-MM-DD) a report last changed for its readers; undefined where none is known. */
export function lastDay({ published, corrections = [] }: Dated): string | undefined {
  const days = [published, ...corrections.map(({ day }) => day)].filter((day) => day !== null)
  return days.sort().at(-1)
}

/** The last of some days; undefined if there is none. */
export function latest(days: Iterable<string | undefined>): string | undefined {
  let last: string | undefined
  for (const day of days) if (day !== undefined && (last === undefined || day > last)) last = day
  return last
}

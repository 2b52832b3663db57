/** One file of the wide table, as a task of a thread. */

import { addressesBelow } from '../../render/addresses.ts'
import type { Organ } from '../../report/report.ts'
import type { WideRow } from '../../report/wide/columns.ts'
import { putKeptFile, type KeptFile } from '../cache/kept-file.ts'
import type { Named } from '../disk/digests.ts'
import type { ComposedReport } from '../organ/composed.ts'

/** What the wide table is told of a report. */
export type WideFacts = Pick<ComposedReport, 'entry' | 'edition' | 'figures' | 'counts'>

/** A file of the wide table, and what stands in it. */
export interface WideTask extends KeptFile {
  readonly organs: readonly Organ[]
  /** The portal's sub-path. */
  readonly base: string
  /** Is it one of a file a year? */
  readonly isOfYear: boolean
  /** The reports in the order of rows. */
  readonly reports: readonly WideFacts[]
}

function rowsOf({
  organs,
  base,
  reports,
}: Pick<WideTask, 'organs' | 'base' | 'reports'>): WideRow[] {
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const at = addressesBelow(base)
  return reports.map(({ entry, edition, figures, counts }) => {
    const { year, title, published, daysLate } = entry
    const organ = byId.get(entry.organ)
    if (!organ) throw new Error(`no organ ${entry.organ}`)
    const address = at.reportPath({ organ: organ.id, year })
    return { organ, year, edition, title, published, daysLate, address, figures, counts }
  })
}

/** Writes one file of the wide table. */
export async function writeWidePart({
  organs,
  base,
  isOfYear,
  reports,
  ...file
}: WideTask): Promise<Named> {
  // Only builds that write it need what writes it.
  const { parquetOf } = await import('./parquet.ts')
  return putKeptFile(file, () => [parquetOf(rowsOf({ organs, base, reports }), isOfYear)])
}

/** Writes the reports of one year as CSV. */
export async function writeYearCsv({
  organs,
  base,
  reports,
  ...file
}: Omit<WideTask, 'isOfYear'>): Promise<Named> {
  const { yearCsv } = await import('../../report/wide/year-csv.ts')
  return putKeptFile(file, () => [Buffer.from(yearCsv(rowsOf({ organs, base, reports })))])
}

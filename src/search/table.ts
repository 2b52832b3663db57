/** The table beside an index: which report each Pagefind result is, and what a result list shows of it. */

/** The names and the type of an organ, as a result list shows and ranks them. */
export interface TableOrgan {
  readonly name: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly type: string
}

/** reports.json: small, read once before the first search. */
export interface ReportTable {
  /** Every character that stands in the index: a term with another one has no result. */
  readonly characters: string
  readonly organs: Readonly<Record<string, TableOrgan>>
  /** Newest first, then by organ: the order of results that are equal otherwise. */
  readonly reports: readonly (readonly [
    resultId: string,
    organId: string,
    year: number,
    title: string,
  ])[]
}

/** One report as the result list knows it. */
export interface Entry {
  readonly resultId: string
  readonly organId: string
  readonly organ: TableOrgan
  readonly year: number
  readonly title: string
  /** Its place in the table. */
  readonly order: number
}

/** The folder of the index, in the site's. */
export const INDEX_FOLDER = 'pagefind'

/** The table's file, in the folder of the index. */
export const TABLE_FILE = 'reports.json'

/** Newest first, then by organ id. */
export function newestFirst(
  one: { readonly year: number; readonly organ: string },
  other: { readonly year: number; readonly organ: string },
): number {
  if (one.year !== other.year) return other.year - one.year
  return one.organ < other.organ ? -1 : Number(one.organ > other.organ)
}

/** The reports of a table. */
export function entriesOf(table: ReportTable): Entry[] {
  return table.reports.map(([resultId, organId, year, title], order) => {
    const organ = table.organs[organId]
    if (!organ) throw new Error(`no organ ${organId} in ${TABLE_FILE}`)
    return { resultId, organId, organ, year, title, order }
  })
}

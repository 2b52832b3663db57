/** The files the wide table stands in: one, or one a year when it is large. */

import { groupBy } from '../group-by.ts'

/** A file of the wide table. */
export interface WidePart {
  /** Below `data/`: `reports.parquet`, or `reports/year=2021/part.parquet`. */
  readonly path: string
  /** The years in it, newest first. */
  readonly years: readonly number[]
  /** Is it one of a file a year, which has no column `year`? */
  readonly isOfYear: boolean
  /** How many reports. */
  readonly rows: number
}

/** More reports than these stand in a file a year: who wants one year then loads one file. */
export const MOST_TOGETHER = 20_000

/**
 * The files of the wide table over reports that come newest year first: what the explorer reads, and
 * what the data package names. Rows stand in the order of the reports given. Folders are named as
 * DuckDB, Spark and pandas read them as one table; as they demand, such a file has no column `year`,
 * which the name of its folder says.
 */
export function wideParts(
  reports: readonly { readonly year: number }[],
  most = MOST_TOGETHER,
): WidePart[] {
  const byYear = groupBy(reports, ({ year }) => year)
  if (reports.length === 0) return []
  if (reports.length <= most) {
    const years = byYear.map(([year]) => year)
    return [{ path: 'reports.parquet', years, isOfYear: false, rows: reports.length }]
  }
  return byYear.map(([year, own]) => {
    const path = `reports/year=${year}/part.parquet`
    return { path, years: [year], isOfYear: true, rows: own.length }
  })
}

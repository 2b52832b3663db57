/** Which reports share a Pagefind bundle. */

import { shardsOf } from '../exact-index/shard-plan.ts'

/**
 * How many reports a bundle may have. Pagefind takes half a megabyte of memory and some four
 * milliseconds for each; a question asks every bundle for each of its words, so that few are better.
 */
const MOST = 2000

/** What a report's bundle depends on. */
export interface PlannedReport {
  readonly organ: string
  readonly year: number
}

/** The reports of one bundle. */
export interface BundleGroup<Report> {
  /** Its years, or the part of a year: `2024`, `2019-2020`, `2024.3of4`. */
  readonly name: string
  /** Newest first. */
  readonly years: readonly number[]
  /** Newest first, then by organ. */
  readonly reports: readonly Report[]
}

/** The bundles of a portal, newest first. A new year leaves the earlier ones as they are. */
export function bundlesOf<Report extends PlannedReport>(
  reports: readonly Report[],
  most = MOST,
): BundleGroup<Report>[] {
  const counted = reports.map((report) => {
    const { organ, year } = report
    return { organ, year, characters: 1, report }
  })
  return shardsOf(counted, most).map(({ key, reports: own }) => {
    const years = [...new Set(own.map(({ year }) => year))]
    const [, part] = key.split('.')
    const span = [...new Set([years.at(-1), years[0]])].join('-')
    return {
      name: part === undefined ? span : `${span}.${part}`,
      years,
      reports: own.map(({ report }) => report),
    }
  })
}

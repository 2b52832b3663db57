/** The Pagefind bundles that a question is asked of, and what is known of one before Pagefind runs. */

import { groupBy } from '../report/group-by.ts'
import { pageIds, type BundleReports, type BundleRow } from './bundles.ts'
import { inflateJson } from './inflate.ts'

/** So many reports are taken in at a time, whole years and newest first. */
const TOGETHER = 5000

/** The bundles that are taken in next: whole years, as many as hold `TOGETHER` reports. */
export function nextBundles(rows: readonly BundleRow[]): readonly BundleRow[] {
  const size = (some: readonly BundleRow[]): number =>
    some.reduce((sum, { reports }) => sum + reports, 0)
  const taken: BundleRow[] = []
  // The parts of a large year stand together.
  for (const [, own] of groupBy(rows, ({ years }) => years[0])) {
    if (taken.length > 0 && size(taken) + size(own) > TOGETHER) break
    taken.push(...own)
  }
  return taken
}

/** The list of a bundle's pages, unpacked, and which reports they are. */
export interface BundlePages {
  readonly row: BundleRow
  readonly meta: Uint8Array
  /** The reports as `organ/year`, by Pagefind's ids. */
  readonly reports: readonly (readonly [id: string, report: string])[]
}

/** Which pages a bundle has; its reports are given in their order. */
export function bundlePages(
  row: BundleRow,
  list: ArrayBuffer,
  reports: readonly string[],
): BundlePages {
  const meta = new Uint8Array(list)
  const ids = pageIds(meta, reports.length)
  return { row, meta, reports: ids.map((id, at) => [id, reports[at] ?? ''] as const) }
}

/** The reports that the file of them holds, in the order of the pages. */
export async function reportsIn(file: ArrayBuffer): Promise<string[]> {
  const { organs, years } = (await inflateJson(new Uint8Array(file))) as BundleReports
  return organs.map((organ, at) => `${organ}/${years[at]}`)
}

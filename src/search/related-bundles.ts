/** The Pagefind bundles that a question is asked of, and the reports of one whose pages are listed. */

import { groupBy } from '../report/group-by.ts'
import type { BundleReports, BundleRow } from './bundles.ts'
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

/** The reports that the file of them holds, in the order of the pages. */
export async function reportsIn(file: ArrayBuffer): Promise<string[]> {
  const { organs, years } = (await inflateJson(new Uint8Array(file))) as BundleReports
  return organs.map((organ, at) => `${organ}/${years[at]}`)
}

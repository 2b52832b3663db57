/** The Pagefind bundles that a question is asked of, and which reports their pages are. */

import { groupBy } from '../../report/group-by.ts'
import { pageIds, type BundleReports, type BundleRow } from '../bundles.ts'
import { inflateJson } from '../inflate.ts'

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

/** The bundles of the newest year. */
export function newestOf(rows: readonly BundleRow[]): readonly BundleRow[] {
  return rows.filter(({ years }) => years[0] === rows[0]?.years[0])
}

/** Which reports the pages of bundles are, as `organ/year` by Pagefind's ids. */
export interface PageReports {
  readonly byId: Map<string, string>
  /** Ids that bundles happen to share: each stands for several reports. */
  readonly shared: Set<string>
}

/** Learns the pages of a bundle from their list, unpacked; its reports are given in their order. */
export function learnPages(
  { byId, shared }: PageReports,
  meta: Uint8Array,
  reports: readonly string[],
): void {
  for (const [at, id] of pageIds(meta, reports.length).entries()) {
    const report = reports[at] ?? ''
    if ((byId.get(id) ?? report) !== report) shared.add(id)
    byId.set(id, report)
  }
}

/** The reports that the file of them holds, in the order of the pages. */
export async function reportsIn(file: ArrayBuffer): Promise<string[]> {
  const { organs, years } = (await inflateJson(new Uint8Array(file))) as BundleReports
  return organs.map((organ, at) => `${organ}/${years[at]}`)
}

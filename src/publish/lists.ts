/** Lists that are rendered only when what they show has changed: an organ's page, a year's pages. */

import type { ReportEntry } from '../report/entry.ts'
import { grouped } from '../report/grouped.ts'
import type { Organ } from '../report/report.ts'
import { packPath, type Cache } from './cache.ts'
import { readPack } from './pack.ts'
import { digestOf } from './program.ts'

/** A list page, or several of one list, below an address. */
export interface List {
  readonly address: string
  /** Names everything the list shows. */
  readonly key: string
}

/** The lists of a portal; `shared` stands for what all pages show. Reports come in the order of lists. */
export function listsOf(
  reports: readonly ReportEntry[],
  organs: readonly Organ[],
  shared: string,
): List[] {
  const digest = (...shown: unknown[]): string => digestOf(shared, JSON.stringify(shown))
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const byOrgan = grouped(reports, (report) => report.organ)
  const published = new Set(byOrgan.map(([id]) => id))
  const years = grouped(reports, (report) => report.year)
  const allYears = years.map(([year]) => year)
  return [
    ...byOrgan.map(([id, own]) => ({
      address: `organs/${id}/`,
      key: digest(byId.get(id), own),
    })),
    ...years.map(([year, own]) => ({
      address: `years/${year}/`,
      key: digest(
        own,
        allYears,
        // By name and by type, those with a report of the year and those without.
        organs.map(({ id, shortName, type }) => [id, shortName, type, published.has(id)]),
      ),
    })),
  ]
}

/** Which lists must be rendered, and how many packs of the cache were damaged. */
export function staleLists(
  cache: Cache,
  lists: readonly List[],
): { stale: List[]; damaged: number } {
  const stale: List[] = []
  let damaged = 0
  for (const list of lists) {
    const found = readPack(packPath(cache, 'lists', list.address), list.key)
    if (typeof found !== 'object') stale.push(list)
    if (found === 'damaged') damaged += 1
  }
  return { stale, damaged }
}

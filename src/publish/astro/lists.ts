/** What is rendered only when what it shows has changed: a year's pages, a year's checks, what is below an organ, the schema. */

import { dataFiles } from '../../report/data/datapackage.ts'
import { groupBy } from '../../report/group-by.ts'
import { distinctShortName } from '../../report/organs/names.ts'
import { yearsOfChecks, type Checked } from '../../report/observations/year.ts'
import { rollUps, type RollUp, type VectorReport } from '../../report/organs/roll-up.ts'
import { keep, recall, type Cache } from '../cache/cache.ts'
import { listKey } from '../cache/keys.ts'
import type { Pieces } from '../cache/pack.ts'

/** A list page, several of one list below an address, or a single file. */
export interface List {
  readonly kind: 'lists'
  /** Its address in the site, with a slash at the end unless it is a file. */
  readonly name: string
  /** Names everything the list shows. */
  readonly key: string
}

/** The same in a form that JSON can say: maps as lists of pairs. */
function listable(shown: object): unknown[] {
  return Object.entries(shown).map(([key, value]: [string, unknown]) => [
    key,
    value instanceof Map ? [...value] : value,
  ])
}

/** What a page of the organs below an organ shows, in a form that JSON can say. */
function sums({ figures, ...year }: RollUp): unknown[] {
  const { format, summed, ...counts } = year
  const own = figures.map(({ place, ...figure }) => [place.id, figure])
  return [format.edition, summed.map(({ id }) => id), counts, own]
}

/** The lists of a portal; `shared` stands for what all pages show. Reports come in the order of lists. */
export function listsOf(
  checked: Checked,
  vectors: readonly VectorReport[],
  shared: string,
): List[] {
  const { entries, organs, observations } = checked
  // A list says how many things there are to be seen in a report.
  const reports = entries.map((entry, index) => {
    return { ...entry, observed: observations[index]?.length ?? 0 }
  })
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const published = new Set(reports.map(({ organ }) => organ))
  const years = groupBy(reports, (report) => report.year)
  const allYears = years.map(([year]) => year)
  const list = (name: string, ...shown: readonly unknown[]): List => {
    return { kind: 'lists', name, key: listKey(shared, ...shown) }
  }
  // By name and by type, those with a report of the year and those without.
  const listed = organs.map((organ) => [
    ...[organ.id, distinctShortName(organ), organ.type, organ.region],
    published.has(organ.id),
  ])
  // What a year's checks show, maps as lists.
  const checks = yearsOfChecks(checked)
  const checkedYears = checks.map(({ year }) => year)
  return [
    // It shows nothing of reports, and takes as long as many pages.
    list(`data/${dataFiles.schema}`),
    ...checks.map((one) =>
      list(
        `checks/${one.year}/`,
        listable(one),
        checkedYears,
        one.missing.map(({ id }) => published.has(id)),
      ),
    ),
    ...[...rollUps(organs, vectors)].map(([id, own]) =>
      list(`organs/${id}/`, byId.get(id), own.map(sums)),
    ),
    ...years.map(([year, own]) => list(`years/${year}/`, own, allYears, listed)),
  ]
}

/** The lists the cache has, with their files by name below their address, and how many were damaged. */
export function recallLists(
  cache: Cache,
  lists: readonly List[],
): { kept: Map<List, Pieces>; damaged: number } {
  const kept = new Map<List, Pieces>()
  let damaged = 0
  for (const list of lists) {
    const found = recall(cache, list)
    if (typeof found === 'object') kept.set(list, found.pieces)
    if (found === 'damaged') damaged += 1
  }
  return { kept, damaged }
}

/** Keeps a list that has been rendered. */
export function keepList(cache: Cache, list: List, pieces: Pieces): void {
  keep(cache, list, { facts: null, pieces })
}

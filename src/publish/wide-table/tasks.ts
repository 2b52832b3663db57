/** Composed reports → the files of the wide table, each a task for a thread. */

import { countsByRule } from '../../report/observations/observation.ts'
import { groupBy } from '../../report/group-by.ts'
import { wideParts } from '../../report/wide/parts.ts'
import type { Composed, Source } from '../compose.ts'
import type { ComposedReport } from '../organ/composed.ts'
import type { Sites } from '../disk/put-file.ts'
import { dataKey } from '../cache/keys.ts'
import type { WideFacts, WideTask } from './write-part.ts'

/** How often each rule has something to say of a report, by itself or beside the others. */
function countsOf({ counts, together }: ComposedReport): ComposedReport['counts'] {
  if (together.length === 0) return counts
  const beside = Object.entries(countsByRule(together))
  const sums = beside.map(([rule, count]) => [rule, count + (counts[rule] ?? 0)] as const)
  return { ...counts, ...Object.fromEntries(sums) }
}

function factsOf(report: ComposedReport): WideFacts {
  const { entry, edition, figures } = report
  return { entry, edition, figures, counts: countsOf(report) }
}

/** The tasks that write each year's reports as CSV. */
export function yearTasks(
  { cache, organs, site }: Source,
  { reports }: Composed,
  { out, old }: Sites,
): Omit<WideTask, 'isOfYear'>[] {
  const listed = JSON.stringify(organs)
  return groupBy(reports, ({ entry }) => entry.year).map(([year, own]) => {
    const facts = own.map(factsOf)
    const key = dataKey(cache, [listed, site.base, JSON.stringify(facts)])
    const [name, kind] = [`years/${year}.csv`, `year-${year}`]
    return { cache, out, old, kind, name, key, organs, base: site.base, reports: facts }
  })
}

/** The tasks that write the wide table; `key` names all that is in it. */
export function wideTasks(
  { cache, organs, site }: Source,
  { reports }: Composed,
  { out, old, key }: Sites & { readonly key: string },
): WideTask[] {
  let from = 0
  return wideParts(reports.map(({ entry }) => entry)).map(({ path, rows, isOfYear }) => {
    const own = reports.slice(from, (from += rows))
    const facts = own.map(factsOf)
    const [name, kind] = [`data/${path}`, path]
    return { cache, out, old, kind, name, key, organs, base: site.base, isOfYear, reports: facts }
  })
}

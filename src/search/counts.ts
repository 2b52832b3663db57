/** How many of the reports found each choice of a filter would leave. */

import type { Entry } from './exact/table.ts'
import type { Query } from './query.ts'
import { strings } from './strings.ts'
import type { View } from './view.ts'

type Filters = Pick<View, 'year' | 'type'>

/**
 * Writes the counts to the choices. Those of a filter that is set are not known: reports that it
 * leaves out were not looked for.
 */
export function showCounts({ year, type }: Filters, query: Query, found: readonly Entry[]): void {
  label(year, query.year === '' ? count(found, (entry) => String(entry.year)) : undefined)
  label(type, query.type === '' ? count(found, ({ organ }) => organ.type) : undefined)
}

function count(found: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const entry of found) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1)
  return counts
}

function label(select: HTMLSelectElement, counts: ReadonlyMap<string, number> | undefined): void {
  for (const option of select.options) {
    if (option.value === '') continue
    const name = (option.dataset['name'] ??= option.text)
    option.text = counts ? strings.counted(name, counts.get(option.value) ?? 0) : name
  }
}

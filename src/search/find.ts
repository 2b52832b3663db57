/** A query → the reports it asks for, in rank order. */

import { fold } from './fold.ts'
import type { Query } from './query.ts'
import type { Filters, Shard } from './shard.ts'
import type { Entry } from './table.ts'
import { queryTerms } from './tokens.ts'

/**
 * The reports in which every term stands: those whose title or organ's name holds all of them
 * first, then by score, then newest first. Without terms, the reports the filters leave.
 */
export async function find(shard: Shard, query: Query): Promise<Entry[]> {
  const terms = queryTerms(query.text)
  const left = shard.entries.filter((entry) => passes(entry, query))
  if (terms.length === 0) return query.year || query.type ? left : []
  let scores = new Map(left.map((entry) => [entry, 0]))
  for (const term of longestFirst(terms)) {
    if (scores.size === 0) break
    const found = await shard.search(term, filtersOf(query))
    scores = added(scores, found)
  }
  return ranked(scores, terms)
}

/** Whether the title or one name of the organ holds every folded term. */
export function isNamed(entry: Entry, terms: readonly string[]): boolean {
  const { name, shortName, aliases } = entry.organ
  return [entry.title, name, shortName, ...aliases].some((text) => {
    const folded = fold(text)
    return terms.every((term) => folded.includes(term))
  })
}

function passes(entry: Entry, { year, type }: Query): boolean {
  return (year === '' || String(entry.year) === year) && (type === '' || entry.organ.type === type)
}

function filtersOf({ year, type }: Query): Filters {
  return { ...(year && { year }), ...(type && { type }) }
}

/** A term that stands in another one need not be looked for; the longest leave the fewest. */
function longestFirst(terms: readonly string[]): string[] {
  const needed = terms.filter((term) => !terms.some((one) => one !== term && one.includes(term)))
  return needed.sort((one, other) => other.length - one.length)
}

function added(
  scores: ReadonlyMap<Entry, number>,
  found: ReadonlyMap<Entry, number>,
): Map<Entry, number> {
  const both = [...found].filter(([entry]) => scores.has(entry))
  return new Map(both.map(([entry, score]) => [entry, score + (scores.get(entry) ?? 0)]))
}

function ranked(scores: ReadonlyMap<Entry, number>, terms: readonly string[]): Entry[] {
  const found = [...scores].map(([entry, score]) => ({
    entry,
    score,
    named: isNamed(entry, terms),
  }))
  found.sort(
    (one, other) =>
      Number(other.named) - Number(one.named) ||
      other.score - one.score ||
      one.entry.order - other.entry.order,
  )
  return found.map(({ entry }) => entry)
}

/** A query → the reports it asks for, in rank order, as they are found. */

import type { BundleRow } from '../bundles.ts'
import { asksForReports, queryTerms, type Query } from '../query.ts'
import { shardOf, type Read, type Shard } from './shard.ts'
import {
  TABLE_FILE,
  tableIn,
  type Entry,
  type Naming,
  type TableFigure,
  type TableOrgan,
} from './table.ts'

/** Some reports in rank order, and the index of their sections. */
export interface Part {
  readonly entries: readonly Entry[]
  readonly shard: Shard
}

/** How many parts are searched at once. */
const AT_ONCE = 4

/** An index once open: its parts in rank order, and the Pagefind bundles beside it. */
export interface OpenIndex {
  /** All organs of the portal, those without a report too. */
  readonly organs: readonly TableOrgan[]
  readonly parts: readonly Part[]
  readonly bundles: readonly BundleRow[]
  /** The figures of the form that a query may name. */
  readonly figures: readonly TableFigure[]
}

/** Opens an index: reads its table. */
export async function openIndex(read: Read): Promise<OpenIndex> {
  const { entries, shards, ...table } = await tableIn(await read(TABLE_FILE))
  let from = 0
  const parts = shards.map((row) => {
    const own = entries.slice(from, (from += row.documents))
    return { entries: own, shard: shardOf(row, read) }
  })
  return { ...table, parts }
}

/**
 * The reports in which every term stands: at once those so called, then the others part by part.
 * Without terms, the reports the filters leave. Of some organs alone, where they are given. It throws
 * when the signal ends the search.
 */
export async function* find(
  index: readonly Part[],
  query: Query,
  signal: AbortSignal,
  organs?: ReadonlySet<TableOrgan>,
): AsyncGenerator<Entry[]> {
  const terms = longestFirst(queryTerms(query.text))
  if (!organs && !asksForReports(query)) return
  const searches: (() => Promise<Entry[]>)[] = []
  const first: Entry[] = []
  const isFirst = namedBy(terms)
  for (const part of index) {
    const left: Placed[] = []
    part.entries.forEach((entry, document) => {
      if (!passes(entry, query) || organs?.has(entry.organ) === false) return
      if (isFirst(entry)) first.push(entry)
      else left.push({ entry, document })
    })
    searches.push(() => searchPart(part.shard, left, terms, signal))
  }
  yield first
  yield* inOrder(searches)
}

/** Characters that stand in a folded text if and only if they stand in one of its parts, folded. */
const IDEOGRAPH = /[\u4e00-\u9fff]/u

/** Tells whether the title of a report or one name of its organ holds every folded term. */
export function namedBy(terms: readonly string[]): (entry: Entry) => boolean {
  const characters = [...new Set(terms.join(''))].filter((one) => IDEOGRAPH.test(one))
  const isIn = (text: string): boolean => terms.every((term) => text.includes(term))
  /** Undefined where the title must be looked at: it may, having all their characters. */
  function isNamed({ names, words }: Naming): boolean | undefined {
    if (names.some(isIn)) return true
    const all = [words, ...names]
    const mayBe = characters.every((one) => all.some((text) => text.includes(one)))
    return mayBe ? undefined : false
  }
  // What many reports have in common is compared once.
  const known = new Map<Naming, boolean | undefined>()
  return (entry) => {
    const { naming } = entry
    if (!known.has(naming)) known.set(naming, isNamed(naming))
    return known.get(naming) ?? isIn(entry.folded)
  }
}

/** A report and its number in the shard. */
interface Placed {
  readonly entry: Entry
  readonly document: number
}

/** Of some documents of a shard, those in which every term stands. */
async function searchPart(
  shard: Shard,
  documents: readonly Placed[],
  terms: readonly string[],
  signal: AbortSignal,
): Promise<Entry[]> {
  let left = documents
  for (const term of terms) {
    signal.throwIfAborted()
    const isCalled = namedBy([term])
    // A year asked for as a word stands in every title of a part, and nothing is read for it.
    if (left.every(({ entry }) => isCalled(entry))) continue
    const found = new Set(await shard.documentsWith(term, signal))
    left = left.filter(({ document, entry }) => found.has(document) || isCalled(entry))
  }
  return left.map(({ entry }) => entry)
}

/** The results of the tasks in their order; a few run ahead of the one waited for. */
async function* inOrder<Result>(tasks: readonly (() => Promise<Result>)[]): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = []
  for (const place of tasks.keys()) {
    for (const task of tasks.slice(begun.length, place + AT_ONCE)) {
      const result = task()
      // Whoever waits for it hears of a failure; until then it is not unhandled.
      result.catch(() => undefined)
      begun.push(result)
    }
    const result = begun[place]
    if (result) yield await result
  }
}

function passes({ year, organ }: Entry, query: Query): boolean {
  return (
    (query.year === '' || String(year) === query.year) &&
    (query.type === '' || organ.type === query.type)
  )
}

/**
 * A term that stands in another one need not be looked for; the longest leave the fewest. Escaped,
 * a character of three bytes counts as nine and a digit as one: a year tells less than a word.
 */
function longestFirst(terms: readonly string[]): string[] {
  const needed = terms.filter((term) => !terms.some((one) => one !== term && one.includes(term)))
  const weight = (term: string): number => encodeURIComponent(term).length
  return needed.sort((one, other) => weight(other) - weight(one))
}

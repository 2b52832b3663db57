/** A query answered: what is looked for in the end, and the reports as they are found. */

import { find, type OpenIndex, type Part } from './exact/find.ts'
import { figureFinder } from './naming/figure-finder.ts'
import { isMeant, literalOf, understand, type Understanding } from './naming/understand.ts'
import { organFinder } from './naming/organ-finder.ts'
import { queryTerms, type Query } from './query.ts'
import type { Entry, TableFigure, TableOrgan } from './exact/table.ts'

/** How a query is answered. */
export interface Answer {
  /** What is looked for word for word, with its filters. */
  readonly query: Query
  readonly understanding: Understanding
  /** The figures of the form that are named by what is looked for word for word. */
  readonly figures: readonly TableFigure[]
  /** Are names and places taken off what was typed? */
  readonly isNarrowed: boolean
  /** The reports in rank order, some at a time: those of one organ beside each other. */
  readonly found: AsyncIterable<readonly Entry[]>
  /** The years that an organ has reports of, newest first. */
  readonly yearsOf: (organ: TableOrgan) => readonly number[]
}

/** Answers queries over an open index. */
export function answersFrom({
  organs,
  parts,
  figures,
}: OpenIndex): (asked: Query, signal: AbortSignal) => Promise<Answer> {
  let years: ReadonlyMap<TableOrgan, readonly number[]> | undefined
  const yearsNow = (): ReadonlyMap<TableOrgan, readonly number[]> => (years ??= yearsIn(parts))
  const finder = organFinder(organs)
  const figuresNamed = figureFinder(figures)
  const all = new Set(parts.flatMap(({ entries }) => entries.map(({ year }) => String(year))))
  return async (asked, signal) => {
    // Names are made ready while what stands word for word is on its way.
    const early = asked.region
      ? undefined
      : begun(find(parts, literalOf(asked, all).literal, signal))
    await early?.isBegun
    const understanding = understand(asked, finder, all)
    const { literal, within } = understanding
    const steps = early?.steps ?? find(parts, literal, signal, within)
    const named = figuresNamed(queryTerms(literal.text))
    const chosen = await choose(parts, steps, understanding, signal)
    return {
      ...chosen,
      understanding,
      figures: named,
      yearsOf: (organ) => yearsNow().get(organ) ?? [],
    }
  }
}

function yearsIn(parts: readonly Part[]): Map<TableOrgan, number[]> {
  const years = new Map<TableOrgan, number[]>()
  for (const { entries } of parts)
    for (const { organ, year } of entries) {
      const own = years.get(organ)
      if (own) own.push(year)
      else years.set(organ, [year])
    }
  return years
}

/** Steps of a search that does not wait to be asked for the first of those that read files. */
function begun<Step>(steps: AsyncGenerator<Step>): {
  readonly isBegun: Promise<unknown>
  readonly steps: AsyncGenerator<Step>
} {
  const first = [steps.next(), steps.next()]
  // Whoever waits for a step hears of its failure; until then it is not unhandled.
  for (const step of first) step.catch(() => undefined)
  async function* all(): AsyncGenerator<Step> {
    for (const step of first) {
      const next = await step
      if (next.done !== true) yield next.value
    }
    yield* steps
  }
  return { isBegun: Promise.resolve(first[0]), steps: all() }
}

type Chosen = Pick<Answer, 'query' | 'isNarrowed' | 'found'>

/**
 * Word for word, where that finds a report that is meant or where none is; otherwise by the names and
 * places in it.
 */
async function choose(
  parts: readonly Part[],
  steps: AsyncGenerator<Entry[]>,
  understanding: Understanding,
  signal: AbortSignal,
): Promise<Chosen> {
  const { literal, narrowed } = understanding
  const asTyped: Chosen = {
    query: literal,
    isNarrowed: false,
    found: ordered(steps, understanding),
  }
  if (!narrowed) return asTyped
  const before: Entry[][] = []
  // Not a loop over them: leaving one would end what is still to be found.
  for (let next = await steps.next(); next.done !== true; next = await steps.next()) {
    before.push(next.value)
    if (next.value.some((entry) => isMeant(understanding, entry)))
      return { ...asTyped, found: ordered(joined(before, steps), understanding) }
  }
  const { query, organs } = narrowed
  const meant = await Array.fromAsync(find(parts, query, signal, organs))
  if (meant.every((step) => step.length === 0))
    return { ...asTyped, found: ordered(joined(before, []), understanding) }
  return { query, isNarrowed: true, found: ordered(joined(meant, []), understanding) }
}

async function* joined(
  before: readonly Entry[][],
  rest: AsyncIterable<Entry[]> | readonly Entry[][],
): AsyncGenerator<Entry[]> {
  yield* before
  yield* rest
}

/** Each step with the reports that are meant first, and those of one organ beside each other. */
async function* ordered(
  steps: AsyncIterable<Entry[]>,
  understanding: Understanding,
): AsyncGenerator<readonly Entry[]> {
  for await (const step of steps) {
    const meant = step.filter((entry) => isMeant(understanding, entry))
    const others = step.filter((entry) => !isMeant(understanding, entry))
    yield [...byOrgan(meant), ...byOrgan(others)]
  }
}

function byOrgan(entries: readonly Entry[]): Entry[] {
  const groups = new Map<TableOrgan, Entry[]>()
  for (const entry of entries) {
    const own = groups.get(entry.organ)
    if (own) own.push(entry)
    else groups.set(entry.organ, [entry])
  }
  return [...groups.values()].flat()
}

/** One search index in the browser: the table of its reports, and Pagefind over their text. */

import { entriesOf, TABLE_FILE, type Entry, type ReportTable } from './table.ts'
import { phraseQuery } from './tokens.ts'

/** Values of Pagefind's filters. */
export type Filters = Readonly<Partial<Record<'year' | 'type', string>>>

/** An index that can be searched. */
export interface Shard {
  readonly entries: readonly Entry[]
  /** The reports in which a folded term stands, each with its score; filters only save work. */
  readonly search: (term: string, filters: Filters) => Promise<Map<Entry, number>>
}

interface Pagefind {
  init(): Promise<void>
  search(query: string, options: { filters: Filters }): Promise<PagefindAnswer>
}

interface PagefindAnswer {
  readonly results: readonly { readonly id: string; readonly score: number }[]
  /** Records that hold every word of the query, in any order. */
  readonly unfilteredResultCount: number
}

/**
 * Opens the index in a folder; the address ends in a slash. Browsers keep a module that did not
 * load as one that never will: a later attempt asks by another address.
 */
export async function openShard(folder: string, attempt = 0): Promise<Shard> {
  const script = `${folder}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`
  const module = import(/* @vite-ignore */ script) as Promise<{
    createInstance: (options: object) => Pagefind
  }>
  const [{ createInstance }, table] = await Promise.all([module, readTable(folder + TABLE_FILE)])
  const entries = entriesOf(table)
  if (entries.length === 0) return { entries, search: () => Promise.resolve(new Map()) }
  const pagefind = createInstance({})
  await pagefind.init()
  const byId = new Map(entries.map((entry) => [entry.resultId, entry]))
  const characters = new Set(table.characters)
  const search = async (term: string, filters: Filters): Promise<Map<Entry, number>> => {
    if (![...term].every((character) => characters.has(character))) return new Map()
    const query = phraseQuery(term)
    const answer = await pagefind.search(query, { filters })
    const { unfilteredResultCount } = answer
    if (unfilteredResultCount === 0) await demandEach(pagefind, term)
    // None may also mean that a filter's file did not load: that must not pass for no result.
    const isDoubtful = unfilteredResultCount > 0 && answer.results.length === 0
    const { results } = isDoubtful ? await pagefind.search(query, { filters: {} }) : answer
    return new Map(results.map(({ id, score }) => [known(byId.get(id)), score]))
  }
  return { entries, search }
}

/**
 * Pagefind passes over a part of the index that does not load, and then finds nothing. Every
 * character here stands in some report, so one that is not found means just that.
 */
async function demandEach(pagefind: Pagefind, term: string): Promise<void> {
  for (const character of new Set(term)) {
    const { unfilteredResultCount } = await pagefind.search(phraseQuery(character), { filters: {} })
    if (unfilteredResultCount === 0) throw new Error('part of the search index did not load')
  }
}

async function readTable(address: string): Promise<ReportTable> {
  // An index and a table of different builds do not fit: never from a cache unasked.
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${response.status} for ${address}`)
  return (await response.json()) as ReportTable
}

function known(entry: Entry | undefined): Entry {
  if (!entry) throw new Error('the search index is of another build than its table')
  return entry
}

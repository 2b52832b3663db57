/** Reports about what is asked, ranked by Pagefind. Its script and index are loaded when first asked. */

import { BUNDLES_FOLDER, ENTRY_FILE, firstFiles, REPORTS_FILE, type BundleRow } from '../bundles.ts'
import type { Query } from '../query.ts'
import type { SiteIndex } from '../site-index.ts'
import { learnPages, nextBundles, reportsIn, type PageReports } from './asked-bundles.ts'
import { indexFiles } from './index-files.ts'
import { startPagefind, type PagefindResult, type Started } from './pagefind.ts'
import { askedWords, tellingWords } from './question-words.ts'
import { rankReports, type Scored } from './rank.ts'

/** What was found: reports as `organ/year` in rank order, and the words they were found by. */
export interface RelatedReports {
  readonly reports: readonly string[]
  readonly words: readonly string[]
  /** The newest year that has not been looked at; undefined once all have. */
  readonly next: number | undefined
}

/** What the search page asks of Pagefind. */
export interface RelatedIndex {
  readonly find: (query: Query) => Promise<RelatedReports>
  /** Takes in the reports of the next older years. */
  readonly openNext: (query: Query) => Promise<void>
  /** After a failure: loads everything anew when it is next needed. */
  readonly forget: () => void
}

interface Opened extends Started {
  readonly bundles: readonly BundleRow[]
  readonly open: Set<BundleRow>
  readonly pages: PageReports
  readonly common: Set<string>
}

/** A bundle and the list of its pages, unpacked. */
interface ListedBundle {
  readonly row: BundleRow
  readonly meta: Uint8Array
}

/** The report of a result, by the address in its data. */
function addressed({ url }: Awaited<ReturnType<PagefindResult['data']>>): string {
  return /reports\/([^/]+\/\d+)/.exec(url)?.[1] ?? ''
}

/** The ranked index of the site with that base path, over the bundles that its own index tells of. */
export function relatedIndex(
  base: string,
  index: Pick<SiteIndex, 'bundles' | 'reportsOf'>,
): RelatedIndex {
  const folder = `${base}${BUNDLES_FOLDER}/`
  let opened: Promise<Opened> | undefined
  let attempt = 0

  /** The reports of a bundle in the order of its pages. */
  async function reportsOf({
    folder: own,
    years,
    part,
    isListed,
  }: BundleRow): Promise<readonly string[]> {
    if (!isListed) return index.reportsOf(years, part)
    const cache = attempt === 0 ? 'no-cache' : 'reload'
    const response = await fetch(folder + own + REPORTS_FILE, { cache })
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return reportsIn(await response.arrayBuffer())
  }

  /** Loads what the words of a question stand in, for Pagefind to find it there, all at once. */
  function loadWords(into: Opened, lists: readonly ListedBundle[], text: string): Promise<unknown> {
    const words = tellingWords(askedWords(text), into.common)
    const files = lists.flatMap(({ row, meta }) =>
      indexFiles(meta, words).map((name) => into.load(folder + row.folder + name)),
    )
    return Promise.all(files)
  }

  /** Learns what some bundles have; what a question needs of them is on its way first. */
  async function learn(into: Opened, rows: readonly BundleRow[], text: string): Promise<void> {
    for (const word of rows.flatMap(({ common }) => common)) into.common.add(word)
    const lists = await Promise.all(
      rows.map(async (row) => {
        return { row, meta: new Uint8Array(await into.load(folder + row.folder + row.meta)) }
      }),
    )
    const loading = loadWords(into, lists, text)
    const naming = lists.map(async ({ row, meta }) =>
      learnPages(into.pages, meta, await reportsOf(row)),
    )
    await Promise.all([loading, ...naming])
  }

  async function merge(into: Opened, rows: readonly BundleRow[]): Promise<void> {
    const pagefind = await into.pagefind
    // The newest bundle is the one Pagefind began with.
    const older = rows.filter((row) => row.folder !== '')
    await Promise.all(older.map((row) => pagefind.mergeIndex(folder + row.folder)))
  }

  /** Takes in bundles, with what a question needs of them. */
  async function addBundles(into: Opened, rows: readonly BundleRow[], text: string): Promise<void> {
    const closed = rows.filter((row) => !into.open.has(row))
    await into.guarded(Promise.all([learn(into, closed, text), merge(into, closed)]))
    for (const row of closed) into.open.add(row)
  }

  async function begin(text: string): Promise<Opened> {
    const started = startPagefind(folder, attempt)
    try {
      const bundles = await index.bundles()
      const first = nextBundles(bundles)
      for (const { folder: own, entry } of bundles) started.give(folder + own + ENTRY_FILE, entry)
      for (const row of first)
        for (const name of firstFiles(row)) void started.load(folder + row.folder + name)
      const into: Opened = {
        ...started,
        bundles,
        open: new Set(),
        pages: { byId: new Map(), shared: new Set() },
        common: new Set(),
      }
      const adding = addBundles(into, first, text)
      // Cutting takes a while the first time: as long as what was asked for is on its way.
      askedWords(text)
      await adding
      return into
    } catch (error) {
      started.stop()
      throw error
    }
  }
  const open = (text: string): Promise<Opened> => (opened ??= begin(text))

  const closedIn = ({ bundles, open: some }: Opened) => bundles.filter((row) => !some.has(row))

  /** The reports of results; where an id stands for several, the result's data say which. */
  async function scored(
    into: Opened,
    word: string,
    { year, type }: Query,
  ): Promise<readonly Scored[]> {
    const filters = { ...(year !== '' && { year }), ...(type !== '' && { type }) }
    const { byId, shared } = into.pages
    const { results } = await (await into.pagefind).search(word, { filters })
    const told: Scored[] = []
    for (const result of results) {
      const { id, score } = result
      const report = shared.has(id) ? addressed(await result.data()) : byId.get(id)
      told.push({ report: report ?? '', score })
    }
    return told
  }

  async function findIn(into: Opened, query: Query): Promise<RelatedReports> {
    const words = tellingWords(askedWords(query.text), into.common)
    const found = await into.guarded(Promise.all(words.map((word) => scored(into, word, query))))
    const reports = rankReports(found)
    const [newest] = query.year === '' ? closedIn(into) : []
    if (reports.length > 0 || !newest) return { reports, words, next: newest?.years[0] }
    await addBundles(into, nextBundles(closedIn(into)), query.text)
    return findIn(into, query)
  }

  return {
    find: async (query) => {
      const into = await open(query.text)
      // A year that is asked for is looked at, however old it is.
      const wanted = into.bundles.filter(({ years }) => years.includes(Number(query.year)))
      await addBundles(into, wanted, query.text)
      return findIn(into, query)
    },
    openNext: async ({ text }) => {
      const into = await open(text)
      await addBundles(into, nextBundles(closedIn(into)), text)
    },
    forget: () => {
      void opened?.then(
        ({ stop }) => stop(),
        () => undefined,
      )
      opened = undefined
      attempt += 1
    },
  }
}

/** Pagefind over the bundles of a site, as many of them as were taken in. */

import { ENTRY_FILE, firstFiles, REPORTS_FILE, type BundleRow } from '../bundles.ts'
import type { SiteIndex } from '../site-index.ts'
import { learnPages, newestOf, nextBundles, reportsIn, type PageReports } from './asked-bundles.ts'
import { indexFiles } from './index-files.ts'
import { startPagefind, type Started } from './pagefind.ts'
import { askedWords, tellingWords } from './question-words.ts'

/** Pagefind, started, and what is known of its bundles. */
export interface Opened extends Started {
  /** How often it was started before. */
  readonly attempt: number
  /** All that the site has. */
  readonly bundles: readonly BundleRow[]
  /** Those that were taken in. */
  readonly open: Set<BundleRow>
  /** Done when no bundle is being taken in: each is taken in once, whoever asks for it. */
  adding: Promise<void>
  readonly pages: PageReports
  /** Words that stand in most reports of one of them. */
  readonly common: Set<string>
}

/** A bundle and the list of its pages, unpacked. */
interface ListedBundle {
  readonly row: BundleRow
  readonly meta: Uint8Array
}

/** Opens the bundles of a site. */
export interface Opener {
  /** Starts Pagefind over the bundles of the newest year; `attempt` counts how often that was done before. */
  readonly open: (text: string, attempt: number) => Promise<Opened>
  /** Takes in those of some bundles that are not in yet, with what a question needs of them. */
  readonly takeIn: (into: Opened, rows: readonly BundleRow[], text: string) => Promise<void>
}

/** The words of a question by which reports are looked for, as far as it is known which are common. */
export function wordsFor(text: string, { common }: Pick<Opened, 'common'>): readonly string[] {
  return tellingWords(askedWords(text), common)
}

/** An opener of the bundles in a folder, which the site's own index tells of. */
export function openerOf(folder: string, index: Pick<SiteIndex, 'bundles' | 'reportsOf'>): Opener {
  /** The reports of a bundle in the order of its pages. */
  async function reportsOf(
    { attempt }: Opened,
    { folder: own, years, part, isListed }: BundleRow,
  ): Promise<readonly string[]> {
    if (!isListed) return index.reportsOf(years, part)
    const cache = attempt === 0 ? 'no-cache' : 'reload'
    const response = await fetch(folder + own + REPORTS_FILE, { cache })
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return reportsIn(await response.arrayBuffer())
  }

  /** Loads what the words of a question stand in, all at once: Pagefind finds it there. */
  function loadWords(into: Opened, lists: readonly ListedBundle[], text: string): void {
    const words = wordsFor(text, into)
    for (const { row, meta } of lists)
      for (const name of indexFiles(meta, words)) void into.load(folder + row.folder + name)
  }

  /** Learns what some bundles have; what a question needs of them is on its way first. */
  async function learn(into: Opened, rows: readonly BundleRow[], text: string): Promise<void> {
    for (const word of rows.flatMap(({ common }) => common)) into.common.add(word)
    const lists = await Promise.all(
      rows.map(async (row) => {
        return { row, meta: new Uint8Array(await into.load(folder + row.folder + row.meta)) }
      }),
    )
    loadWords(into, lists, text)
    const naming = lists.map(async ({ row, meta }) =>
      learnPages(into.pages, meta, await reportsOf(into, row)),
    )
    await Promise.all(naming)
  }

  async function merge(into: Opened, rows: readonly BundleRow[]): Promise<void> {
    const pagefind = await into.pagefind
    // The newest bundle is the one Pagefind began with.
    const older = rows.filter((row) => row.folder !== '')
    await Promise.all(older.map((row) => pagefind.mergeIndex(folder + row.folder)))
  }

  /** Takes in those of some bundles that are not in yet, with what a question needs of them. */
  function takeIn(into: Opened, rows: readonly BundleRow[], text: string): Promise<void> {
    const adding = into.adding.then(async () => {
      const closed = rows.filter((row) => !into.open.has(row))
      await into.guarded(Promise.all([learn(into, closed, text), merge(into, closed)]))
      for (const row of closed) into.open.add(row)
    })
    into.adding = adding
    return adding
  }

  async function open(text: string, attempt: number): Promise<Opened> {
    const started = startPagefind(folder, attempt)
    try {
      const bundles = await index.bundles()
      for (const { folder: own, entry } of bundles) started.give(folder + own + ENTRY_FILE, entry)
      const loadFirst = (row: BundleRow): void => {
        for (const name of firstFiles(row)) void started.load(folder + row.folder + name)
      }
      newestOf(bundles).forEach(loadFirst)
      const into: Opened = {
        ...started,
        attempt,
        bundles,
        open: new Set(),
        adding: Promise.resolve(),
        pages: { byId: new Map(), shared: new Set() },
        common: new Set(nextBundles(bundles).flatMap(({ common }) => common)),
      }
      const adding = takeIn(into, newestOf(bundles), text)
      // Cutting takes a while the first time: as long as what was asked for is on its way.
      askedWords(text)
      await adding
      nextBundles(bundles).forEach(loadFirst)
      return into
    } catch (error) {
      started.stop()
      throw error
    }
  }
  return { open, takeIn }
}

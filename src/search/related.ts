/** Reports about what is asked, ranked by Pagefind. Its script and index are loaded when first asked. */

import { groupBy } from '../report/group-by.ts'
import {
  BUNDLES_FOLDER,
  firstFiles,
  pageIds,
  REPORTS_FILE,
  type BundleReports,
  type BundleRow,
} from './bundles.ts'
import { simplified } from './fold.ts'
import { inflateJson } from './inflate.ts'
import type { Query } from './query.ts'
import { isQuestionWord } from './question-words.ts'
import { startPagefind, type PagefindResult, type Started } from './related-pagefind.ts'
import { rankReports } from './related-rank.ts'
import { cutText, wordsIn } from './words.ts'

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
  readonly openNext: () => Promise<void>
  /** After a failure: loads everything anew when it is next needed. */
  readonly forget: () => void
}

/** Words looked for; further ones of a long question are left out. */
const MOST_WORDS = 12
/** So many reports are taken in at a time, whole years and newest first. */
const TOGETHER = 5000

interface Opened extends Started {
  readonly bundles: readonly BundleRow[]
  readonly open: Set<BundleRow>
  /** The reports that an id may stand for: one, unless bundles happen to share it. */
  readonly reports: Map<string, string[]>
  readonly common: Set<string>
}

/** The bundles that are taken in next: whole years, as many as hold `TOGETHER` reports. */
export function nextBundles(rows: readonly BundleRow[]): readonly BundleRow[] {
  const size = (some: readonly BundleRow[]): number =>
    some.reduce((sum, { reports }) => sum + reports, 0)
  const taken: BundleRow[] = []
  // The parts of a large year stand together.
  for (const [, own] of groupBy(rows, ({ years }) => years[0])) {
    if (taken.length > 0 && size(taken) + size(own) > TOGETHER) break
    taken.push(...own)
  }
  return taken
}

/** The words of a question, once each. */
export function askedWords(text: string): string[] {
  return [...new Set(wordsIn(cutText(simplified(text))))].slice(0, MOST_WORDS)
}

/** The words of a question that may tell which reports are meant; all of them where none does. */
export function tellingWords(
  words: readonly string[],
  common: ReadonlySet<string>,
): readonly string[] {
  const asking = words.filter((word) => !isQuestionWord(word))
  const telling = asking.filter((word) => !common.has(word))
  return [telling, asking, words].find((some) => some.length > 0) ?? []
}

/** The ranked index of the site with that base path, over the bundles it has. */
export function relatedIndex(
  base: string,
  bundlesOf: () => Promise<readonly BundleRow[]>,
): RelatedIndex {
  const folder = `${base}${BUNDLES_FOLDER}/`
  let opened: Promise<Opened> | undefined
  let attempt = 0

  async function read(path: string): Promise<Response> {
    const response = await fetch(folder + path, { cache: attempt === 0 ? 'no-cache' : 'reload' })
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return response
  }

  async function addBundle(into: Opened, row: BundleRow): Promise<void> {
    const reading = read(row.folder + REPORTS_FILE).then((response) => response.arrayBuffer())
    const own = folder + row.folder
    // The newest bundle is the one Pagefind began with.
    const merging = row.folder === '' ? undefined : into.pagefind.mergeIndex(own)
    const listing = into.load(own + row.meta)
    const [file, meta] = await into.guarded(Promise.all([reading, listing, merging]))
    const { organs, years, common } = (await inflateJson(new Uint8Array(file))) as BundleReports
    for (const [at, id] of pageIds(new Uint8Array(meta), row.reports).entries()) {
      const report = `${organs[at]}/${years[at]}`
      into.reports.set(id, [...(into.reports.get(id) ?? []), report])
    }
    for (const word of common) into.common.add(word)
    into.open.add(row)
  }

  async function addBundles(into: Opened, rows: readonly BundleRow[]): Promise<void> {
    const closed = rows.filter((row) => !into.open.has(row))
    await Promise.all(closed.map((row) => addBundle(into, row)))
  }

  async function begin(): Promise<Opened> {
    const listing = bundlesOf()
    const wanted = listing.then((bundles) =>
      nextBundles(bundles).flatMap((row) =>
        firstFiles(row).map((name) => folder + row.folder + name),
      ),
    )
    const started = await startPagefind(folder, wanted, attempt)
    try {
      const bundles = await listing
      const empty = { open: new Set<BundleRow>(), reports: new Map(), common: new Set<string>() }
      const into: Opened = { ...started, ...empty, bundles }
      await addBundles(into, nextBundles(bundles))
      return into
    } catch (error) {
      started.stop()
      throw error
    }
  }
  const open = (): Promise<Opened> => (opened ??= begin())

  const closedIn = ({ bundles, open: some }: Opened) => bundles.filter((row) => !some.has(row))

  /** The report of a result; where an id stands for several, its data say which. */
  async function reportOf({ reports }: Opened, { id, data }: PagefindResult): Promise<string> {
    const [only, ...others] = reports.get(id) ?? []
    if (only !== undefined && others.length === 0) return only
    return /reports\/([^/]+\/\d+)/.exec((await data()).url)?.[1] ?? ''
  }

  async function scored(into: Opened, word: string, { year, type }: Query) {
    const filters = { ...(year !== '' && { year }), ...(type !== '' && { type }) }
    const { results } = await into.pagefind.search(word, { filters })
    return Promise.all(
      results.map(async (result) => {
        return { report: await reportOf(into, result), score: result.score }
      }),
    )
  }

  async function findIn(
    into: Opened,
    query: Query,
    asked: readonly string[],
  ): Promise<RelatedReports> {
    const words = tellingWords(asked, into.common)
    const found = await into.guarded(Promise.all(words.map((word) => scored(into, word, query))))
    const reports = rankReports(found)
    const [newest] = query.year === '' ? closedIn(into) : []
    if (reports.length > 0 || !newest) return { reports, words, next: newest?.years[0] }
    await addBundles(into, nextBundles(closedIn(into)))
    return findIn(into, query, asked)
  }

  return {
    find: async (query) => {
      const opening = open()
      // Cutting takes a while the first time: as long as what was asked for is on its way.
      const asked = askedWords(query.text)
      const into = await opening
      // A year that is asked for is looked at, however old it is.
      const wanted = into.bundles.filter(({ years }) => years.includes(Number(query.year)))
      await addBundles(into, wanted)
      return findIn(into, query, asked)
    },
    openNext: async () => {
      const into = await open()
      await addBundles(into, nextBundles(closedIn(into)))
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

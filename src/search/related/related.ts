/** Reports about what is asked, ranked by Pagefind. Its script and index are loaded when first asked. */

import { BUNDLES_FOLDER, type BundleRow } from '../bundles.ts'
import type { Query } from '../query.ts'
import type { SiteIndex } from '../site-index.ts'
import { nextBundles } from './asked-bundles.ts'
import { openerOf, wordsFor, type Opened } from './open-bundles.ts'
import type { PagefindResult } from './pagefind.ts'
import { firstReports, rankReports, type Found, type Scored } from './rank.ts'

/** What was found: reports as `organ/year` in rank order, and the words they were found by. */
export interface RelatedReports {
  readonly reports: readonly string[]
  readonly words: readonly string[]
}

/** What was found in the end. */
export interface AllRelated extends RelatedReports {
  /** The newest year that has not been looked at; undefined once all have. */
  readonly next: number | undefined
}

/** What the search page asks of Pagefind. */
export interface RelatedIndex {
  /** Gives all related reports; those that come first may be shown as soon as they are known. */
  readonly find: (
    query: Query,
    show: (first: RelatedReports) => Promise<unknown>,
  ) => Promise<AllRelated>
  /** Takes in the reports of the next older years. */
  readonly openNext: (query: Query) => Promise<void>
  /** After a failure: loads everything anew when it is next needed. */
  readonly forget: () => void
}

/** The newest year that a site has reports of. */
function newestYear({ bundles }: Opened): number | undefined {
  return bundles[0]?.years[0]
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
  const opener = openerOf(`${base}${BUNDLES_FOLDER}/`, index)
  let opened: Promise<Opened> | undefined
  let attempt = 0

  const open = (text: string): Promise<Opened> => (opened ??= opener.open(text, attempt))

  const closedIn = ({ bundles, open: some }: Opened): readonly BundleRow[] =>
    bundles.filter((row) => !some.has(row))

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

  /** The reports of each word. */
  function findWords(into: Opened, words: readonly string[], query: Query): Promise<Found> {
    return into.guarded(Promise.all(words.map((word) => scored(into, word, query))))
  }

  async function findIn(into: Opened, query: Query): Promise<AllRelated> {
    const words = wordsFor(query.text, into)
    const reports = rankReports(await findWords(into, words, query), newestYear(into))
    const [newest] = query.year === '' ? closedIn(into) : []
    if (reports.length > 0 || !newest) return { reports, words, next: newest?.years[0] }
    await opener.takeIn(into, nextBundles(closedIn(into)), query.text)
    return findIn(into, query)
  }

  return {
    find: async (query, show) => {
      const into = await open(query.text)
      // A year that is asked for is looked at, however old it is.
      const wanted = into.bundles.filter(({ years }) => years.includes(Number(query.year)))
      const rows = [...new Set([...nextBundles(into.bundles), ...wanted])]
      if (rows.some((row) => !into.open.has(row))) {
        const words = wordsFor(query.text, into)
        const newest = newestYear(into)
        const mayLead = query.year === '' || query.year === String(newest)
        // Of a single word the scores of all reports tell.
        const found = mayLead && words.length > 1 ? await findWords(into, words, query) : []
        const reports = firstReports(found, newest)
        if (reports.length > 0) await show({ reports, words })
        await opener.takeIn(into, rows, query.text)
      }
      return findIn(into, query)
    },
    openNext: async ({ text }) => {
      const into = await open(text)
      await opener.takeIn(into, nextBundles(closedIn(into)), text)
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

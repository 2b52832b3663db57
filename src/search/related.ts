/** Reports about what is asked, ranked by Pagefind. Its script and index are loaded when first asked. */

import {
  BUNDLES_FILE,
  BUNDLES_FOLDER,
  REPORTS_FILE,
  type BundleList,
  type BundleReports,
  type BundleRow,
} from './bundles.ts'
import { unpackedJson } from './packed.ts'
import type { Query } from './query.ts'
import { cutText, wordsIn } from './words.ts'

/** As much of Pagefind as is used. */
interface Pagefind {
  readonly search: (
    text: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly { readonly id: string; readonly score: number }[] }>
  readonly mergeIndex: (path: string) => Promise<void>
}

/** A report by its organ's id and its year. */
export interface Related {
  readonly organ: string
  readonly year: number
}

/** What was found: reports in rank order, and the words they were found by. */
export interface RelatedReports {
  readonly reports: readonly Related[]
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

/** Where fewer hold all the words, those that hold some of them are found as well. */
const ENOUGH = 20
/** Words looked for; further ones of a long question are left out. */
const MOST_WORDS = 12

/** A bundle that has been opened. */
interface Opened {
  readonly pagefind: Pagefind
  readonly bundles: readonly BundleRow[]
  /** How many of the bundles, newest first, are open. */
  count: number
  readonly reports: Map<string, Related>
  readonly common: Set<string>
}

/** The ranked index of the site with that base path. */
export function relatedIndex(base: string): RelatedIndex {
  const folder = `${base}${BUNDLES_FOLDER}/`
  let opened: Promise<Opened> | undefined
  let attempt = 0

  async function read(path: string): Promise<Response> {
    const response = await fetch(folder + path, { cache: 'no-cache' })
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return response
  }

  async function addReports(open: Opened, row: BundleRow): Promise<void> {
    const file = await (await read(row.folder + REPORTS_FILE)).arrayBuffer()
    const { ids, organs, years, common } = (await unpackedJson(
      new Uint8Array(file),
    )) as BundleReports
    for (const [at, id] of ids.entries())
      open.reports.set(id, { organ: organs[at] ?? '', year: years[at] ?? 0 })
    for (const word of common) open.common.add(word)
  }

  async function openFirst(): Promise<Opened> {
    // A module that failed to load is remembered as failed under its address.
    const again = attempt === 0 ? '' : `?again=${attempt}`
    const script = `${folder}pagefind.js${again}`
    const [list, pagefind] = await Promise.all([
      read(BUNDLES_FILE).then((response) => response.json() as Promise<BundleList>),
      import(/* @vite-ignore */ script) as Promise<Pagefind>,
    ])
    const { bundles } = list
    const open = { pagefind, bundles, count: 1, reports: new Map(), common: new Set<string>() }
    const [newest] = bundles
    if (newest) await addReports(open, newest)
    return open
  }

  async function openMore(open: Opened): Promise<void> {
    const row = open.bundles[open.count]
    if (!row) return
    await Promise.all([open.pagefind.mergeIndex(folder + row.folder), addReports(open, row)])
    open.count += 1
  }

  return {
    find: async (query) => {
      const open = await (opened ??= openFirst())
      // A year that is asked for is looked at, however old it is.
      const wanted = open.bundles.findLastIndex(({ years }) => years.includes(Number(query.year)))
      while (open.count <= wanted) await openMore(open)
      const words = telling(query.text, open.common)
      const ranked = words.length === 0 ? [] : await rank(open.pagefind, words, query)
      return {
        reports: ranked.flatMap((id) => open.reports.get(id) ?? []),
        words,
        next: query.year === '' ? open.bundles[open.count]?.years[0] : undefined,
      }
    },
    openNext: async () => openMore(await (opened ??= openFirst())),
    forget: () => {
      opened = undefined
      attempt += 1
    },
  }
}

/** The words of a query that may tell which reports are meant; all of them where none does. */
function telling(text: string, common: ReadonlySet<string>): string[] {
  const words = [...new Set(wordsIn(cutText(text)))].slice(0, MOST_WORDS)
  const rare = words.filter((word) => !common.has(word))
  return rare.length > 0 ? rare : words
}

/** Ids of reports: those that hold every word as Pagefind ranks them, then those that hold some. */
async function rank(
  { search }: Pagefind,
  words: readonly string[],
  { year, type }: Query,
): Promise<string[]> {
  const filters = { ...(year !== '' && { year }), ...(type !== '' && { type }) }
  const { results } = await search(words.join(' '), { filters })
  const whole = results.map(({ id }) => id)
  if (whole.length >= ENOUGH || words.length === 1) return whole
  const scores = new Map<string, number>()
  for (const word of words)
    for (const { id, score } of (await search(word, { filters })).results)
      scores.set(id, (scores.get(id) ?? 0) + score)
  for (const id of whole) scores.delete(id)
  const some = [...scores].sort(([, one], [, other]) => other - one).map(([id]) => id)
  return [...whole, ...some]
}

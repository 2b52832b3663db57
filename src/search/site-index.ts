/** The index of the site in the browser: opened once, read as it is needed. */

import type { BundleRow } from './bundles.ts'
import { foldVariants } from './fold.ts'
import { answersFrom, type Answer } from './answer.ts'
import { openIndex, type OpenIndex } from './exact/find.ts'
import type { PassageSection } from './passage.ts'
import { inflateJson } from './inflate.ts'
import { partOf, type Part } from './parts.ts'
import type { Query } from './query.ts'
import {
  INDEX_FOLDER,
  SHARDS_FOLDER,
  TABLE_FILE,
  textFile,
  VARIANTS_FILE,
  type Entry,
} from './exact/table.ts'

/** What the search page asks of the index. */
export interface SiteIndex {
  readonly answer: (query: Query, signal: AbortSignal) => Promise<Answer>
  /** Reports, given as `organ/year`, as the list knows them; those it does not know are left out. */
  readonly entriesOf: (reports: readonly string[]) => Promise<readonly Entry[]>
  /** The readable sections of a report. */
  readonly sectionsOf: (entry: Entry) => Promise<readonly PassageSection[]>
  /** The Pagefind bundles of the site, newest first. */
  readonly bundles: () => Promise<readonly BundleRow[]>
  /** All reports of some years, or of a part of one, as `organ/year`, newest first and by organ. */
  readonly reportsOf: (years: readonly number[], part?: Part) => Promise<readonly string[]>
  /** Done once words can be folded as the index has them; a portal of one kind of characters is at once. */
  readonly isReady: () => Promise<void>
  /** Opens the index before it is asked for. */
  readonly prepare: () => void
  /** After a failure: reads everything anew when it is next needed. */
  readonly forget: () => void
}

/** Where a site has its index, and what it shows of reports. */
export interface SitePlaces {
  /** Path of the site's root. */
  readonly base: string
  /** Path of the pages of this kind of characters, and of what is shown of reports. */
  readonly pages: string
  /** Does it fold traditional characters? */
  readonly hasVariants: boolean
}

/** The index of a site. */
export function siteIndex({ base, pages, hasVariants }: SitePlaces): SiteIndex {
  let folding: Promise<void> | undefined
  let index: Promise<OpenIndex> | undefined
  let hasFailed = false
  let answers: Promise<ReturnType<typeof answersFrom>> | undefined
  const known = new Map<Entry, readonly PassageSection[]>()

  async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const from = path.startsWith(SHARDS_FOLDER) || path === VARIANTS_FILE ? base : pages
    const response = await fetch(`${from}${INDEX_FOLDER}/${path}`, { cache: cacheFor(path) })
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return new Uint8Array(await response.arrayBuffer())
  }
  function cacheFor(path: string): RequestCache {
    // What the browser keeps may be what was damaged.
    if (hasFailed) return 'reload'
    // An old table names shards that are no more.
    return path === TABLE_FILE ? 'no-cache' : 'default'
  }
  async function readVariants(): Promise<void> {
    if (hasVariants) foldVariants((await inflateJson(await read(VARIANTS_FILE))) as string)
  }
  const isReady = (): Promise<void> => (folding ??= readVariants())
  // Its titles are folded when it is opened.
  const open = (): Promise<OpenIndex> => (index ??= isReady().then(() => openIndex(read)))

  return {
    answer: async (query, signal) => {
      answers ??= open().then(answersFrom)
      return (await answers)(query, signal)
    },
    entriesOf: async (reports) => {
      const { parts } = await open()
      // Nearly all organs are passed by their ids, which need not be put together with a year.
      const organs = new Set(reports.map((report) => report.slice(0, report.indexOf('/'))))
      const found = new Map<string, Entry>()
      for (const { entries } of parts)
        for (const entry of entries) if (organs.has(entry.organ.id)) found.set(nameOf(entry), entry)
      return reports.flatMap((report) => found.get(report) ?? [])
    },
    sectionsOf: async (entry) => {
      const before = known.get(entry)
      if (before) return before
      const file = await read(textFile(entry.organ.id, entry.year))
      const sections = (await inflateJson(file)) as PassageSection[]
      known.set(entry, sections)
      return sections
    },
    bundles: async () => (await open()).bundles,
    reportsOf: async (years, part) => {
      const { parts } = await open()
      const isIn = ({ organ, year }: Entry): boolean =>
        years.includes(year) && (!part || partOf(organ.id, part.of) === part.at)
      const own = parts.flatMap(({ entries }) => entries.filter(isIn))
      return own.sort(newestFirst).map(nameOf)
    },
    isReady,
    prepare: () => void open().catch(() => undefined),
    forget: () => {
      folding = undefined
      index = undefined
      answers = undefined
      hasFailed = true
    },
  }
}

function nameOf({ organ, year }: Entry): string {
  return `${organ.id}/${year}`
}

function newestFirst(one: Entry, other: Entry): number {
  if (one.year !== other.year) return other.year - one.year
  return one.organ.id < other.organ.id ? -1 : 1
}

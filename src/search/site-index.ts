/** The index of the site in the browser: opened once, read as it is needed. */

import type { BundleRow } from './bundles.ts'
import { find, openIndex, type OpenIndex } from './find.ts'
import type { PassageSection } from './passage.ts'
import { inflateJson } from './inflate.ts'
import { asksForReports, type Query } from './query.ts'
import { INDEX_FOLDER, TABLE_FILE, textFile, type Entry } from './table.ts'

/** What the search page asks of the index. */
export interface SiteIndex {
  readonly find: (query: Query, signal: AbortSignal) => AsyncGenerator<Entry[]>
  /** Reports, given as `organ/year`, as the list knows them; those it does not know are left out. */
  readonly entriesOf: (reports: readonly string[]) => Promise<readonly Entry[]>
  /** The readable sections of a report. */
  readonly sectionsOf: (entry: Entry) => Promise<readonly PassageSection[]>
  /** The Pagefind bundles of the site, newest first. */
  readonly bundles: () => Promise<readonly BundleRow[]>
  /** Opens the index before it is asked for. */
  readonly prepare: () => void
  /** After a failure: reads everything anew when it is next needed. */
  readonly forget: () => void
}

/** The index of the site with that base path. */
export function siteIndex(base: string): SiteIndex {
  let index: Promise<OpenIndex> | undefined
  let hasFailed = false
  const known = new Map<Entry, readonly PassageSection[]>()

  async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await fetch(`${base}${INDEX_FOLDER}/${path}`, { cache: cacheFor(path) })
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return new Uint8Array(await response.arrayBuffer())
  }
  function cacheFor(path: string): RequestCache {
    // What the browser keeps may be what was damaged.
    if (hasFailed) return 'reload'
    // An old table names shards that are no more.
    return path === TABLE_FILE ? 'no-cache' : 'default'
  }
  const open = (): Promise<OpenIndex> => (index ??= openIndex(read))

  return {
    async *find(query, signal) {
      if (asksForReports(query)) yield* find((await open()).parts, query, signal)
    },
    entriesOf: async (reports) => {
      const entries = (await open()).parts.flatMap((part) => part.entries)
      const known = new Map(entries.map((entry) => [`${entry.organ.id}/${entry.year}`, entry]))
      return reports.flatMap((report) => known.get(report) ?? [])
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
    prepare: () => void open().catch(() => undefined),
    forget: () => {
      index = undefined
      hasFailed = true
    },
  }
}

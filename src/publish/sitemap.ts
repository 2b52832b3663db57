/** sitemap.xml for search engines: an index, and parts with all pages; days come from the reports alone. */

import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { SitemapIndexStream, SitemapStream } from 'sitemap'
import { lastDay, latest } from '../report/dated.ts'
import { PREVIEW_PATH } from '../render/addresses.ts'
import type { Site } from '../report/schema/portal.ts'
import type { Cache } from './cache/cache.ts'
import { sitemapKey } from './cache/keys.ts'
import type { Pieces } from './cache/pack.ts'
import { putMade, type PutMade } from './cache/put-made.ts'
import type { Sites } from './disk/put-file.ts'
import type { ComposedReport } from './organ/composed.ts'

/** The index; its parts are numbered. */
export const SITEMAP_FILE = 'sitemap.xml'

/** The protocol allows 50,000 addresses in a part; smaller ones are sooner read again. */
const MOST_IN_PART = 10_000

/** No extension of the protocol is used. */
const PLAIN = { news: false, video: false, xhtml: false, image: false }

/** As much of a site, and of its reports, as a sitemap tells. */
type Place = Pick<Site, 'origin' | 'base'>
type Reports = readonly {
  readonly entry: Pick<ComposedReport['entry'], 'organ' | 'year' | 'published' | 'corrections'>
}[]

/** A page as the sitemap lists it. */
interface ListedPage {
  readonly url: string
  readonly lastmod?: string
}

/** A page's address below the sub-path; undefined for what is no page, or one that is not to be found. */
function addressOf(name: string): string | undefined {
  if (!/(?:^|\/)index\.html$/.test(name)) return undefined
  const address = name.replace(/index\.html$/, '')
  return address.endsWith(PREVIEW_PATH) ? undefined : address
}

/** The last days by address: of a report, of its organ, of its year, of all. */
function daysOf(reports: Reports): Map<string, string> {
  const days = new Map<string, string>()
  const later = (address: string, day: string): void => {
    const known = days.get(address)
    if (known === undefined || known < day) days.set(address, day)
  }
  for (const { entry } of reports) {
    const day = lastDay(entry)
    if (day === undefined) continue
    const { organ, year } = entry
    for (const address of [`reports/${organ}/${year}/`, `organs/${organ}/`, `years/${year}/`, ''])
      later(address, day)
  }
  return days
}

/** The pages among the files of a site. */
function pagesAmong(
  names: Iterable<string>,
  { origin, base }: Place,
  reports: Reports,
): ListedPage[] {
  const days = daysOf(reports)
  return [...names]
    .flatMap((name) => addressOf(name) ?? [])
    .sort()
    .map((address) => {
      const lastmod = days.get(address)
      return { url: origin + base + address, ...(lastmod !== undefined && { lastmod }) }
    })
}

async function bytesOf(
  stream: SitemapStream | SitemapIndexStream,
  items: readonly object[],
): Promise<Uint8Array> {
  return buffer(Readable.from(items).pipe(stream))
}

/** The files of the sitemap by their names. The index comes last: it says of each part what is the last day in it. */
async function filesOf(pages: readonly ListedPage[], { origin, base }: Place): Promise<Pieces> {
  // Most builds find that no page is new.
  const { SitemapIndexStream, SitemapStream } = await import('sitemap')
  const files = new Map<string, Uint8Array>()
  const parts: ListedPage[] = []
  for (let from = 0; from < pages.length; from += MOST_IN_PART) {
    const own = pages.slice(from, from + MOST_IN_PART)
    const name = `sitemap-${parts.length + 1}.xml`
    const last = latest(own.map(({ lastmod }) => lastmod))
    const stream = new SitemapStream({ lastmodDateOnly: true, xmlns: PLAIN })
    files.set(name, await bytesOf(stream, own))
    parts.push({ url: origin + base + name, ...(last !== undefined && { lastmod: last }) })
  }
  const index = new SitemapIndexStream({ lastmodDateOnly: true })
  return files.set(SITEMAP_FILE, await bytesOf(index, parts))
}

/** Puts the sitemap over the files of a site into it, as the cache has it where its pages are the same. */
export function putSitemap(
  cache: Cache,
  sites: Sites,
  site: Place,
  reports: Reports,
  names: Iterable<string>,
): Promise<PutMade<readonly string[]>> {
  const pages = pagesAmong(names, site, reports)
  const task = {
    kind: 'data',
    name: 'sitemap',
    key: sitemapKey(cache, pages),
    make: async () => {
      const pieces = await filesOf(pages, site)
      return { facts: [...pieces.keys()], pieces }
    },
  } as const
  return putMade(cache, sites, task, (all) => all)
}

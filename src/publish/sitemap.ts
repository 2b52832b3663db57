/** sitemap.xml for search engines: an index, and parts with all pages; days come from the reports alone. */

import { Readable } from 'node:stream'
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { lastDay, latest } from '../report/dated.ts'
import { PREVIEW_PATH } from '../render/addresses.ts'
import type { Site } from '../report/schema/portal.ts'
import type { ComposedReport } from './organ/composed.ts'

/** The index; its parts are numbered. */
export const SITEMAP_FILE = 'sitemap.xml'

/** The protocol allows 50,000 addresses in a part; smaller ones are sooner read again. */
const MOST_IN_PART = 10_000

/** No extension of the protocol is used. */
const PLAIN = { news: false, video: false, xhtml: false, image: false }

/** A file of the sitemap. */
export interface SitemapFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A page's address below the sub-path; undefined for what is no page, or one that is not to be found. */
function addressOf(name: string): string | undefined {
  if (!/(?:^|\/)index\.html$/.test(name)) return undefined
  const address = name.replace(/index\.html$/, '')
  return address.endsWith(PREVIEW_PATH) ? undefined : address
}

/** The last days by address: of a report, of its organ, of its year, of all. */
function daysOf(reports: readonly ComposedReport[]): Map<string, string> {
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

async function bytesOf(
  stream: SitemapStream | SitemapIndexStream,
  items: object[],
): Promise<Uint8Array> {
  return streamToPromise(Readable.from(items).pipe(stream))
}

/** The files of the sitemap over the files of a site. */
export async function sitemapFiles(
  { origin, base }: Site,
  reports: readonly ComposedReport[],
  names: Iterable<string>,
): Promise<SitemapFile[]> {
  const days = daysOf(reports)
  const pages = [...names]
    .flatMap((name) => addressOf(name) ?? [])
    .sort()
    .map((address) => {
      const lastmod = days.get(address)
      return { url: origin + base + address, ...(lastmod !== undefined && { lastmod }) }
    })
  const parts: SitemapFile[] = []
  const listed: { url: string; lastmod?: string }[] = []
  for (let from = 0; from < pages.length; from += MOST_IN_PART) {
    const own = pages.slice(from, from + MOST_IN_PART)
    const name = `sitemap-${parts.length + 1}.xml`
    const last = latest(own.map(({ lastmod }) => lastmod))
    const stream = new SitemapStream({ lastmodDateOnly: true, xmlns: PLAIN })
    parts.push({ name, bytes: await bytesOf(stream, own) })
    listed.push({ url: origin + base + name, ...(last !== undefined && { lastmod: last }) })
  }
  const index = new SitemapIndexStream({ lastmodDateOnly: true })
  return [{ name: SITEMAP_FILE, bytes: await bytesOf(index, listed) }, ...parts]
}

/**
 * The keys of the cache: each names everything that what is kept under it depends on.
 *
 * | kind | kept is | its key covers |
 * |---|---|---|
 * | organs | all that is made of an organ's reports | program, site.yaml but for the portal's face and 核对截至, the organ, the names of those below it and of all organs, its report files and attachments |
 * | stamps | which files of an organ, a shard or a bundle in the site are known to be right | its key; the frames of its pages; what is said of reports taken together |
 * | stamps, `figures/…` | which files of a table on a year are known to be right | program, sub-path, the years, the names, places and types of the organs, their figures of the table; the frame of the pages |
 * | lists | a year's pages, a year's checks, what is below an organ | program, site.yaml, the portal's face, its own pages' names and titles, what the list shows |
 * | lists, `others` | all other pages Astro renders, and the frames | program, site.yaml, the portal's face, its own pages, the keys of all organs in their order, what is said of reports taken together |
 * | lists, `frame` | the frames of reports' and organs' pages as they were last, to begin with | program |
 * | renderer | what Astro bundles of the program: what renders the pages, their styles and scripts | program, the folder it lies in, address and sub-path |
 * | shards | a shard of the exact index | program, the folded texts in it |
 * | bundles | a Pagefind bundle, or Pagefind's scripts | program, the records in it |
 * | twins | compressed twins of text files, by the digests of those | program |
 * | data | digest of a file with all reports, or those of a year | program, the keys of all organs in their order, what is said of reports taken together |
 * | data, `year-…` | digest of a year's CSV | program, the organs, what it says of each report |
 * | data, `sitemap` | the files of the sitemap | program, the addresses of the pages and their last days |
 * | data, `register` | the names of all organs | program, those names |
 *
 * The program is the digest of its code, styles, libraries and Node (program.ts), and the whole cache
 * belongs to one program; keys carry it all the same, so that none is right by chance.
 */

import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Face } from '../../reader/face.ts'
import type { Page } from '../../reader/page.ts'
import { MAX_REPORT } from '../../reader/text-file.ts'
import type { Site } from '../../report/schema/portal.ts'
import type { Organ } from '../../report/report.ts'
import type { RankedReport } from '../../render/figures/figure-page.ts'
import { figureIndex } from '../../report/wide/figure-columns.ts'
import type { Cache } from './cache.ts'
import type { ComposedFolder, ComposedReport } from '../organ/composed.ts'
import { digestOf } from '../program.ts'

/** The name under which the frames are kept among lists, whose addresses have slashes. */
export const FRAME = 'frame'

/** The name, likewise, of all pages that are no lists. */
export const OTHERS = 'others'

/** Stands for the files beside a report, which are published as they are. */
function attachmentMarks(folder: string): string[] {
  const found = readdirSync(folder, { withFileTypes: true })
  const files = found.filter((entry) => entry.isFile()).map((entry) => entry.name)
  return files.sort().map((file) => `${file} ${digestOf(readFileSync(join(folder, file)))}`)
}

/** Stands for a report file and the files beside it. */
export function reportMarks(content: string, name: string): (string | Uint8Array)[] {
  const path = join(content, name)
  const found = lstatSync(path, { throwIfNoEntry: false })
  // What is no file or too large is refused unread, whatever is in it.
  const isRead = (found?.isFile() ?? false) && (found?.size ?? 0) <= MAX_REPORT
  const beside = path.replace(/\.md$/, '')
  const hasFolder = lstatSync(beside, { throwIfNoEntry: false })?.isDirectory() ?? false
  return [
    name,
    isRead ? readFileSync(path) : 'refused',
    ...(hasFolder ? attachmentMarks(beside) : []),
  ]
}

/** The key of what is made of an organ's reports. */
export function organKey(
  { program }: Cache,
  folder: {
    readonly content: string
    readonly site: Site
    readonly organ: Organ | undefined
    readonly children: readonly unknown[]
    readonly register: string
    readonly names: readonly string[]
  },
): string {
  const { content, site, organ, children, register, names } = folder
  const marks = names.flatMap((name) => reportMarks(content, name))
  // The face is in the frame of report pages, and in nothing that is made of a report.
  const shown = { ...site, face: undefined, operator: undefined, checkedUntil: undefined }
  return digestOf(program, JSON.stringify([shown, organ ?? null, children, register]), ...marks)
}

/** The key of the names of all organs. */
export function registerKey({ program }: Cache, names: readonly unknown[]): string {
  return digestOf(program, JSON.stringify(names))
}

/** The key of stamps: of an organ's files, with the frame their pages fill and what is said of them beside others, or of what was made under a key. */
export function stampKey(key: string, frame = '', together = ''): string {
  return digestOf(key, frame, together)
}

/** The key of what the figures of a table on a year come to, `shared` being what its pages say besides. */
export function figuresKey(
  { program }: Cache,
  shared: readonly unknown[],
  columns: readonly { readonly id: string }[],
  reports: readonly RankedReport[],
): string {
  const indexes = columns.map(({ id }) => figureIndex(id) ?? -1)
  const marks = reports.map(({ values, organ, name, region, type, edition }) => [
    ...[organ, name, region, type, edition],
    // JSON has no word for a figure that is not in the form.
    ...indexes.map((index) => (values[index] === undefined ? '' : values[index])),
  ])
  return digestOf(program, JSON.stringify([shared, marks]))
}

/** What all pages show, for the keys of lists. */
export function sharedKey(
  { program }: Cache,
  shown: {
    readonly site: Site
    readonly face: Face
    /** The portal's own pages: the navigation shows their titles. */
    readonly pages: ReadonlyMap<string, Page>
  },
): string {
  const titles = [...shown.pages].map(([name, { title }]) => [name, title])
  return digestOf(program, JSON.stringify([shown.site, shown.face, titles]))
}

/** The key of what renders the pages: places are written into it. */
export function rendererKey({ program }: Cache, places: unknown): string {
  return digestOf(program, 'renderer', JSON.stringify(places))
}

/** The key of a list that shows some things, each as JSON can say it. */
export function listKey(shared: string, ...shown: readonly unknown[]): string {
  return digestOf(shared, JSON.stringify(shown))
}

/** The key of the frames of pages as they were last. */
export function frameKey({ program }: Cache): string {
  return digestOf(program, FRAME)
}

/** The key of a shard of the exact index over texts of these digests, in rank order. */
export function shardKey({ program }: Cache, textDigests: readonly string[]): string {
  return digestOf(program, ...textDigests)
}

/** The key of a Pagefind bundle over records of these digests; of Pagefind's scripts, over none. */
export function bundleKey({ program }: Cache, recordDigests: readonly string[]): string {
  return digestOf(program, 'bundle', ...recordDigests)
}

/** The key of compressed twins, each of which is kept by the digest of its file. */
export function twinsKey({ program }: Cache): string {
  return digestOf(program, 'twins')
}

/** The key of the sitemap over some pages, each as it lists them. */
export function sitemapKey({ program }: Cache, pages: readonly unknown[]): string {
  return digestOf(program, 'sitemap', JSON.stringify(pages))
}

/** The key of the files with all reports. */
export function dataKey({ program }: Cache, organKeys: readonly string[]): string {
  return digestOf(program, ...organKeys)
}

/** The key of all that is published of the reports. */
export function publishedKey(
  cache: Cache,
  organs: readonly { readonly id: string }[],
  folders: readonly ComposedFolder[],
  reports: readonly ComposedReport[],
): string {
  return dataKey(cache, [
    JSON.stringify(reports.map(({ together }) => together)),
    ...folders.map(({ composed }) => composed.key),
    ...organs.map(({ id }) => id),
  ])
}

/**
 * A build, from a content folder to a site in its place: reports are composed by threads while Astro
 * bundles; Astro renders lists and single pages while threads write reports and indexes; what Astro
 * rendered is taken in, report pages fill their frame, and the folders are exchanged.
 */

import { readPortal } from '../reader/portal.ts'
import { errorsOf } from '../report/finding.ts'
import type { Site } from '../report/portal-schema.ts'
import { headersFile } from '../site/policy.ts'
import type { PortalContent } from '../site/portal.ts'
import { likelyFrame, planPages, type AstroPages } from './astro-pages.ts'
import { openCache, prune } from './cache.ts'
import { composeAll, contentOf, refusePortal, type Composed, type Source } from './compose.ts'
import { dataFileNames } from './data-files.ts'
import { putFace } from './face-files.ts'
import { organFileNames } from './organ-files.ts'
import { programDigest } from './program.ts'
import { putFile, removeOthers, type Sites } from './put-file.ts'
import { contentRefusal } from './refusal.ts'
import { startThreads, type Threads } from './threads.ts'
import { openWorkshop } from './workshop.ts'
import { writePages, writeReports, type WrittenReports } from './write-reports.ts'

/** What a build does, one after the other. */
export type Phase = 'reports' | 'lists' | 'search' | 'files'

/** Is told how the work goes on. */
export interface Reporter {
  /** A part begins; `unit` is what is counted in it. */
  readonly phase: (name: Phase, unit?: string) => void
  readonly tell: (done: number, all: number) => void
  /** Another process, by its number, holds the turn to build. */
  readonly wait: (holder: string) => void
}

/** From what a site is built, and where; folders are absolute. */
export interface BuildOptions {
  readonly content: string
  readonly out: string
  /** Where to keep what the next build need not do again; beside the site unless told otherwise. */
  readonly cache?: string | undefined
  /** Without an index nothing can be searched; a benchmark measures that part apart. */
  readonly isSearchable?: boolean
  readonly reporter: Reporter
}

/** What a build came to. */
export interface Built {
  readonly reports: number
  readonly pages: number
  /** How many findings are published with the reports. */
  readonly findings: number
  readonly reused: { readonly reports: number; readonly lists: number; readonly shards: number }
  readonly all: { readonly lists: number; readonly shards: number }
  /** Packs of the cache that were damaged and have been made again. */
  readonly damaged: number
  /** Was there a cache of another program? */
  readonly isOtherCache: boolean
}

/** A build under way. */
export interface Building {
  /** The portal; absent if site.yaml cannot be read. */
  readonly site: Site | undefined
  /** Waits until all reports are composed; refuses content with errors, whatever their scope. */
  readonly compose: () => Promise<PortalContent>
  /** Must Astro render the page of an address (below the sub-path), or does the cache have it? */
  readonly isStale: (address: string) => boolean
  /** Takes in the folder with what Astro rendered, writes all else, puts the site in its place. */
  readonly finish: (rendered: string) => Promise<Built>
  /** Ends the threads and lets another build begin, however this one went. */
  readonly end: () => Promise<void>
}

const HEADERS = '_headers'

/** Composed content whose reports and indexes are being written while Astro renders. */
interface Begun {
  readonly composed: Composed
  readonly pages: AstroPages
  readonly frame: string | undefined
  readonly writing: Promise<WrittenReports>
}

function begin(threads: Threads, source: Source, composed: Composed, job: Job): Begun {
  const pages = planPages(source, composed)
  const frame = likelyFrame(source.cache)
  const writing = writeReports(threads, source, composed, { ...job, frame })
  // Astro is at work meanwhile; what goes wrong here is told when it is waited for.
  writing.catch(() => undefined)
  return { composed, pages, frame, writing }
}

/** Where a site is written, and how the work goes on. */
interface Job extends Sites {
  readonly isSearchable: boolean
  readonly onShard: Reporter['tell']
}

async function finish(
  threads: Threads,
  source: Source,
  begun: Begun,
  sites: Sites,
  { rendered, reporter }: { rendered: string; reporter: Reporter },
): Promise<{ names: ReadonlySet<string>; built: Omit<Built, 'isOtherCache'> }> {
  const { composed, pages } = begun
  const taken = await pages.take(rendered, sites)
  const written = await begun.writing
  reporter.phase('files', '份')
  const late =
    taken.frame === begun.frame
      ? 0
      : await writePages(threads, composed, { ...sites, frame: taken.frame }, reporter.tell)
  putFile(sites, HEADERS, Buffer.from(headersFile(source.site.base)))
  const own = [HEADERS, ...Object.values(dataFileNames), ...putFace(sites, source.look)]
  const organs = composed.folders.flatMap(({ composed: one }) => organFileNames(one))
  const names = new Set([...taken.names, ...own, ...organs, ...written.names])
  removeOthers(sites, names)
  const ids = composed.folders.map(({ folder }) => folder.id)
  await prune(source.cache, 'organs', ids)
  await prune(source.cache, 'stamps', [...ids, ...written.stamps])
  const reused = composed.folders.filter(({ composed: one }) => one.origin === 'cache')
  const mended = composed.folders.filter(({ composed: one }) => one.origin === 'mended')
  const isHtml = (name: string): boolean => name.endsWith('.html')
  const built = {
    reports: composed.reports.length,
    pages: composed.reports.length + taken.names.filter(isHtml).length,
    findings: composed.reports.reduce((sum, report) => sum + report.findings, 0),
    reused: {
      reports: reused.flatMap(({ composed: one }) => one.reports).length,
      lists: pages.kept,
      shards: written.reused,
    },
    all: { lists: pages.lists, shards: written.shards },
    damaged: mended.length + pages.damaged + written.damaged + late,
  }
  return { names, built }
}

/** Begins a build: takes the turn, reads the portal, and sets the threads to work on its reports. */
export async function openBuilding(options: BuildOptions): Promise<Building> {
  const { content, out, reporter, isSearchable = true } = options
  const workshop = await openWorkshop(out, reporter.wait)
  const threads = startThreads()
  const [portal, opened] = await Promise.all([
    readPortal(content),
    programDigest().then((program) => openCache(options.cache ?? workshop.cache, program)),
  ])
  const { site, organs, look } = portal
  const isSound = site && organs && errorsOf(portal.findings).length === 0
  const source = isSound && { content, site, organs, look, cache: opened.cache }
  reporter.phase('reports', '份')
  const composing = source ? composeAll(threads, source, reporter.tell) : refusePortal(content)
  composing.catch(() => undefined)
  const sites = { out: workshop.site, old: out }
  let isSearchNext = false
  const onShard: Reporter['tell'] = (done, all) => {
    if (isSearchNext) reporter.tell(done, all)
  }
  let begun: Begun | undefined
  return {
    site,
    compose: async () => {
      const composed = await composing
      if (!source || composed.errors.length > 0) throw contentRefusal(composed.errors)
      begun = begin(threads, source, composed, { ...sites, isSearchable, onShard })
      reporter.phase('lists')
      return contentOf(source, composed)
    },
    isStale: (address) => begun?.pages.isStale(address) ?? true,
    finish: async (rendered) => {
      if (!source || !begun) throw new Error('a build was finished before it was composed')
      reporter.phase('search', '个分片')
      isSearchNext = true
      const { names, built } = await finish(threads, source, begun, sites, { rendered, reporter })
      await workshop.publish(names)
      return { ...built, isOtherCache: opened.isOther }
    },
    end: async () => {
      await threads.end()
      workshop.close()
    },
  }
}

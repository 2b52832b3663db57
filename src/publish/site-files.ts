/** Composed content → all files of a new site: those that Astro renders, and all others. */

import { HEADERS_FILE, headersFile } from '../host/servers/headers-file.ts'
import { SUMS_FILE, sumsText } from '../host/sums.ts'
import { likelyFrames, planPages, type AstroPages } from './astro/pages.ts'
import type { BuildOptions, Built, Reporter } from './build-terms.ts'
import { prune } from './cache/cache.ts'
import type { Composed, Source } from './compose.ts'
import { DESK_WORKER, deskWorker } from './desk-worker.ts'
import { putFace } from './face-files.ts'
import { frameKeyOf, type Frames } from './astro/frames.ts'
import { writeAllFigures } from './figure-pages/tasks.ts'
import type { ComposedReport } from './organ/composed.ts'
import { putFile, removeOthers, type Sites } from './disk/put-file.ts'
import { putSitemap } from './sitemap.ts'
import type { Threads } from './threads/threads.ts'
import { noTwins, precompress } from './twins/precompress.ts'
import type { WrittenIndexes } from './write-indexes.ts'
import { writeOrgans, writeReports, type WrittenReports } from './write-reports.ts'

/** Composed content whose reports and indexes are being written while Astro renders. */
export interface Begun {
  readonly composed: Composed
  readonly pages: AstroPages
  /** The frames of an earlier build, in which pages are being written already. */
  readonly likely: Frames | undefined
  /** Lets pages be written in the frames that Astro rendered, where there were none before. */
  readonly giveFrames: (frames: Frames) => void
  readonly indexes: WrittenIndexes
  readonly writing: Promise<WrittenReports>
  /** What stood in the folder of the new site. */
  readonly listed: Promise<readonly string[]>
}

/** Begins to write what Astro is not needed for. */
export function beginFiles(threads: Threads, source: Source, composed: Composed, job: Job): Begun {
  const pages = planPages(source, composed)
  const likely = likelyFrames(source)
  const { promise, resolve: giveFrames } = Promise.withResolvers<Frames>()
  const frames = likely ? Promise.resolve(likely) : promise
  const listed = threads.each('listSite', [{ out: job.out }]).then((answers) => answers.flat())
  // Astro is at work meanwhile; what goes wrong here is told when it is waited for.
  listed.catch(() => undefined)
  const writing = writeReports(threads, source, composed, { ...job, frames })
  return { composed, pages, likely, giveFrames, indexes: job.indexes, writing, listed }
}

/** Where a site is written, and how the work goes on. */
export interface Job extends Sites {
  /** The indexes, which are being written. */
  readonly indexes: WrittenIndexes
  readonly onReports: Reporter['tell']
}

/** What a build needs to be finished. */
interface Finishing extends Pick<BuildOptions, 'reporter' | 'isPrecompressed' | 'sign'> {
  /** The folder with what Astro rendered. */
  readonly rendered: string
}

/** All files of a new site, and what the build came to. */
export interface FinishedFiles {
  readonly names: ReadonlySet<string>
  readonly built: Omit<Built, 'isOtherCache'>
}

/** How many findings are published with a report. */
function findingCount({ counts, together }: ComposedReport): number {
  return Object.values(counts).reduce((sum, count) => sum + count, together.length)
}

/** Takes in what Astro rendered, and writes all else. */
export async function finishFiles(
  threads: Threads,
  source: Source,
  begun: Begun,
  sites: Sites,
  { rendered, reporter, isPrecompressed, sign }: Finishing,
): Promise<FinishedFiles> {
  const { composed, pages, likely, writing } = begun
  const taken = await pages.take(rendered, sites)
  begun.giveFrames(taken.frames)
  // Threads go on with pages while some of them still wait for Pagefind.
  const filling = writeAllFigures(threads, source, composed, sites, taken.frames)
  filling.catch(() => undefined)
  const worker = deskWorker(rendered, source.site.base)
  const own = [
    putFile(sites, HEADERS_FILE, Buffer.from(headersFile(source.site))),
    ...putFace(sites, source.look),
    ...(worker ? [putFile(sites, DESK_WORKER, worker)] : []),
  ]
  await begun.indexes
  reporter.phase('files', '份')
  const [written, figures] = await Promise.all([writing, filling])
  const isOther = likely !== undefined && frameKeyOf(likely) !== frameKeyOf(taken.frames)
  const again = { ...sites, onReports: reporter.tell }
  const late = isOther ? await writeOrgans(threads, composed, again, taken.frames) : []
  const organs = [...written.organs, ...late].flatMap((one) => one.digests)
  const all = new Map([...taken.digests, ...own, ...written.digests, ...figures.digests, ...organs])
  const sitemap = await putSitemap(source.cache, sites, source.site, composed.reports, all.keys())
  const digests = new Map([...all, ...sitemap.digests])
  const list = Buffer.from(sumsText(digests))
  const sums = putFile(sites, SUMS_FILE, list)
  const { origin, base } = source.site
  const signature = sign?.(list, `${SUMS_FILE} ${origin}${base}`)
  if (signature) putFile(sites, signature.name, signature.bytes)
  const listed = new Map([...digests, sums])
  if (isPrecompressed) reporter.phase('twins', '个文件')
  const twins = isPrecompressed
    ? await precompress(threads, source.cache, sites, listed, reporter.tell)
    : noTwins
  const signed = signature ? [signature.name] : []
  const names = new Set([...listed.keys(), ...twins.names, ...signed])
  removeOthers(sites, await begun.listed, names)
  const ids = composed.folders.map(({ folder }) => folder.id)
  await prune(source.cache, 'organs', ids)
  await prune(source.cache, 'stamps', [
    ...ids,
    ...written.stamps,
    ...figures.stamps,
    sitemap.stamps,
    ...twins.stamps,
  ])
  const reused = composed.folders.filter(({ composed: one }) => one.origin === 'cache')
  const mended = composed.folders.filter(({ composed: one }) => one.origin === 'mended')
  const isHtml = (name: string): boolean => name.endsWith('.html')
  const built = {
    reports: composed.reports.length,
    pages:
      composed.reports.length +
      composed.folders.filter(({ folder }) => folder.organ).length +
      figures.digests.filter(([name]) => isHtml(name)).length +
      taken.digests.filter(([name]) => isHtml(name)).length,
    findings: composed.reports.reduce((sum, report) => sum + findingCount(report), 0),
    reused: {
      reports: reused.flatMap(({ composed: one }) => one.reports).length,
      lists: pages.kept,
      shards: written.reused,
    },
    all: { lists: pages.lists, shards: written.shards },
    damaged:
      mended.length +
      pages.damaged +
      written.damaged +
      (sitemap.origin === 'mended' ? 1 : 0) +
      twins.damaged +
      late.filter(({ isDamaged }) => isDamaged).length,
    ...(isPrecompressed && {
      twins: { all: twins.names.length, compressed: twins.compressed, left: twins.left },
    }),
  }
  return { names, built }
}

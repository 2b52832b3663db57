/** A content folder → the files of its site: reports by threads, lists by Astro, the search index. */

import type { Finding } from '../report/finding.ts'
import type { Site } from '../report/portal-schema.ts'
import type { Organ } from '../report/report.ts'
import { headersFile } from '../site/policy.ts'
import { prune, type Cache } from './cache.ts'
import { composeAll, type Composed } from './compose.ts'
import { dataFileNames } from './data-files.ts'
import { organFileNames } from './organ-files.ts'
import { digestOf } from './program.ts'
import { putFile, removeOthers } from './put-file.ts'
import { keptFrame, renderLists, sharedKey } from './render-lists.ts'
import { TABLE, writeIndex } from './exact-index/write-index.ts'
import { startThreads, type Threads } from './threads.ts'

/** What is built, from what and where. */
export interface Job {
  readonly content: string
  readonly site: Site
  readonly organs: readonly Organ[]
  readonly cache: Cache
  /** The folder the site is written to. */
  readonly out: string
  /** The folder of the site it will replace; need not be there. */
  readonly old: string
  /** A folder for the time of the build. */
  readonly scratch: string
  readonly isSearchable: boolean
  readonly on: Reporter
}

/** Is told how the work goes on. */
export interface Reporter {
  /** A part begins; `unit` is what is counted in it. */
  readonly phase: (name: Phase, unit?: string) => void
  readonly tell: (done: number, all: number) => void
}

/** What a build does, one after the other. */
export type Phase = 'reports' | 'lists' | 'search' | 'files'

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
}

/** The findings that keep a site from being published. */
export interface Refused {
  readonly errors: readonly Finding[]
}

/** What Astro is not needed for: the reports' files, the two with all of them, the search index. */
async function writeReports(
  threads: Threads,
  job: Job,
  composed: Composed,
  { frame, onShard }: { frame: string | undefined; onShard: Reporter['tell'] },
) {
  const { cache, organs, out, old, isSearchable } = job
  const { tasks, reports } = composed
  const written = await threads.each(
    'writeOrgan',
    tasks.map((task) => ({ ...task, frame })),
  )
  const names = reports.map(({ entry: { organ, year } }) => ({ organ, year }))
  const key = digestOf(
    cache.program,
    ...tasks.map((task) => task.composed.key),
    ...organs.map((organ) => organ.id),
  )
  const kinds = (['csv', 'json'] as const).map((kind) => {
    return { cache, out, old, kind, key, reports: names }
  })
  const index = { cache, organs, composed: tasks.map((task) => task.composed), out, old }
  const [shards] = await Promise.all([
    isSearchable ? writeIndex(threads, index, onShard) : [],
    threads.each('writeDataFile', kinds),
  ])
  return { damaged: [...written, ...shards].filter((one) => one.isDamaged).length, shards }
}

async function writePages(threads: Threads, job: Job, composed: Composed, frame: string) {
  const { tasks, reports } = composed
  let done = 0
  const written = await threads.each(
    'writeOrganPages',
    tasks.map((task) => ({ ...task, frame })),
    ({ written }) => job.on.tell((done += written), reports.length),
  )
  return written.filter((one) => one.isDamaged).length
}

const HEADERS = '_headers'

async function buildWith(threads: Threads, job: Job): Promise<Built | Refused> {
  const { cache, site, isSearchable, on } = job
  on.phase('reports', '份')
  const composed = await composeAll(threads, job)
  if ('errors' in composed) return composed
  const { tasks, reports } = composed

  on.phase('lists')
  const shared = sharedKey(job, composed)
  const frame = keptFrame(job, shared)
  // Astro has one thread; the others go on meanwhile.
  let isSearchNext = false
  const onShard: Reporter['tell'] = (done, all) => {
    if (isSearchNext) on.tell(done, all)
  }
  const writing = writeReports(threads, job, composed, { frame, onShard })
  writing.catch(() => undefined)
  const rendered = await renderLists(job, shared, composed)

  on.phase('search', '个分片')
  isSearchNext = true
  const { shards, damaged } = await writing

  on.phase('files', '份')
  const late = frame === undefined ? await writePages(threads, job, composed, rendered.frame) : 0
  putFile(job, HEADERS, Buffer.from(headersFile(site.base)))
  const names = new Set([...rendered.names, HEADERS, ...Object.values(dataFileNames)])
  for (const task of tasks) for (const name of organFileNames(task.composed)) names.add(name)
  for (const shard of shards) for (const name of shard.names) names.add(name)
  if (isSearchable) names.add(TABLE)
  removeOthers(job, names)
  const ids = tasks.map(({ folder }) => folder.id)
  for (const kind of ['organs', 'stamps'] as const) await prune(cache, kind, ids)
  const isHtml = (name: string): boolean => name.endsWith('.html')
  return {
    reports: reports.length,
    pages: reports.length + rendered.names.filter(isHtml).length,
    findings: reports.reduce((sum, report) => sum + report.findings, 0),
    reused: {
      reports: tasks.flatMap(({ composed: one }) => (one.isReused ? one.reports : [])).length,
      lists: rendered.lists - rendered.stale,
      shards: shards.filter((shard) => shard.isReused).length,
    },
    all: { lists: rendered.lists, shards: shards.length },
    damaged:
      tasks.filter((task) => task.composed.isDamaged).length + damaged + rendered.damaged + late,
  }
}

/** Builds a site; gives the findings that keep it from being published, if there are any. */
export async function buildSite(job: Job): Promise<Built | Refused> {
  const threads = startThreads()
  try {
    return await buildWith(threads, job)
  } finally {
    await threads.end()
  }
}

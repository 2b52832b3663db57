/** The pages Astro renders: lists, pages there is one of, and the frame of all report pages. */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { frameParams } from '../render/frame.ts'
import { WORK, type BuildWork } from '../site/build-work.ts'
import { astroOptions, projectFolder } from './astro-options.ts'
import { packPath, prune } from './cache.ts'
import type { Composed } from './compose.ts'
import { listsOf, staleLists, type List } from './lists.ts'
import { readPack, writePack, type Pieces } from './pack.ts'
import { digestOf } from './program.ts'
import { makeFolder, putFile } from './put-file.ts'
import type { Job } from './site-build.ts'

/** What came of the pages Astro renders. */
export interface RenderedLists {
  /** Their files in the site. */
  readonly names: readonly string[]
  /** The rendered frame of report pages. */
  readonly frame: string
  readonly lists: number
  /** How many lists were rendered because they had changed. */
  readonly stale: number
  readonly damaged: number
}

/** Packs beside those of lists; addresses of lists have slashes. */
const FRAME = 'frame'
const SINGLES = 'singles'

/** Loads Astro, which takes the better part of a second: best begun while threads are at work. */
export function astro() {
  return import('astro')
}

/** Names everything that all pages show. */
export function sharedKey({ cache, site }: Job, { pages }: Composed): string {
  return digestOf(cache.program, JSON.stringify([site, [...pages.keys()]]))
}

/** The frame as the cache has it. */
export function keptFrame({ cache }: Job, shared: string): string | undefined {
  const found = readPack(packPath(cache, 'lists', FRAME), shared)
  if (typeof found !== 'object') return undefined
  return Buffer.from(found.pieces.get(FRAME) ?? []).toString()
}

/** Tells the pages what they show, in a file whose name they find in the environment. */
function writeWork(scratch: string, work: BuildWork): void {
  const path = join(scratch, 'work.json')
  mkdirSync(scratch, { recursive: true })
  writeFileSync(path, JSON.stringify(work))
  process.env[WORK] = path
}

function filesIn(folder: string): Map<string, Uint8Array> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  return new Map(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  )
}

/**
 * Has Astro render into a folder of its own, for it empties the one it writes to; in the project's,
 * for it moves files there from a folder of the project, and a site may be on another disk.
 */
async function rendered(job: Job, shared: string, lists: readonly List[], singles: string) {
  const { content, site, cache, scratch } = job
  const folder = join(projectFolder, '.astro', 'pages')
  const { build } = await astro()
  await build(astroOptions(site, { content, out: folder, cache: join(scratch, 'astro') }))
  const frame = readFileSync(
    join(folder, 'reports', frameParams.organ, frameParams.year, 'index.html'),
  )
  rmSync(join(folder, 'reports'), { recursive: true })
  writePack(packPath(cache, 'lists', FRAME), shared, null, new Map([[FRAME, frame]]))
  for (const { address, key } of lists) {
    writePack(packPath(cache, 'lists', address), key, null, filesIn(join(folder, address)))
    rmSync(join(folder, address), { recursive: true })
  }
  writePack(packPath(cache, 'lists', SINGLES), singles, null, filesIn(folder))
  rmSync(folder, { recursive: true })
}

function kept(job: Job, name: string, key: string): Pieces {
  const found = readPack(packPath(job.cache, 'lists', name), key)
  if (typeof found !== 'object') throw new Error(`the cache lost ${name} during the build`)
  return found.pieces
}

/** Renders what has changed, and puts all of it into the site. */
export async function renderLists(
  job: Job,
  shared: string,
  { reports, pages }: Composed,
): Promise<RenderedLists> {
  const { site, organs, cache, scratch } = job
  const entries = reports.map(({ entry }) => entry)
  const ownPages = Object.fromEntries(pages)
  const lists = listsOf(entries, organs, shared)
  const { stale, damaged } = staleLists(cache, lists)
  const singles = digestOf(shared, JSON.stringify([entries, organs, ownPages]))
  const others = [
    readPack(packPath(cache, 'lists', SINGLES), singles),
    readPack(packPath(cache, 'lists', FRAME), shared),
  ]
  if (stale.length > 0 || others.some((found) => typeof found !== 'object')) {
    const addresses = stale.map((list) => list.address)
    writeWork(scratch, { site, organs, pages: ownPages, entries, lists: addresses })
    await rendered(job, shared, stale, singles)
  }
  const names: string[] = []
  const put = (name: string, bytes: Uint8Array): void => {
    makeFolder(job, name)
    putFile(job, name, bytes)
    names.push(name)
  }
  for (const { address, key } of lists)
    for (const [name, bytes] of kept(job, address, key)) put(address + name, bytes)
  for (const [name, bytes] of kept(job, SINGLES, singles)) put(name, bytes)
  await prune(cache, 'lists', [...lists.map((list) => list.address), FRAME, SINGLES])
  const frame = keptFrame(job, shared) ?? ''
  return {
    names,
    frame,
    lists: lists.length,
    stale: stale.length,
    damaged: damaged + others.filter((found) => found === 'damaged').length,
  }
}

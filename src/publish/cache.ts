/** Where the cache keeps what: made again for nothing but time, so it may be deleted whenever one likes. */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of a cache, and the program it belongs to. */
export interface Cache {
  readonly folder: string
  readonly program: string
}

const VERSION = 'version'

/** Opens the cache in a folder; one that another program left is emptied, and that is told. */
export async function openCache(
  folder: string,
  program: string,
): Promise<{ cache: Cache; isOther: boolean }> {
  const cache = { folder, program }
  const version = await readFile(join(folder, VERSION), 'utf8').catch(() => undefined)
  if (version === program) return { cache, isOther: false }
  const held = await readdir(folder).catch(() => [])
  await Promise.all(
    Object.values(folders).map((name) => rm(join(folder, name), { recursive: true, force: true })),
  )
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, VERSION), program)
  return { cache, isOther: held.length > 0 }
}

/** What is kept, each kind in a folder of its own. */
const folders = {
  organs: 'organs',
  stamps: 'stamps',
  lists: 'lists',
  shards: 'shards',
  data: 'data',
} as const

/** The pack of an organ's reports or of their stamps, of a list (by address), a shard, a data file. */
export function packPath({ folder }: Cache, kind: keyof typeof folders, name: string): string {
  return join(folder, folders[kind], `${name.replaceAll('/', '_')}.pack`)
}

/** Removes the packs of what is no longer on the portal. */
export async function prune(
  cache: Cache,
  kind: keyof typeof folders,
  names: Iterable<string>,
): Promise<void> {
  const kept = new Set([...names].map((name) => packPath(cache, kind, name)))
  const folder = join(cache.folder, folders[kind])
  const held = await readdir(folder).catch(() => [])
  const gone = held.map((name) => join(folder, name)).filter((path) => !kept.has(path))
  for (const path of gone) await rm(path, { force: true })
}

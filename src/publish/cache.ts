/**
 * What is made once and kept: the one place that asks whether something is in the cache. All of it
 * is made again for nothing but time, so the folder may be deleted whenever one likes.
 */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPack, writePack, type Pieces } from './pack.ts'

/** The folder of a cache, and the program it belongs to. */
export interface Cache {
  readonly folder: string
  readonly program: string
}

/** What is kept, each kind in a folder of its own. `keys.ts` says what each depends on. */
const folders = {
  organs: 'organs',
  stamps: 'stamps',
  lists: 'lists',
  shards: 'shards',
  bundles: 'bundles',
  data: 'data',
} as const

/** A kind of what is kept. */
export type Kind = keyof typeof folders

/** Something made: facts about it, and its bytes by name. */
export interface Made<Facts> {
  readonly facts: Facts
  readonly pieces: Pieces
}

/** Something that can be kept, by the key that names all it depends on. */
export interface Entry {
  readonly kind: Kind
  readonly name: string
  readonly key: string
  /** The pieces that are looked at; all of them unless told otherwise. */
  readonly wants?: (piece: string) => boolean
}

/** An entry and how it is made. */
export interface Task<Facts> extends Entry {
  readonly make: () => Made<Facts> | Promise<Made<Facts>>
  /** Whether what was made may be kept; it is unless told otherwise. */
  readonly mayKeep?: (facts: Facts) => boolean
}

/** Where something comes from: the cache, or made because it was not there or was damaged there. */
export type Origin = 'cache' | 'made' | 'mended'

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

function pathOf({ folder }: Cache, { kind, name }: Pick<Entry, 'kind' | 'name'>): string {
  return join(folder, folders[kind], `${name.replaceAll('/', '_')}.pack`)
}

/** What the cache has of an entry: it, nothing, or something damaged. */
export function recall<Facts>(cache: Cache, entry: Entry): Made<Facts> | 'absent' | 'damaged' {
  return readPack<Facts>(pathOf(cache, entry), entry.key, entry.wants)
}

/** Keeps an entry, in the place of what was kept under its name. */
export function keep(cache: Cache, entry: Entry, { facts, pieces }: Made<unknown>): void {
  writePack(pathOf(cache, entry), entry.key, facts, pieces)
}

/** What a task comes to: as the cache has it, or made now and kept. */
export async function obtain<Facts>(
  cache: Cache,
  task: Task<Facts>,
): Promise<Made<Facts> & { readonly origin: Origin }> {
  const found = recall<Facts>(cache, task)
  if (typeof found === 'object') return { ...found, origin: 'cache' }
  const made = await task.make()
  if (task.mayKeep?.(made.facts) ?? true) keep(cache, task, made)
  return { ...made, origin: found === 'damaged' ? 'mended' : 'made' }
}

/** Removes what is kept of things that are no longer on the portal. */
export async function prune(cache: Cache, kind: Kind, names: Iterable<string>): Promise<void> {
  const kept = new Set([...names].map((name) => pathOf(cache, { kind, name })))
  const folder = join(cache.folder, folders[kind])
  const held = await readdir(folder).catch(() => [])
  const gone = held.map((name) => join(folder, name)).filter((path) => !kept.has(path))
  for (const path of gone) await rm(path, { force: true })
}

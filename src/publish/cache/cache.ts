/**
 * What is made once and kept: the one place that asks whether something is in the cache. All of it
 * is made again for nothing but time, so the folder may be deleted whenever one likes.
 */

import { lstat, mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { namesIn } from '../disk/held.ts'
import { Refusal } from '../refusal.ts'
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
  renderer: 'renderer',
  shards: 'shards',
  bundles: 'bundles',
  data: 'data',
  twins: 'twins',
} as const

/** All folders of a cache, also of kinds that earlier programs had: what they left goes with all else. */
const everyFolder = [...Object.values(folders), 'scripts']

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

/** What is in the file `version`: the digest of a program. */
const DIGEST = /^[0-9a-f]{32}$/

/** Refuses a folder for the cache that is neither empty nor a cache. */
export async function demandCache(folder: string): Promise<void> {
  const refuse = (what: string): never => {
    throw new Refusal(`缓存文件夹“${folder}”${what}。请用 --cache 另指一个空的文件夹。`)
  }
  const held = (() => {
    try {
      return namesIn(folder)
    } catch {
      return refuse('打不开，或者不是文件夹')
    }
  })()
  if (held.length === 0) return
  const version = await readFile(join(folder, VERSION), 'utf8').catch(() => '')
  if (!DIGEST.test(version)) refuse('里有别的文件，不是本程序的缓存')
  for (const name of everyFolder.filter((one) => held.includes(one)))
    if (!(await lstat(join(folder, name))).isDirectory()) refuse(`里的“${name}”不是文件夹`)
}

/** The packs among the files of a folder, those half written too. */
async function packsIn(folder: string): Promise<string[]> {
  const held = await readdir(folder).catch(() => [])
  return held.filter((name) => /\.pack(?:\.new)?$/.test(name)).map((name) => join(folder, name))
}

/** Removes the packs of a folder, and the folder when it held nothing else. */
async function emptyFolder(folder: string): Promise<void> {
  for (const path of await packsIn(folder)) await rm(path)
  await rmdir(folder).catch(() => undefined)
}

/** Opens the cache in a folder; one that another program left is emptied, and that is told. */
export async function openCache(
  folder: string,
  program: string,
): Promise<{ cache: Cache; isOther: boolean }> {
  const cache = { folder, program }
  const version = await readFile(join(folder, VERSION), 'utf8').catch(() => undefined)
  if (version === program) return { cache, isOther: false }
  const held = await readdir(folder).catch(() => [])
  await Promise.all(everyFolder.map((name) => emptyFolder(join(folder, name))))
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
  const packs = await packsIn(join(cache.folder, folders[kind]))
  for (const path of packs.filter((one) => !kept.has(one))) await rm(path, { force: true })
}

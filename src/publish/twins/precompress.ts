/** Twins of all text files of a site, by the threads. */

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { encodings } from '../../host/encodings.ts'
import { isText } from '../../host/types.ts'
import { prune, type Cache } from '../cache/cache.ts'
import type { Digests } from '../disk/digests.ts'
import type { Sites } from '../disk/put-file.ts'
import type { Threads } from '../threads/threads.ts'
import { twinStamps, twinTasks } from './write-twins.ts'

/** A thread holds the whole file and its twins. */
const LARGEST = 400_000_000

/** What came of it. */
export interface Precompressed {
  /** The twins in the site. */
  readonly names: readonly string[]
  /** The names of the stamps that belong to them. */
  readonly stamps: readonly string[]
  /** How many files had to be compressed; the others' twins were kept. */
  readonly compressed: number
  /** Files that are too large. */
  readonly left: readonly string[]
  readonly damaged: number
}

/** What a build comes to without twins. */
export const noTwins: Precompressed = { names: [], stamps: [], compressed: 0, left: [], damaged: 0 }

/** Writes the twins of a site's text files, all of which stand there. */
export async function precompress(
  threads: Threads,
  cache: Cache,
  sites: Sites,
  digests: Digests,
  onDone: (done: number, all: number) => void,
): Promise<Precompressed> {
  const texts = [...digests.keys()].filter(isText)
  const left = texts.filter((name) => statSync(join(sites.out, name)).size > LARGEST)
  // A name that is taken is an attachment's own.
  const isFree = (name: string): boolean =>
    encodings.every(({ ending }) => !digests.has(name + ending))
  const isWanted = (name: string): boolean => isText(name) && !left.includes(name) && isFree(name)
  const tasks = twinTasks(cache, sites, digests, isWanted)
  let done = 0
  const sizes = new Map(tasks.map(({ name, files }) => [name, files.length]))
  const written = await Promise.all(
    tasks.map(async (task) => {
      const [one] = await threads.each('writeTwins', [task])
      onDone((done += sizes.get(task.name) ?? 0), texts.length - left.length)
      return one
    }),
  )
  await prune(
    cache,
    'twins',
    tasks.map(({ name }) => name),
  )
  const twins = written.flatMap((one) => one ?? [])
  return {
    names: twins.flatMap(({ names }) => names),
    stamps: tasks.map(({ name }) => twinStamps(name)),
    compressed: twins.reduce((sum, one) => sum + one.compressed, 0),
    left,
    damaged: twins.filter(({ isDamaged }) => isDamaged).length,
  }
}

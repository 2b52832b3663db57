/**
 * Compressed twins of the site's text files, for servers that send them as they are. They are kept
 * by what is in the file, not by its name: whatever is moved or renamed is not compressed again.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodings, type Encoding } from '../../host/encodings.ts'
import { keep, recall, type Cache } from '../cache/cache.ts'
import type { Digests, Named } from '../disk/digests.ts'
import { digestOf } from '../program.ts'
import { stampKey, twinsKey } from '../cache/keys.ts'
import type { Pieces } from '../cache/pack.ts'
import { putFile, type Sites } from '../disk/put-file.ts'
import { knownDigests, stampFiles, type Stamped } from '../cache/stamp.ts'
import { compress } from './compress.ts'

/** Files that are kept together: those whose digests begin alike. */
export interface TwinsTask extends Sites {
  readonly cache: Cache
  /** How the digests begin. */
  readonly name: string
  readonly files: readonly Named[]
}

/** The twins that stand in the site, and what was done for them. */
export interface WrittenTwins {
  readonly names: readonly string[]
  /** How many files had to be compressed. */
  readonly compressed: number
  readonly isDamaged: boolean
}

/** The endings of the twins of what has a digest; none if none is smaller. */
type Endings = Readonly<Record<string, readonly string[]>>

function pieceName(digest: string, ending: string): string {
  return digest + ending
}

function twinNames(files: readonly Named[], endings: Endings): string[] {
  return files.flatMap(([name, digest]) => (endings[digest] ?? []).map((ending) => name + ending))
}

/** The twins of some bytes that are smaller than they. */
function twinsOf(bytes: Uint8Array): [Encoding, Uint8Array][] {
  const all = encodings.map((one): [Encoding, Uint8Array] => [one, compress[one.coding](bytes)])
  return all.filter(([, twin]) => twin.length < bytes.length)
}

function stampsOf({ cache, name, files, out, old }: TwinsTask, endings: Endings): Stamped {
  return {
    kind: 'stamps',
    name: twinStamps(name),
    key: stampKey(digestOf(...files.flat())),
    cache,
    out,
    old,
    files: twinNames(files, endings),
  }
}

/** What is known of some files already, or has just been made. */
function gather(
  { files, out }: TwinsTask,
  known: Endings,
  kept: Pieces,
): { endings: Endings; pieces: Pieces; compressed: number } {
  const endings: Record<string, readonly string[]> = {}
  const pieces = new Map<string, Uint8Array>()
  let compressed = 0
  for (const [digest, name] of new Map(files.map(([file, digest]) => [digest, file]))) {
    const own = known[digest]
    if (own) {
      endings[digest] = own
      for (const ending of own) {
        const piece = pieceName(digest, ending)
        pieces.set(piece, kept.get(piece) ?? new Uint8Array())
      }
      continue
    }
    const twins = twinsOf(readFileSync(join(out, name)))
    endings[digest] = twins.map(([{ ending }]) => ending)
    for (const [{ ending }, bytes] of twins) pieces.set(pieceName(digest, ending), bytes)
    compressed += 1
  }
  return { endings, pieces, compressed }
}

/** Writes the twins of some files, which stand in the site; twins that stand there are left alone. */
export function writeTwins(task: TwinsTask): WrittenTwins {
  const { cache, name, files } = task
  const entry = { kind: 'twins', name, key: twinsKey(cache) } as const
  const head = recall<Endings>(cache, { ...entry, wants: () => false })
  if (typeof head === 'object' && files.every(([, digest]) => head.facts[digest])) {
    const stamped = stampsOf(task, head.facts)
    if (knownDigests(stamped)) return { names: stamped.files, compressed: 0, isDamaged: false }
  }
  const found = recall<Endings>(cache, entry)
  const [known, kept] = typeof found === 'object' ? [found.facts, found.pieces] : [{}, new Map()]
  const { endings, pieces, compressed } = gather(task, known, kept)
  const isSame = compressed === 0 && Object.keys(endings).length === Object.keys(known).length
  if (!isSame) keep(cache, entry, { facts: endings, pieces })
  const put = files.flatMap(([file, digest]) =>
    (endings[digest] ?? []).map((ending) =>
      putFile(task, file + ending, pieces.get(pieceName(digest, ending)) ?? new Uint8Array()),
    ),
  )
  const stamped = stampsOf(task, endings)
  stampFiles(stamped, put)
  return { names: stamped.files, compressed, isDamaged: found === 'damaged' }
}

/** The name of the stamps of some twins. */
export function twinStamps(name: string): string {
  return `twins ${name}`
}

/** So many digits of a digest say which files are kept together: a change touches little. */
const DIGITS = 2

/** The files that get twins, as they are kept together. */
export function twinTasks(
  cache: Cache,
  sites: Sites,
  digests: Digests,
  isWanted: (name: string) => boolean,
): TwinsTask[] {
  const groups = new Map<string, Named[]>()
  for (const named of digests) {
    if (!isWanted(named[0])) continue
    const name = named[1].slice(0, DIGITS)
    const group = groups.get(name)
    if (group) group.push(named)
    else groups.set(name, [named])
  }
  return [...groups].map(([name, files]) => ({ cache, ...sites, name, files }))
}

/** A large file whose bytes the cache does not keep, only what they are known by: an earlier site has them. */

import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Named } from '../disk/digests.ts'
import { linkFile, makeFolder, type Sites } from '../disk/put-file.ts'
import { keep, recall, type Cache } from './cache.ts'

/** A file with all reports or many of them, and what it is made of. */
export interface KeptFile extends Sites {
  readonly cache: Cache
  /** Its name in the cache. */
  readonly kind: string
  /** Its name in the site. */
  readonly name: string
  /** Names all that is in it. */
  readonly key: string
}

/** What a file is known by. */
interface Mark {
  readonly size: number
  readonly digest: string
}

/** Pieces are gathered up to this size: a write for each of them would take most of the time. */
const GATHERED = 1 << 20

function* gathered(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for (const piece of pieces) {
    held.push(piece)
    size += piece.length
    if (size < GATHERED) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  yield Buffer.concat(held)
}

/** Length and digest of a file; undefined if there is none. */
function markOf(path: string): Mark | undefined {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return undefined
  const file = openSync(path, 'r')
  try {
    const part = Buffer.allocUnsafe(GATHERED)
    const hash = createHash('sha256')
    for (let length = readSync(file, part); length > 0; length = readSync(file, part))
      hash.update(part.subarray(0, length))
    return { size, digest: hash.digest('hex') }
  } finally {
    closeSync(file)
  }
}

function write(path: string, pieces: Iterable<Uint8Array>): Mark {
  const file = openSync(path, 'w')
  const hash = createHash('sha256')
  let size = 0
  try {
    for (const piece of pieces) {
      writeSync(file, piece)
      size += piece.length
      hash.update(piece)
    }
  } finally {
    closeSync(file)
  }
  return { size, digest: hash.digest('hex') }
}

/** Puts a file into the new site: as it stands there, or linked from the last one, or written anew. */
export function putKeptFile(
  { cache, kind, name, key, ...sites }: KeptFile,
  pieces: () => Iterable<Uint8Array>,
): Named {
  const path = join(sites.out, name)
  const entry = { kind: 'data', name: kind, key } as const
  const found = recall<Mark>(cache, entry)
  const known = typeof found === 'object' ? found.facts : undefined
  const isSame = (mark: Mark | undefined): boolean =>
    known !== undefined && known.size === mark?.size && known.digest === mark.digest
  makeFolder(sites, name)
  if (known && isSame(markOf(path))) return [name, known.digest]
  rmSync(path, { force: true })
  if (known && isSame(markOf(join(sites.old, name))) && linkFile(sites, name))
    return [name, known.digest]
  const mark = write(path, gathered(pieces()))
  keep(cache, entry, { facts: mark, pieces: new Map() })
  return [name, mark.digest]
}

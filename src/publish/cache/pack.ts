/**
 * Files of the cache. A pack holds what was made of something: facts about it and named pieces of
 * bytes. It says which key it was made for and carries checksums, so that one that is of other
 * content, cut short or damaged is never taken for good.
 */

import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
  writevSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/** Bytes by name. */
export type Pieces = ReadonlyMap<string, Uint8Array>

/** A pack, or why there is none: `absent` also if it was made for another key. */
export type Found<T> = T | 'absent' | 'damaged'

interface Head {
  readonly key: string
  readonly facts: unknown
  readonly pieces: readonly (readonly [name: string, bytes: number, sum: number])[]
}

const HEAD_SIZE = /^gongkai-pack (\d+) (\d+)\n/
/** The first line: the length and the checksum of the head that follows it. */
const LINE = 64
const FIRST_READ = 16_384

/** Writes a pack in one step: a reader finds the old one, the new one, or none. */
export function writePack(path: string, key: string, facts: unknown, pieces: Pieces): void {
  const listed = [...pieces].map(([name, bytes]) => [name, bytes.length, crc32(bytes)])
  const head = Buffer.from(JSON.stringify({ key, facts, pieces: listed }))
  const line = Buffer.from(`gongkai-pack ${head.length} ${crc32(head)}\n`)
  mkdirSync(dirname(path), { recursive: true })
  writeAll(`${path}.new`, [line, head, ...pieces.values()])
  renameSync(`${path}.new`, path)
}

/** Writes parts one after the other, without putting them together in memory first. */
function writeAll(path: string, parts: readonly Uint8Array[]): void {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const file = openSync(path, 'w')
  try {
    const written = writevSync(file, parts)
    // It writes less where there is no more room; asked once more, it says so.
    if (written < length) writeFileSync(file, Buffer.concat(parts).subarray(written))
  } finally {
    closeSync(file)
  }
}

/** The head at the beginning of some bytes, and where it ends; undefined if they end before it. */
function headIn(bytes: Buffer): { head: Head; end: number } | undefined {
  const line = HEAD_SIZE.exec(bytes.toString('latin1', 0, LINE))
  const [start, length] = [line?.[0].length ?? 0, Number(line?.[1])]
  if (!line || bytes.length < start + length) return undefined
  const text = bytes.subarray(start, start + length)
  if (crc32(text) !== Number(line[2])) return undefined
  return { head: JSON.parse(text.toString()) as Head, end: start + length }
}

/** The head of an open pack, and where it ends. */
function headOf(file: number): { head: Head; end: number } | undefined {
  const first = Buffer.alloc(FIRST_READ)
  const bytesRead = readSync(file, first, 0, FIRST_READ, 0)
  const line = HEAD_SIZE.exec(first.toString('latin1', 0, LINE))
  const whole = (line?.[0].length ?? 0) + Number(line?.[1] ?? 0)
  if (whole <= bytesRead) return headIn(first.subarray(0, bytesRead))
  if (whole > fstatSync(file).size) return undefined
  const all = Buffer.alloc(whole)
  readSync(file, all, 0, whole, 0)
  return headIn(all)
}

/** Reads the pieces of a pack that are wanted, all in one stretch. */
function piecesOf(
  file: number,
  head: Head,
  end: number,
  isWanted: (name: string) => boolean,
): Pieces | undefined {
  let at = end
  const places = head.pieces.map(([name, length, sum]) => {
    at += length
    return { name, from: at - length, length, sum }
  })
  if (fstatSync(file).size !== at) return undefined
  const wanted = places.filter(({ name }) => isWanted(name))
  const [first, last] = [wanted[0], wanted.at(-1)]
  if (!first || !last) return new Map()
  const bytes = Buffer.allocUnsafeSlow(last.from + last.length - first.from)
  readSync(file, bytes, 0, bytes.length, first.from)
  const pieces = new Map<string, Uint8Array>()
  for (const { name, from, length, sum } of wanted) {
    const piece = bytes.subarray(from - first.from, from - first.from + length)
    if (crc32(piece) !== sum) return undefined
    pieces.set(name, piece)
  }
  return pieces
}

/**
 * The pack made for a key: its facts, and the pieces that are wanted. Pieces that are not are not
 * looked at, so damage to them shows only when they are.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what it kept
export function readPack<T>(
  path: string,
  key: string,
  isWanted: (name: string) => boolean = () => true,
): Found<{ facts: T; pieces: Pieces }> {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'absent'
    throw error
  }
  try {
    const found = headOf(file)
    if (!found) return 'damaged'
    const { head, end } = found
    if (head.key !== key) return 'absent'
    const pieces = piecesOf(file, head, end, isWanted)
    return pieces ? { facts: head.facts as T, pieces } : 'damaged'
  } finally {
    closeSync(file)
  }
}

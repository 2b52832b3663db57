/** A bucket: a file with the grams of one hash and the list of each. */

import {
  bytesOf,
  noBits,
  putRising,
  sizeOf,
  takeRising,
  type BitCursor,
  type Bits,
} from './bits.ts'
import { isShort } from './grams.ts'
import { noBytes, put, take, written, type Bytes, type Cursor } from './varints.ts'

/** The numbers below which the lists of a shard stay. */
export interface Limits {
  /** How many documents the shard has: short grams list those they stand in. */
  readonly documents: number
  /** How many units their texts have: the longest grams list where they stand. */
  readonly units: number
}

/** The list of a gram, or only its length where it stands in a file of its own. */
export type Listed = Uint32Array | number

/** A bucket being filled. */
export interface Bucket {
  count: number
  last: number
  readonly grams: Bytes
  readonly lists: Bits
}

/** Lists of more bytes have their own file, so that the rest of a bucket stays small. */
const LARGE = 2000

/** A bucket without grams. */
export function emptyBucket(): Bucket {
  return { count: 0, last: 0, grams: noBytes(), lists: noBits() }
}

/** Whether a list is to have a file of its own. */
export function isLarge(gram: number, length: number, limits: Limits): boolean {
  return sizeOf(length, limitOf(gram, limits)) > LARGE
}

/** Puts a gram into a bucket, with its list or without; it is greater than the gram before it. */
export function putGram(bucket: Bucket, gram: number, listed: Listed, limits: Limits): void {
  bucket.count += 1
  put(bucket.grams, gram - bucket.last)
  bucket.last = gram
  if (typeof listed === 'number') put(bucket.grams, 2 * listed + 1)
  else {
    put(bucket.grams, 2 * listed.length)
    putRising(bucket.lists, listed, limitOf(gram, limits))
  }
}

/** What the file of a bucket holds. */
export function bucketContent({ count, grams, lists }: Bucket): Uint8Array {
  const head = noBytes()
  put(head, count)
  const parts = [written(head), written(grams), bytesOf(lists)]
  const content = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    content.set(part, at)
    at += part.length
  }
  return content
}

/** The grams of a bucket, each with its list or the length of it. */
export function bucketIn(content: Uint8Array, limits: Limits): Map<number, Listed> {
  const cursor: Cursor = { data: content, at: 0 }
  let gram = 0
  const grams = Array.from({ length: take(cursor) }, () => {
    gram += take(cursor)
    return { gram, size: take(cursor) }
  })
  const lists: BitCursor = { data: content.subarray(cursor.at), at: 0 }
  const found = new Map<number, Listed>()
  for (const { gram, size } of grams) {
    const length = Math.floor(size / 2)
    const isElsewhere = size % 2 === 1
    found.set(gram, isElsewhere ? length : takeRising(lists, length, limitOf(gram, limits)))
  }
  demandEnd(lists)
  return found
}

/** What the file of one gram holds. */
export function listContent(gram: number, list: Uint32Array, limits: Limits): Uint8Array {
  const bits = noBits()
  putRising(bits, list, limitOf(gram, limits))
  return bytesOf(bits)
}

/** The list of that length in the file of a gram. */
export function listIn(
  content: Uint8Array,
  gram: number,
  length: number,
  limits: Limits,
): Uint32Array {
  const cursor: BitCursor = { data: content, at: 0 }
  const list = takeRising(cursor, length, limitOf(gram, limits))
  demandEnd(cursor)
  return list
}

function limitOf(gram: number, { documents, units }: Limits): number {
  return isShort(gram) ? documents : units
}

function demandEnd({ data, at }: BitCursor): void {
  if (Math.ceil(at / 8) !== data.length) throw new Error('a list ends before its bytes')
}

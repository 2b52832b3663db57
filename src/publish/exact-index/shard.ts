/** The folded texts of some reports → the files of one shard of the index. */

import { createHash } from 'node:crypto'
import {
  bucketContent,
  emptyBucket,
  isLarge,
  listContent,
  putGram,
  type Limits,
} from '../../search/exact/bucket.ts'
import { bucketFile, bucketOf, gramFile, isShort } from '../../search/exact/grams.ts'
import { DOCUMENTS_FILE, type ShardRow } from '../../search/exact/table.ts'
import { noBytes, put, written } from '../../search/exact/varints.ts'
import { eachGram } from './gram-lists.ts'
import { layoutOf, type Layout } from './layout.ts'
import { deflate } from './deflate.ts'

/** A shard as the table names it, and its files by their name. */
export interface BuiltShard {
  readonly row: ShardRow
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** So many units of text to a bucket: half of their files are then below 4 kB, nearly all below 8. */
const UNITS_PER_BUCKET = 2400

/** Builds a shard over documents in rank order, each with the folded texts of its sections. */
export function buildShard(documents: Iterable<readonly string[]>): BuiltShard {
  const layout = layoutOf(documents)
  const limits: Limits = { documents: layout.lengths.length, units: layout.numbers.length }
  const buckets = Array.from({ length: Math.ceil(limits.units / UNITS_PER_BUCKET) }, emptyBucket)
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const places = new Uint32Array(limits.documents)
  eachGram(layout, (gram, positions) => {
    const list = isShort(gram) ? documentsAt(positions, layout.documentOf, places) : positions
    const isApart = isLarge(gram, list.length, limits)
    const bucket = buckets[bucketOf(gram, buckets.length)]
    if (bucket) putGram(bucket, gram, isApart ? list.length : list, limits)
    if (isApart) files.set(gramFile(gram), deflate(listContent(gram, list, limits)))
  })
  for (const [number, bucket] of buckets.entries()) {
    files.set(bucketFile(number), deflate(bucketContent(bucket)))
  }
  files.set(DOCUMENTS_FILE, deflate(numbersContent(layout.lengths)))
  return { row: { folder: nameOf(files), buckets: buckets.length, ...limits }, files }
}

/** The documents of rising positions, once each. */
function documentsAt(
  positions: Uint32Array,
  documentOf: Layout['documentOf'],
  room: Uint32Array,
): Uint32Array {
  let count = 0
  for (let index = 0; index < positions.length; index += 1) {
    const document = documentOf[positions[index] ?? 0] ?? 0
    if (count === 0 || room[count - 1] !== document) room[count++] = document
  }
  return room.subarray(0, count)
}

function numbersContent(numbers: readonly number[]): Uint8Array {
  const bytes = noBytes()
  for (const number of numbers) put(bytes, number)
  return written(bytes)
}

/** A name that files share only with the same files. */
function nameOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256')
  for (const [name, bytes] of files) hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  return hash.digest('hex').slice(0, 20)
}

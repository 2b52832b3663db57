/** One shard of the index: in which of its documents a term stands. */

import { inflate } from '../inflate.ts'
import { bucketIn, listIn, type Listed } from './bucket.ts'
import { bucketFile, bucketOf, gramFile, LONGEST, windowsOf, type Window } from './grams.ts'
import { DOCUMENTS_FILE, shardFolder, type ShardRow } from './table.ts'
import { take } from './varints.ts'

/** Reads a file of the index by its path in the folder of the index. */
export type Read = (path: string) => Promise<Uint8Array<ArrayBuffer>>

/** A shard that can be searched; what it has read it keeps. */
export interface Shard {
  /** The documents that hold a folded term in one of their texts, rising. */
  readonly documentsWith: (term: string, signal: AbortSignal) => Promise<Uint32Array>
}

/** Longer than most phrases that stand in a report, shorter than most questions. */
const SELDOM = 7

/** Gives a shard; nothing is read before a term is looked for. */
export function shardOf(row: ShardRow, read: Read): Shard {
  const open = async (name: string): Promise<Uint8Array> =>
    inflate(await read(`${shardFolder(row)}/${name}`))
  const bucketAt = kept(async (bucket: number): Promise<Map<number, Listed>> =>
    bucketIn(await open(bucketFile(bucket)), row),
  )
  const starts = kept(async () => startsIn(await open(DOCUMENTS_FILE), row))
  const listOf = kept(async (gram: number): Promise<Uint32Array> => {
    const listed = (await bucketAt(bucketOf(gram, row.buckets))).get(gram) ?? new Uint32Array()
    if (typeof listed !== 'number') return listed
    return listIn(await open(gramFile(gram)), gram, listed, row)
  })

  /** Where the term stands that the windows cover: most terms end with the first and the last. */
  async function positionsOf(
    windows: readonly Window[],
    signal: AbortSignal,
  ): Promise<Uint32Array> {
    const [first, ...rest] = windows
    const last = rest.pop()
    if (!first) return new Uint32Array()
    const [from, to] = await Promise.all([listOf(first.gram), last && listOf(last.gram)])
    signal.throwIfAborted()
    let left = last && to ? followed(from, to, last.offset) : from
    if (left.length === 0) return left
    const between = await Promise.all(rest.map(({ gram }) => listOf(gram)))
    for (const [index, list] of between.entries()) {
      left = followed(left, list, rest[index]?.offset ?? 0)
    }
    return left
  }

  return {
    documentsWith: async (term, signal) => {
      const windows = windowsOf(term)
      if (row.units === 0) return new Uint32Array()
      if (term.length < LONGEST) return positionsOf(windows, signal)
      // A whole question seldom stands anywhere: where texts begin is read when it is needed.
      if (term.length < SELDOM) void starts(0).catch(() => undefined)
      const positions = await positionsOf(windows, signal)
      return positions.length === 0 ? positions : documentsAt(positions, await starts(0))
    },
  }
}

/** The positions that have one of the others so many units after them. Both rise. */
function followed(positions: Uint32Array, others: Uint32Array, offset: number): Uint32Array {
  let at = 0
  return positions.filter((position) => {
    while ((others[at] ?? Infinity) < position + offset) at += 1
    return others[at] === position + offset
  })
}

/** The documents of rising positions, once each. */
function documentsAt(positions: Uint32Array, starts: Uint32Array): Uint32Array {
  const found: number[] = []
  let document = 0
  for (const position of positions) {
    while ((starts[document + 1] ?? Infinity) <= position) document += 1
    if (found.at(-1) !== document) found.push(document)
  }
  return Uint32Array.from(found)
}

/** Where the texts of each document begin. */
function startsIn(data: Uint8Array, { documents, units }: ShardRow): Uint32Array {
  const cursor = { data, at: 0 }
  let next = 0
  const starts = Uint32Array.from({ length: documents }, () => {
    const start = next
    next += take(cursor)
    return start
  })
  if (next !== units || cursor.at !== data.length) throw new Error('a shard is damaged')
  return starts
}

/** Does the work for each argument once; what failed is done anew when asked again. */
function kept<Value>(work: (key: number) => Promise<Value>): (key: number) => Promise<Value> {
  const known = new Map<number, Promise<Value>>()
  return (key) => {
    const before = known.get(key)
    if (before) return before
    const made = work(key)
    known.set(key, made)
    made.catch(() => known.delete(key))
    return made
  }
}

/**
 * Grams: runs of one, two or three UTF-16 units, of which the index is made. A gram is a number of
 * 48 bits, 16 a unit, the first unit highest; no unit is 0, so a short gram ends in zeros. Rising
 * grams put each gram after what it begins with.
 */

/** The units of the longest grams; only of those does the index know where they stand. */
export const LONGEST = 3

const UNIT = 2 ** 16

/** A gram of a term, and how many units from the term's beginning it stands. */
export interface Window {
  readonly gram: number
  readonly offset: number
}

/** The gram that a text of up to three units is. */
export function gramOf(text: string): number {
  let gram = 0
  for (let index = 0; index < LONGEST; index += 1) {
    gram = gram * UNIT + (index < text.length ? text.charCodeAt(index) : 0)
  }
  return gram
}

/** Whether a gram has fewer units than the longest. */
export function isShort(gram: number): boolean {
  return gram % UNIT === 0
}

/** The grams that cover a term, side by side; the last overlaps where they do not come out even. */
export function windowsOf(term: string): Window[] {
  const last = Math.max(0, term.length - LONGEST)
  const windows: Window[] = []
  for (let offset = 0; offset < last; offset += LONGEST) windows.push(windowAt(term, offset))
  return [...windows, windowAt(term, last)]
}

function windowAt(term: string, offset: number): Window {
  return { gram: gramOf(term.slice(offset, offset + LONGEST)), offset }
}

/**
 * The bucket a gram is in. Grams that begin alike are mostly in the same one, where they are
 * written short; the last bits of the third unit spread those of a common beginning over four.
 */
export function bucketOf(gram: number, buckets: number): number {
  let hash = Math.floor(gram / UNIT) ^ Math.imul(gram % 4, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % buckets
}

/** The file of a bucket, in the folder of its shard. */
export function bucketFile(bucket: number): string {
  return `${bucket}.bin`
}

/** The file of a gram that has one of its own: its units in base 16. */
export function gramFile(gram: number): string {
  return `${gram.toString(16).padStart(4 * LONGEST, '0')}.bin`
}

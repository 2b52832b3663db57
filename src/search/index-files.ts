/**
 * Which files of a Pagefind index hold a word, as its list of pages (`.pf_meta`, CBOR) says: Pagefind
 * itself looks there once its program runs, and by then they can be there.
 */

interface Cursor {
  readonly data: Uint8Array
  at: number
}

/** Kinds of CBOR items. */
const NUMBER = 0
const TEXT = 3
const LIST = 4

/** Stands before the list in its file. */
const SIGNATURE = 'pagefind_dcd'

/** Passes the head of an item of a kind: a number, or how long a text or a list is. */
function takeHead(cursor: Cursor, kind: number): number {
  const head = cursor.data[cursor.at] ?? 0
  if (head >> 5 !== kind) throw new Error("Pagefind's list of pages is of another form")
  cursor.at += 1
  const own = head & 31
  if (own < 24) return own
  let value = 0
  for (let bytes = 1 << (own - 24); bytes > 0; bytes -= 1) {
    value = 256 * value + (cursor.data[cursor.at] ?? 0)
    cursor.at += 1
  }
  return value
}

/** Passes a text; gives where it began. */
function passText(cursor: Cursor): number {
  const length = takeHead(cursor, TEXT)
  cursor.at += length
  return cursor.at - length
}

function passPages(cursor: Cursor): void {
  for (let left = takeHead(cursor, LIST); left > 0; left -= 1) {
    takeHead(cursor, LIST)
    passText(cursor)
    takeHead(cursor, NUMBER)
    passText(cursor)
  }
}

/** Compares texts by their bytes in UTF-8, as Pagefind orders them. */
function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at += 1) {
    const step = (one[at] ?? 0) - (other[at] ?? 0)
    if (step !== 0) return step
  }
  return one.length - other.length
}

/** The names of the files in which the words stand, if they stand anywhere; `meta` is given unpacked. */
export function indexFiles(meta: Uint8Array, words: readonly string[]): string[] {
  const cursor = { data: meta, at: SIGNATURE.length }
  const encoder = new TextEncoder()
  const looked = words.map((word) => encoder.encode(word)).sort(compareBytes)
  const textAt = (): Uint8Array => {
    const start = passText(cursor)
    return meta.subarray(start, cursor.at)
  }
  takeHead(cursor, LIST)
  passText(cursor)
  passPages(cursor)
  const found: string[] = []
  let next = looked.shift()
  // Each has its first word, its last one and its name.
  for (let left = takeHead(cursor, LIST); left > 0 && next !== undefined; left -= 1) {
    takeHead(cursor, LIST)
    const [from, to, name] = [textAt(), textAt(), textAt()]
    while (next !== undefined && compareBytes(next, from) < 0) next = looked.shift()
    if (next === undefined || compareBytes(next, to) > 0) continue
    found.push(`index/${new TextDecoder().decode(name)}.pf_index`)
    while (next !== undefined && compareBytes(next, to) <= 0) next = looked.shift()
  }
  return found
}

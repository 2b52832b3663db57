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

/** A file of the index: its first word, its last one and its name. */
interface IndexFile {
  readonly from: Uint8Array
  readonly to: Uint8Array
  readonly name: Uint8Array
}

function filesIn(meta: Uint8Array): IndexFile[] {
  const cursor = { data: meta, at: SIGNATURE.length }
  const textAt = (): Uint8Array => {
    const start = passText(cursor)
    return meta.subarray(start, cursor.at)
  }
  takeHead(cursor, LIST)
  passText(cursor)
  passPages(cursor)
  return Array.from({ length: takeHead(cursor, LIST) }, () => {
    takeHead(cursor, LIST)
    return { from: textAt(), to: textAt(), name: textAt() }
  })
}

/** Would the word stand between the first and the last one of a file? */
function isBetween(word: Uint8Array, { from, to }: IndexFile): boolean {
  return compareBytes(word, from) >= 0 && compareBytes(word, to) <= 0
}

/** How two texts compare as far as the shorter one goes; undefined where that ends within a character. */
function compareBeginnings(one: Uint8Array, other: Uint8Array): number | undefined {
  const end = Math.min(one.length, other.length)
  const isWhole = [one, other].every((text) => ((text[end] ?? 0) & 0xc0) !== 0x80)
  return isWhole ? compareBytes(one.subarray(0, end), other.subarray(0, end)) : undefined
}

/** May a file have words that begin as the word does, or with which it begins? */
function isNear(word: Uint8Array, { from, to }: IndexFile): boolean {
  const [first, last] = [compareBeginnings(word, from), compareBeginnings(word, to)]
  return first !== undefined && last !== undefined && first >= 0 && last <= 0
}

/**
 * The names of the files in which Pagefind looks for the words: a word that would stand in none is
 * looked for in the first that is near. `meta` is given unpacked.
 */
export function indexFiles(meta: Uint8Array, words: readonly string[]): string[] {
  const files = filesIn(meta)
  const encoder = new TextEncoder()
  const found = new Set<IndexFile>()
  for (const word of new Set(words)) {
    const bytes = encoder.encode(word)
    const file =
      files.find((one) => isBetween(bytes, one)) ?? files.find((one) => isNear(bytes, one))
    if (file) found.add(file)
  }
  const decoder = new TextDecoder()
  return Array.from(found, ({ name }) => `index/${decoder.decode(name)}.pf_index`)
}

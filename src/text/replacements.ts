/** Pieces of a report file's text replaced, and where in the file its YAML stands; nothing here reads it. */

/** A piece of a text, from one offset to another, and what it is to be. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** A text with pieces of it replaced; they do not overlap. */
export function withReplacements(text: string, all: readonly Replacement[]): string {
  const inOrder = [...all].sort((one, other) => one.from - other.from)
  let written = ''
  let at = 0
  for (const { from, to, by } of inOrder) {
    written += text.slice(at, from) + by
    at = to
  }
  return written + text.slice(at)
}

/** Where the YAML of a report file begins, once its byte order mark is off. */
const YAML_START = 3

/**
 * Offsets in the YAML of a report file → offsets in the file itself, which may begin with a byte order
 * mark and end its lines as Windows does.
 */
export function offsetsIn(text: string): (offset: number) => number {
  const start = (text.startsWith('\uFEFF') ? 1 : 0) + YAML_START
  if (!text.includes('\r\n')) return (offset) => offset + start
  const ends = Array.from(text.matchAll(/\r\n/g), ({ index }, at) => index - start - at)
  return (offset) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset + start + low
  }
}

/**
 * Where a thread puts files together, one after the other. With memory of its own for each, the
 * runtime would look for what is no longer needed after every few hundred of them.
 */

/** A part of a file: its bytes, or a text that is to stand there in UTF-8. */
export type Part = Uint8Array | string

/** Has room for nearly all of them. */
let room = Buffer.allocUnsafeSlow(1 << 18)

/** A UTF-16 unit takes at most so many bytes in UTF-8. */
const MOST_BYTES = 3

function mostOf(part: Part): number {
  return typeof part === 'string' ? part.length * MOST_BYTES : part.length
}

/** The parts one after the other; the bytes are there until the next file is put together. */
export function assemble(parts: readonly Part[]): Uint8Array {
  const most = parts.reduce((sum, part) => sum + mostOf(part), 0)
  if (most > room.length) room = Buffer.allocUnsafeSlow(most)
  let end = 0
  for (const part of parts) {
    if (typeof part === 'string') end += room.write(part, end)
    else {
      room.set(part, end)
      end += part.length
    }
  }
  return room.subarray(0, end)
}

/** A text in UTF-8, in memory of its own. Its length is not counted first, which takes as long as writing it. */
export function utf8(text: string): Uint8Array {
  return Buffer.from(assemble([text]))
}

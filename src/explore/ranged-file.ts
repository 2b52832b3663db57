/** A file at an address, read piece by piece where its host sends pieces. */

import type { AsyncBuffer } from 'hyparquet'

/** A file, and whether its host sent all of it because it sends no pieces. */
export interface RangedFile extends AsyncBuffer {
  readonly isWhole: boolean
}

/**
 * Enough for the end of the wide table, where it says what stands where: its 278 columns have long
 * names, each of which stands there twice.
 */
export const END_LENGTH = 36_864

const PIECE = /^bytes (\d+)-\d+\/(\d+)$/

async function pieceOf(address: string, start: number, end: number): Promise<ArrayBuffer> {
  const piece = await fetch(address, { headers: { Range: `bytes=${start}-${end - 1}` } })
  if (piece.status !== 206) throw new Error(`${address}: ${piece.status}`)
  return piece.arrayBuffer()
}

/**
 * Opens a file by asking for its end, which says how long it is; a host without range requests
 * answers with all of it. Some hosts know no pieces counted from the end and send the beginning.
 */
export async function openRanged(address: string): Promise<RangedFile> {
  const response = await fetch(address, { headers: { Range: `bytes=-${END_LENGTH}` } })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  const sent = await response.arrayBuffer()
  const said = PIECE.exec(response.headers.get('Content-Range') ?? '')
  if (response.status !== 206 || !said)
    return {
      byteLength: sent.byteLength,
      isWhole: true,
      slice: (start, end) => sent.slice(start, end),
    }
  const [first, length] = [Number(said[1]), Number(said[2])]
  const isEnd = first + sent.byteLength === length
  const from = isEnd ? first : Math.max(0, length - END_LENGTH)
  const bytes = isEnd ? sent : await pieceOf(address, from, length)
  return {
    byteLength: length,
    isWhole: false,
    slice: (start, end = length) =>
      start >= from ? bytes.slice(start - from, end - from) : pieceOf(address, start, end),
  }
}

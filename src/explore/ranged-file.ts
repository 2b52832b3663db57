/** A file at an address, read piece by piece where its host sends pieces. */

import type { AsyncBuffer } from 'hyparquet'

/** A file, and whether its host sent all of it because it sends no pieces. */
export interface RangedFile extends AsyncBuffer {
  readonly isWhole: boolean
}

/** Enough for the end of the wide table, where it says what stands where. */
export const END_LENGTH = 32_768

/**
 * Opens a file by asking for its end, which says how long it is; a host without range requests
 * answers with all of it.
 */
export async function openRanged(address: string): Promise<RangedFile> {
  const response = await fetch(address, { headers: { Range: `bytes=-${END_LENGTH}` } })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  const bytes = await response.arrayBuffer()
  const length = Number(/\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1] ?? 0)
  if (response.status !== 206 || length === 0)
    return {
      byteLength: bytes.byteLength,
      isWhole: true,
      slice: (start, end) => bytes.slice(start, end),
    }
  const from = length - bytes.byteLength
  return {
    byteLength: length,
    isWhole: false,
    async slice(start, end = length) {
      if (start >= from) return bytes.slice(start - from, end - from)
      const piece = await fetch(address, { headers: { Range: `bytes=${start}-${end - 1}` } })
      if (piece.status !== 206) throw new Error(`${address}: ${piece.status}`)
      return piece.arrayBuffer()
    },
  }
}

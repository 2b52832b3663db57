import { deflateSync } from 'node:zlib'

/** Compresses a file of the index, to the same bytes every time. */
export function deflate(content: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return deflateSync(content, { level: 6 })
}

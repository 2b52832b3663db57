/** Bytes in each encoding, to the same bytes every time. */

import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib'
import type { Encoding } from '../../host/encodings.ts'

/** Above this, the best of brotli takes minutes; a step down is a tenth larger. */
const LARGE = 4_000_000

function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      // 11 is 2 % smaller than 10 on report pages, and takes three times as long.
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 5 : 10,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

/** Compresses text in each encoding. */
export const compress: Readonly<Record<Encoding['coding'], (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
  br: brotli,
  zstd: (bytes) => zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 12 } }),
}

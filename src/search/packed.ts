/** Opens the compressed files of the index; those of a damaged file are an error. */

import { unzlibSync } from 'fflate'

/** What a compressed file holds. fflate leaves the checksum at the end of it to its caller. */
export function unpacked(file: Uint8Array): Uint8Array {
  const content = unzlibSync(file)
  const end = new DataView(file.buffer, file.byteOffset + file.byteLength - 4)
  if (end.getUint32(0) !== checksum(content)) throw new Error('a file of the index is damaged')
  return content
}

/** What a compressed file of JSON holds. */
export function unpackedJson(file: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(unpacked(file)))
}

/** Adler-32, as zlib has it (RFC 1950). */
function checksum(content: Uint8Array): number {
  let low = 1
  let high = 0
  for (let from = 0; from < content.length; from += 5552) {
    for (const byte of content.subarray(from, from + 5552)) high += low += byte
    low %= 65_521
    high %= 65_521
  }
  return high * 65_536 + low
}

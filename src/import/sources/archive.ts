/** A .docx, .xlsx or .ods as an archive: measured while it is unpacked, packed again with what was measured. */

import { Inflate, inflateSync, zipSync } from 'fflate'
import { checksum } from './checksum.ts'
import { limits, tooMuch } from './limits.ts'
import { damaged, zipDirectory, type ZipEntry } from './zip-directory.ts'

/** An archive whose directory has been found true. */
export interface Archive {
  readonly names: readonly string[]
  /** The bytes of a file, counted as they come; undefined if there is none of that name. */
  readonly read: (name: string) => Uint8Array | undefined
}

/** So many packed bytes at a time: they expand to four million at most. */
const CHUNK = 4_096

/** How zip files begin. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

function megabytes(bytes: number): string {
  return `${bytes / 1e6} MB`
}

/** Up to so many are unpacked in one go, which is quicker: they expand to a hundred million at most, none of them kept. */
const SMALL = 100_000

function inflated(packed: Uint8Array, expanded: number): Uint8Array {
  if (packed.length <= SMALL) {
    // One byte more than there should be: what does not fit is dropped, and seen by it.
    const found = inflateSync(packed, { out: new Uint8Array(expanded + 1) })
    return found.length === expanded ? found : damaged()
  }
  const all = new Uint8Array(expanded)
  let size = 0
  const inflate = new Inflate((part) => {
    if (size + part.length > expanded) damaged()
    all.set(part, size)
    size += part.length
  })
  for (let at = 0; at < packed.length; at += CHUNK)
    inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
  return size === expanded ? all : damaged()
}

function unpacked(bytes: Uint8Array, { method, at, packed, expanded, crc }: ZipEntry): Uint8Array {
  const own = bytes.subarray(at, at + packed)
  if (own.length !== packed || (method === 0 && packed !== expanded)) damaged()
  let all = own
  if (method !== 0)
    try {
      all = inflated(own, expanded)
    } catch {
      damaged()
    }
  return checksum(all) === crc ? all : damaged()
}

/** Opens an archive; nothing is unpacked before it is asked for. */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = new Map(zipDirectory(bytes).map((entry) => [entry.name, entry]))
  let total = 0
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      const { packed, expanded } = entry
      total += expanded
      if (expanded > limits.entry || total > limits.archive)
        tooMuch(
          `这个文件展开后超过 ${megabytes(expanded > limits.entry ? limits.entry : limits.archive)}`,
        )
      if (expanded > limits.smallEntry && expanded > packed * limits.ratio)
        tooMuch(`这个文件展开后是原来的 ${limits.ratio} 倍以上`)
      return unpacked(bytes, entry)
    },
  }
}

/** An archive of these files, for a library to read; nothing in it is deflated. */
export function packed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { level: 0 })
}

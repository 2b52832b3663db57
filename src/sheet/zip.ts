/**
 * What `write-excel-file` needs of `fflate`, without its workers: it starts them from `blob:` addresses
 * for all but small sheets, which the pages' policy forbids, and would wait for them for ever.
 */

import { zipSync, type Zippable } from 'fflate'

export { strToU8, zipSync } from 'fflate'

/** Packs files as `fflate` does, but at once. */
export function zip(
  files: Zippable,
  done: (error: Error | null, archive: Uint8Array | null) => void,
): void {
  done(null, zipSync(files))
}

/** What every file of a site is: its SHA-256, taken when its bytes were last in hand. */

import { hash } from 'node:crypto'

/** A file of the site by its name, and its digest. */
export type Named = readonly [name: string, digest: string]

/** The digests of a site's files by their names. */
export type Digests = ReadonlyMap<string, string>

/** The SHA-256 of some bytes, or of a text in UTF-8. */
export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content)
}

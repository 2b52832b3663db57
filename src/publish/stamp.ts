/**
 * Stamps of files that are known to be right. A file with the length, the two times and the number
 * it had when its bytes were last compared has not been written to since: the system sets the time
 * of change itself. So most files of a site need not be read again to be kept.
 */

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { keep, recall, type Cache, type Entry } from './cache.ts'

/** Files of a folder, stamped together. */
export interface Stamped extends Entry {
  readonly kind: 'stamps'
  readonly cache: Cache
  readonly folder: string
  readonly files: readonly string[]
}

function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && [found.size, found.mtimeMs, found.ctimeMs, found.ino].join(' ')
}

/** Are all the files as they were when they were stamped? */
export function areStamped(stamped: Stamped): boolean {
  const found = recall<Record<string, string>>(stamped.cache, stamped)
  if (typeof found !== 'object') return false
  return stamped.files.every((name) => {
    const stamp = stampOf(join(stamped.folder, name))
    return stamp !== undefined && stamp === found.facts[name]
  })
}

/** Stamps files that have just been put in their place. */
export function stampFiles(stamped: Stamped): void {
  const { cache, folder, files } = stamped
  const facts = Object.fromEntries(files.map((name) => [name, stampOf(join(folder, name))]))
  keep(cache, stamped, { facts, pieces: new Map() })
}

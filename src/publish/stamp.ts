/**
 * Stamps of files that are known to be right. A file with the length, the two times and the number
 * it had when its bytes were last compared has not been written to since: the system sets the time
 * of change itself. So most files of a site need not be read again to be kept.
 */

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { readPack, writePack } from './pack.ts'

function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && [found.size, found.mtimeMs, found.ctimeMs, found.ino].join(' ')
}

/** Are all files of a folder as they were when they were stamped for this key? */
export function areStamped(
  stamps: string,
  key: string,
  folder: string,
  names: readonly string[],
): boolean {
  const found = readPack<Record<string, string>>(stamps, key)
  if (typeof found !== 'object') return false
  return names.every((name) => {
    const stamp = stampOf(join(folder, name))
    return stamp !== undefined && stamp === found.facts[name]
  })
}

/** Stamps files that have just been put in their place. */
export function stampFiles(
  stamps: string,
  key: string,
  folder: string,
  names: readonly string[],
): void {
  const facts = Object.fromEntries(names.map((name) => [name, stampOf(join(folder, name))]))
  writePack(stamps, key, facts, new Map())
}

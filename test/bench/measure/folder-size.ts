/** How much a folder holds. */

import { opendirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Files and their bytes. */
export interface Size {
  readonly files: number
  readonly bytes: number
}

/** The files below a folder, one at a time; none where there is no such folder. */
export function* filesBelow(folder: string): Generator<string> {
  const entries = statSync(folder, { throwIfNoEntry: false }) ? opendirSync(folder) : undefined
  if (!entries) return
  const folders: string[] = []
  for (let entry = entries.readSync(); entry; entry = entries.readSync()) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) folders.push(path)
    else yield path
  }
  entries.closeSync()
  for (const path of folders) yield* filesBelow(path)
}

/** Counts the files of a folder for which a claim holds, and their bytes. */
export function sizeOf(folder: string, counts: (path: string) => boolean = () => true): Size {
  let files = 0
  let bytes = 0
  for (const path of filesBelow(folder)) {
    if (!counts(path)) continue
    files += 1
    bytes += statSync(path).size
  }
  return { files, bytes }
}

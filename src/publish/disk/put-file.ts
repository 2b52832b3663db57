/**
 * Files of a new site. It is made in the folder of the site before the last, where most files are
 * as they should be already; others are linked from the last one if that has the same bytes, or
 * written. That spares the disk, and a file that did not change keeps its date, by which hosts and
 * browsers know it. Bytes are always compared, and none of a linked file is ever written over.
 *
 * Threads of a build have nothing else to do meanwhile, so all of it is synchronous.
 */

import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256, type Named } from './digests.ts'

/** A site in the making, and the one it will replace, which may not be there. */
export interface Sites {
  readonly out: string
  readonly old: string
}

/** Does a file hold these bytes? */
function holds(path: string, bytes: Uint8Array): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return (
    found !== undefined &&
    found.isFile() &&
    found.size === bytes.length &&
    readFileSync(path).equals(bytes)
  )
}

/** Links a file of the last site into the new one; false where that cannot be done. */
export function linkFile({ out, old }: Sites, name: string): boolean {
  try {
    linkSync(join(old, name), join(out, name))
    return true
  } catch {
    return false
  }
}

function place(sites: Sites, name: string, bytes: Uint8Array): void {
  const path = join(sites.out, name)
  if (existsSync(path)) {
    if (holds(path, bytes)) return
    rmSync(path, { force: true })
  }
  if (holds(join(sites.old, name), bytes) && linkFile(sites, name)) return
  writeFileSync(path, bytes)
}

/** Puts a file into the new site, in a folder that is there; gives its name and digest. */
export function putFile(sites: Sites, name: string, bytes: Uint8Array): Named {
  place(sites, name, bytes)
  return [name, sha256(bytes)]
}

/** Makes the folder of a file in the new site. */
export function makeFolder({ out }: Sites, name: string): void {
  const folder = dirname(join(out, name))
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
}

/** What stands in the folder of a new site: names of files, and of folders with a slash at the end and before what is in them. */
export function listSite({ out }: Pick<Sites, 'out'>, below = ''): string[] {
  return readdirSync(join(out, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below + entry.name
    return entry.isDirectory() ? [`${name}/`, ...listSite({ out }, `${name}/`)] : [name]
  })
}

/** The folders that files of these names lie in, with a slash at the end. */
function foldersOf(names: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  for (const name of names) {
    let end = name.lastIndexOf('/')
    while (end >= 0 && !folders.has(name.slice(0, end + 1))) {
      folders.add(name.slice(0, end + 1))
      end = name.lastIndexOf('/', end - 1)
    }
  }
  return folders
}

/** Removes what an earlier site left, as it was listed, and this one has not. */
export function removeOthers(
  { out }: Pick<Sites, 'out'>,
  listed: readonly string[],
  names: ReadonlySet<string>,
): void {
  const folders = foldersOf(names)
  for (const name of listed)
    if (!(name.endsWith('/') ? folders : names).has(name))
      rmSync(join(out, name), { recursive: true, force: true })
}

/**
 * Stamps of files that are known to be right. A file with the length, the two times and the number
 * it had when its bytes were last compared has not been written to since: the system sets the time
 * of change itself. So most files of a site need not be read again to be kept, or to be linked from
 * the site before.
 */

import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Named } from '../disk/digests.ts'
import { linkFile, makeFolder, type Sites } from '../disk/put-file.ts'
import { keep, recall, type Cache, type Entry } from './cache.ts'

/** Files of a site, stamped together. */
export interface Stamped extends Entry, Sites {
  readonly kind: 'stamps'
  readonly cache: Cache
  readonly files: readonly string[]
}

/** What is known of stamped files: how each stood there, and the digest of its bytes. */
type Stamps = Readonly<Record<string, readonly [stamp: string | undefined, digest: string]>>

function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && [found.size, found.mtimeMs, found.ctimeMs, found.ino].join(' ')
}

/** The files that are not in the new site as they were stamped; undefined if one of them is in neither. */
function filesToLink({ out, old, files }: Stamped, stamps: Stamps): string[] | undefined {
  const missing: string[] = []
  for (const name of files) {
    const [stamp] = stamps[name] ?? []
    if (stamp === undefined) return undefined
    if (stampOf(join(out, name)) === stamp) continue
    if (stampOf(join(old, name)) !== stamp) return undefined
    missing.push(name)
  }
  return missing
}

function linkAll(stamped: Stamped, names: readonly string[]): boolean {
  return names.every((name) => {
    makeFolder(stamped, name)
    rmSync(join(stamped.out, name), { force: true })
    return linkFile(stamped, name)
  })
}

/**
 * The digests of the files if all are as they were when they were stamped; undefined if not. Those
 * that only the last site has so are linked from it.
 */
export function knownDigests(stamped: Stamped): Named[] | undefined {
  const found = recall<Stamps>(stamped.cache, stamped)
  if (typeof found !== 'object') return undefined
  const missing = filesToLink(stamped, found.facts)
  if (!missing || !linkAll(stamped, missing)) return undefined
  const digests = stamped.files.map((name): Named => [name, found.facts[name]?.[1] ?? ''])
  // A link sets the time of change of the file it is to.
  if (missing.length > 0) stampFiles(stamped, digests)
  return digests
}

/** Stamps files that have just been put in their place. */
export function stampFiles(stamped: Stamped, digests: readonly Named[]): void {
  const { cache, out } = stamped
  const facts: Stamps = Object.fromEntries(
    digests.map(([name, digest]) => [name, [stampOf(join(out, name)), digest]]),
  )
  keep(cache, stamped, { facts, pieces: new Map() })
}

/** Files of a site that are made together and kept: a shard of the exact index, a Pagefind bundle. */

import { dirname } from 'node:path'
import { obtain, recall, type Cache, type Origin, type Task } from './cache.ts'
import { stampKey } from './keys.ts'
import { makeFolder, putFile, type Sites } from './put-file.ts'
import { areKnown, stampFiles, type Stamped } from './stamp.ts'

/** What was made, and its files in the site. */
export interface PutMade<Facts> {
  readonly facts: Facts
  /** The names of its files in the site. */
  readonly names: readonly string[]
  /** The name of their stamps. */
  readonly stamps: string
  readonly origin: Origin
}

function putFiles(sites: Sites, names: readonly string[], files: Iterable<Uint8Array>): void {
  for (const folder of new Set(names.map((name) => dirname(name)))) makeFolder(sites, `${folder}/x`)
  for (const [at, bytes] of [...files].entries()) putFile(sites, names[at] ?? '', bytes)
}

/**
 * Puts what a task makes into a site, or what the cache has of it. `namesOf` gives the name of each
 * piece in the site, in their order. Files that are known to be right are not looked into.
 */
export async function putMade<Facts>(
  cache: Cache,
  sites: Sites,
  task: Task<Facts>,
  namesOf: (facts: Facts) => readonly string[],
): Promise<PutMade<Facts>> {
  const stamps = `${task.kind} ${task.name}`
  const stampedBy = (facts: Facts): Stamped => {
    const { out, old } = sites
    const key = stampKey(task.key)
    return { kind: 'stamps', name: stamps, key, cache, out, old, files: namesOf(facts) }
  }
  const known = recall<Facts>(cache, { ...task, wants: () => false })
  if (typeof known === 'object') {
    const stamped = stampedBy(known.facts)
    if (areKnown(stamped))
      return { facts: known.facts, names: stamped.files, stamps, origin: 'cache' }
  }
  const { facts, pieces, origin } = await obtain(cache, task)
  const stamped = stampedBy(facts)
  putFiles(sites, stamped.files, pieces.values())
  stampFiles(stamped)
  return { facts, names: stamped.files, stamps, origin }
}

/** Files of a site that are made together and kept: a shard of the exact index, a Pagefind bundle. */

import { dirname } from 'node:path'
import type { Named } from '../disk/digests.ts'
import { makeFolder, putFile, type Sites } from '../disk/put-file.ts'
import { obtain, recall, type Cache, type Origin, type Task } from './cache.ts'
import { stampKey } from './keys.ts'
import { knownDigests, stampFiles, type Stamped } from './stamp.ts'

/** What was made, and its files in the site. */
export interface PutMade<Facts> {
  readonly facts: Facts
  /** Its files in the site. */
  readonly digests: readonly Named[]
  /** The name of their stamps. */
  readonly stamps: string
  readonly origin: Origin
}

function putFiles(sites: Sites, names: readonly string[], files: Iterable<Uint8Array>): Named[] {
  for (const folder of new Set(names.map((name) => dirname(name)))) makeFolder(sites, `${folder}/x`)
  return [...files].map((bytes, at) => putFile(sites, names[at] ?? '', bytes))
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
    const digests = knownDigests(stampedBy(known.facts))
    if (digests) return { facts: known.facts, digests, stamps, origin: 'cache' }
  }
  const { facts, pieces, origin } = await obtain(cache, task)
  const stamped = stampedBy(facts)
  const digests = putFiles(sites, stamped.files, pieces.values())
  stampFiles(stamped, digests)
  return { facts, digests, stamps, origin }
}

/** Composed reports → the two indexes of the site: Pagefind's bundles, and the exact one beside them. */

import type { BundleRow } from '../search/bundles.ts'
import type { Source } from './compose.ts'
import type { Named } from './disk/digests.ts'
import type { Sites } from './disk/put-file.ts'
import { writeIndex, type WrittenIndex } from './exact-index/write-index.ts'
import type { ComposedFolder } from './organ/composed.ts'
import { writeBundles, type WrittenBundles } from './pagefind/write-bundles.ts'
import type { Threads } from './threads/threads.ts'

/** Where the indexes are written, and whether there are to be any. */
export interface IndexesTask extends Sites {
  readonly isSearchable: boolean
  readonly onShard: (done: number, all: number) => void
}

/** The two indexes once they are written. */
export type WrittenIndexes = Promise<readonly [WrittenBundles, WrittenIndex]>

/** Begins to write the indexes: what is said of reports taken together is in neither. */
export function writeIndexes(
  threads: Threads,
  { cache, organs, site }: Source,
  folders: readonly ComposedFolder[],
  { isSearchable, onShard, out, old }: IndexesTask,
): WrittenIndexes {
  if (!isSearchable) {
    const none: readonly Named[] = []
    return Promise.resolve([
      { bundles: [], rows: [], digests: none },
      { shards: [], digests: none },
    ])
  }
  const task = { cache, organs, folders, out, old, hasTraditional: site.hasTraditional }
  // Bundles first: each keeps a thread waiting for Pagefind's own process, which is the longest work.
  const bundling = writeBundles(threads, task)
  const bundles: Promise<readonly BundleRow[]> = bundling.then(({ rows }) => rows)
  const indexes = Promise.all([bundling, writeIndex(threads, { ...task, bundles }, onShard)])
  // What goes wrong is told of once, by whoever waits for all.
  for (const part of [bundles, indexes]) part.catch(() => undefined)
  return indexes
}

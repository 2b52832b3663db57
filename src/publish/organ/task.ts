/** Composing the reports of one organ, as a task of the cache. */

import { obtain, type Task } from '../cache/cache.ts'
import { organKey } from '../cache/keys.ts'
import type { ComposedOrgan, OrganFacts, OrganFolder } from './composed.ts'

/** Composing an organ's reports, as a task; `wants` says which pieces are looked at. */
export function organTask(
  folder: OrganFolder,
  key: string,
  wants: (piece: string) => boolean,
): Task<OrganFacts> {
  return {
    kind: 'organs',
    name: folder.id,
    key,
    wants,
    // Reading and rendering reports brings much code along, which most builds never need.
    make: async () => (await import('./compose.ts')).composeReports(folder, key),
    // What is refused today may be fit to be published tomorrow.
    mayKeep: ({ errors }) => errors.length === 0,
  }
}

/** Composes an organ's reports, unless the cache has them as they would be. */
export async function composeOrgan(folder: OrganFolder): Promise<ComposedOrgan> {
  const key = organKey(folder.cache, folder)
  const task = organTask(folder, key, () => false)
  const { facts, origin } = await obtain(folder.cache, task)
  return { id: folder.id, key, ...facts, origin }
}

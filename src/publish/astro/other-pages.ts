/**
 * The pages Astro renders that are no lists. Most show something of every report, so they are kept
 * together: where nothing changed, Astro has nothing to render.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keep, recall, type Cache } from '../cache/cache.ts'
import { OTHERS } from '../cache/keys.ts'

/** These pages as the cache has them, or as Astro renders them now. */
export interface OtherPages {
  /** Does the cache have them? Then they need not be rendered. */
  readonly isKept: boolean
  /** Were they in the cache, but damaged there? */
  readonly isDamaged: boolean
  /** Puts those that were kept where Astro would have rendered them, or keeps those that it did, which have these names. */
  readonly settle: (rendered: string, names: readonly string[]) => void
}

/** Looks in the cache for the pages made for a key. */
export function otherPages(cache: Cache, key: string): OtherPages {
  const entry = { kind: 'lists', name: OTHERS, key } as const
  const found = recall(cache, entry)
  if (typeof found !== 'object')
    return {
      isKept: false,
      isDamaged: found === 'damaged',
      settle: (rendered, names) => {
        const pieces = names.map((name) => [name, readFileSync(join(rendered, name))] as const)
        keep(cache, entry, { facts: null, pieces: new Map(pieces) })
      },
    }
  return {
    isKept: true,
    isDamaged: false,
    settle: (rendered) => {
      for (const [name, bytes] of found.pieces) {
        const path = join(rendered, name)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, bytes)
      }
    },
  }
}

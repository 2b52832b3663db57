/** The pages Astro renders: which of them must be, and what becomes of them in the site. */

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { groupBy } from '../report/group-by.ts'
import { framePath } from '../render/frame.ts'
import { keep, prune, recall, type Cache } from './cache.ts'
import type { Composed, Source } from './compose.ts'
import type { Named } from './digests.ts'
import { FRAME, frameKey, sharedKey } from './keys.ts'
import { keepList, listsOf, recallLists } from './lists.ts'
import type { Pieces } from './pack.ts'
import { makeFolder, putFile, type Sites } from './put-file.ts'

/** What came of the pages Astro renders. */
export interface TakenPages {
  /** Their files in the site. */
  readonly digests: readonly Named[]
  /** The rendered frame of report pages. */
  readonly frame: string
}

/** The pages Astro renders for composed content. */
export interface AstroPages {
  readonly lists: number
  /** How many lists the cache has. */
  readonly kept: number
  readonly damaged: number
  /** Must the page of an address (below the sub-path) be rendered, or does the cache have it? */
  readonly isStale: (address: string) => boolean
  /** Puts what was rendered into the site, and what the cache has. */
  readonly take: (rendered: string, sites: Sites) => Promise<TakenPages>
}

const FRAME_FILE = `${framePath}index.html`

/** The frame of report pages as an earlier build had it: most likely the frame of this one. */
export function likelyFrame(cache: Cache): string | undefined {
  const found = recall(cache, { kind: 'lists', name: FRAME, key: frameKey(cache) })
  return typeof found === 'object'
    ? Buffer.from(found.pieces.get(FRAME) ?? []).toString()
    : undefined
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort()
}

/** The list a page may belong to, by address: `years/2021/` for `years/2021/2/`. */
function listName(address: string): string {
  return `${address.split('/').slice(0, 2).join('/')}/`
}

/** Finds out which pages must be rendered. */
export function planPages({ cache, site, organs, look }: Source, composed: Composed): AstroPages {
  const entries = composed.reports.map(({ entry }) => entry)
  const shared = sharedKey(cache, { site, face: look.face, pages: composed.pages })
  const lists = listsOf(entries, organs, shared)
  const { kept, damaged } = recallLists(cache, lists)
  const byName = new Map(lists.map((list) => [list.name, list]))
  const isKept = (name: string): boolean => {
    const list = byName.get(listName(name))
    return list !== undefined && kept.has(list)
  }
  return {
    lists: lists.length,
    kept: kept.size,
    damaged,
    isStale: (address) => !isKept(address),
    take: async (rendered, sites) => {
      const digests: Named[] = []
      const put = (address: string, pieces: Pieces): void => {
        for (const [name, bytes] of pieces) {
          makeFolder(sites, address + name)
          digests.push(putFile(sites, address + name, bytes))
        }
      }
      const read = (files: readonly string[], address: string): Pieces =>
        new Map(
          files.map((name) => [name.slice(address.length), readFileSync(join(rendered, name))]),
        )
      const found = namesIn(rendered).filter((name) => name !== FRAME_FILE)
      for (const [list, files] of groupBy(found, (name) => byName.get(listName(name)))) {
        const pieces = read(files, list?.name ?? '')
        if (list) keepList(cache, list, pieces)
        put(list?.name ?? '', pieces)
      }
      for (const [list, pieces] of kept) put(list.name, pieces)
      const frame = readFileSync(join(rendered, FRAME_FILE))
      const framed = { kind: 'lists', name: FRAME, key: frameKey(cache) } as const
      keep(cache, framed, { facts: null, pieces: new Map([[FRAME, frame]]) })
      await prune(cache, 'lists', [...byName.keys(), FRAME])
      return { digests, frame: frame.toString() }
    },
  }
}

/** The pages Astro renders: which of them must be, and what becomes of them in the site. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupBy } from '../../report/group-by.ts'
import { frameNames, framePaths } from '../../render/frame.ts'
import { TRADITIONAL } from '../../render/addresses.ts'
import { keep, prune, recall, type Cache } from '../cache/cache.ts'
import type { Composed, Source } from '../compose.ts'
import { deskAssets } from '../bundling/desk-assets.ts'
import type { Named } from '../disk/digests.ts'
import type { Frames } from './frames.ts'
import { filesBelow } from '../disk/held.ts'
import { FRAME, frameKey, listKey, OTHERS, publishedKey, sharedKey } from '../cache/keys.ts'
import { keepList, listsOf, recallLists, type List } from './lists.ts'
import type { Pieces } from '../cache/pack.ts'
import { makeFolder, putFile, type Sites } from '../disk/put-file.ts'
import { observationsOf } from '../together.ts'
import { otherPages } from './other-pages.ts'
import { fileName, openTraditional } from './traditional-pages.ts'

/** What came of the pages Astro renders. */
export interface TakenPages {
  /** Their files in the site. */
  readonly digests: readonly Named[]
  /** The rendered frames of pages. */
  readonly frames: Frames
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

/** The files of the rendered frames. */
const FRAME_FILES = frameNames.map((name) => `${framePaths[name]}index.html`)

/** The frames of pages as an earlier build had them: most likely the frames of this one. */
export function likelyFrames({ cache, site }: Source): Frames | undefined {
  const found = recall(cache, { kind: 'lists', name: FRAME, key: frameKey(cache) })
  if (typeof found !== 'object') return undefined
  const text = (name: string): string | undefined => {
    const bytes = found.pieces.get(name)
    return bytes && Buffer.from(bytes).toString()
  }
  const frames = frameNames.map((name) => {
    return [name, { written: text(name), traditional: text(TRADITIONAL + name) }] as const
  })
  const isComplete = frames.every(
    ([, { written, traditional }]) =>
      written !== undefined && (site.hasTraditional ?? false) === (traditional !== undefined),
  )
  return isComplete ? (Object.fromEntries(frames) as unknown as Frames) : undefined
}

function keepFrames(cache: Cache, frames: Frames): void {
  const pieces = frameNames.flatMap((name): [string, Uint8Array][] => {
    const { written, traditional } = frames[name]
    const own: [string, Uint8Array] = [name, Buffer.from(written)]
    if (traditional === undefined) return [own]
    return [own, [TRADITIONAL + name, Buffer.from(traditional)]]
  })
  const entry = { kind: 'lists', name: FRAME, key: frameKey(cache) } as const
  keep(cache, entry, { facts: null, pieces: new Map(pieces) })
}

/** Is a file a script or a style sheet, which may have words? */
function isAsset(name: string): boolean {
  return /^_astro\/.*\.(?:js|css)$/.test(name)
}

/** The list a page may belong to, by address: `years/2021/` for `years/2021/2/`; or a file of its own. */
function listName(address: string): string {
  const name = address.split('/').slice(0, 2).join('/')
  return name.includes('.') ? name : `${name}/`
}

/** Finds out which pages must be rendered. */
export function planPages({ cache, site, organs, look }: Source, composed: Composed): AstroPages {
  const entries = composed.reports.map(({ entry }) => entry)
  const observations = composed.reports.map(observationsOf)
  const checked = { organs, entries, observations, until: site.checkedUntil }
  const shared = sharedKey(cache, { site, face: look.face, pages: composed.pages })
  const lists = listsOf(checked, composed.reports, shared)
  const { kept, damaged } = recallLists(cache, lists)
  const published = publishedKey(cache, organs, composed.folders, composed.reports)
  const others = otherPages(cache, listKey(shared, published, [...composed.pages]))
  const byName = new Map(lists.map((list) => [list.name, list]))
  const listAt = (address: string): List | undefined => byName.get(listName(address))
  return {
    lists: lists.length,
    kept: kept.size,
    damaged: damaged + (others.isDamaged ? 1 : 0),
    isStale: (address) => {
      const list = listAt(address)
      return list ? !kept.has(list) : !others.isKept
    },
    take: async (rendered, sites) => {
      const digests: Named[] = []
      const put = (address: string, pieces: Pieces): void => {
        for (const [name, bytes] of pieces) {
          const file = fileName(address, name)
          makeFolder(sites, file)
          digests.push(putFile(sites, file, bytes))
        }
      }
      const read = (files: readonly string[], address: string): Pieces =>
        new Map(
          files.map((name) => [name.slice(address.length), readFileSync(join(rendered, name))]),
        )
      const isOther = (name: string): boolean => !isAsset(name) && !listAt(name)
      others.settle(rendered, filesBelow(rendered).filter(isOther))
      const all = filesBelow(rendered)
        .filter((name) => !FRAME_FILES.includes(name))
        .sort()
      const assets = read(all.filter(isAsset), '')
      const isDeskApart = site.hasDesk === false || site.hasTraditional === true
      const ofDesk = isDeskApart ? deskAssets(assets) : new Set<string>()
      const found = site.hasDesk === false ? all.filter((name) => !ofDesk.has(name)) : all
      const worded = new Map([...assets].filter(([name]) => !ofDesk.has(name)))
      const traditional = site.hasTraditional ? await openTraditional(site, worded) : undefined
      if (traditional) put('', traditional.assets)
      for (const [list, files] of groupBy(found, listAt)) {
        const own = read(files, list?.name ?? '')
        const pieces = traditional?.withTraditional(own, list?.name ?? '') ?? own
        if (list) keepList(cache, list, pieces)
        put(list?.name ?? '', pieces)
      }
      for (const [list, pieces] of kept) put(list.name, pieces)
      const frames = Object.fromEntries(
        frameNames.map((name) => {
          const path = framePaths[name]
          const written = readFileSync(join(rendered, `${path}index.html`), 'utf8')
          return [name, { written, traditional: traditional?.page(written, path) }]
        }),
      ) as unknown as Frames
      keepFrames(cache, frames)
      await prune(cache, 'lists', [...byName.keys(), FRAME, OTHERS])
      return { digests, frames }
    },
  }
}

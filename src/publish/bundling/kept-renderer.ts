/**
 * What Astro bundles is the program's own, whatever the content is: what renders the pages, their
 * styles and their scripts. It is bundled once, kept, and put where it was until there is another
 * program, or another address: that is written into it.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { HookParameters } from 'astro'
import type { Plugin } from 'vite'
import { keep, recall, type Cache, type Made } from '../cache/cache.ts'
import { rendererKey } from '../cache/keys.ts'
import { filesBelow } from '../disk/held.ts'

/** The pages that Astro is to render, and the styles of each once they are bundled. */
export type Pages = HookParameters<'astro:build:setup'>['pages']

type Styles =
  Pages extends Map<string, infer Page extends { styles: unknown }> ? Page['styles'] : never

/** What is remembered of it: the file that begins it, and the styles of each page. */
interface Facts {
  readonly beginning: string
  readonly styles: readonly (readonly [page: string, styles: Styles])[]
}

/** The module that Astro begins with when it bundles what renders the pages. */
const ENTRY = 'astro/entrypoints/prerender'

/** What it is given to bundle in its place. */
const KEPT = '\0gongkai:kept-renderer'

/** Where Astro puts what renders the pages, below the folder that it renders to, and the file that begins it. */
const RENDERER = '.prerender'
const BEGINNING = new RegExp(`^${RENDERER}/(prerender-entry\\.[^/]+)$`)

/** Where it puts styles and scripts. What else is there at first comes from `public/`, and lies there. */
const ASSETS = '_astro'

/** Is a file of the folder that Astro renders to one that it has bundled? */
function isBundled(name: string): boolean {
  return name.startsWith(`${RENDERER}/`) || name.startsWith(`${ASSETS}/`)
}

/** What Astro has bundled for the pages, when all of it lies in the folder that it renders to. */
function bundledIn(rendered: string, pages: Pages): Made<Facts> {
  const names = filesBelow(rendered).filter(isBundled)
  const [beginning] = names.flatMap((name) => BEGINNING.exec(name)?.[1] ?? [])
  if (beginning === undefined) throw new Error(`nothing in ${rendered} renders pages`)
  const styles = [...pages].map(([page, { styles }]) => [page, styles] as const)
  const pieces = names.map((name) => [name, readFileSync(join(rendered, name))] as const)
  return { facts: { beginning, styles }, pieces: new Map(pieces) }
}

/** Has Astro begin with the file that was kept, and puts all that was kept where it was. */
function takingPlugin({ facts, pieces }: Made<Facts>): Plugin {
  const beginning = `./${facts.beginning}`
  return {
    name: 'gongkai:kept-renderer',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId(name) {
      if (name === ENTRY) return KEPT
      return name === beginning ? { id: name, external: true } : undefined
    },
    load: (id) => (id === KEPT ? `export * from '${beginning}'` : undefined),
    writeBundle({ dir = '' }) {
      for (const [name, bytes] of pieces) {
        const path = join(dir, '..', name)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, bytes)
      }
    },
  }
}

/** What renders the pages, as the cache has it or as Astro bundles it now. */
export interface KeptRenderer {
  /** Where it is kept, they leave nothing to bundle. */
  readonly plugins: Plugin[]
  /** Was it in the cache, but damaged there? */
  readonly isDamaged: boolean
  /** Keeps it, unless it was kept: asked when all of it lies in the folder, and no page yet. */
  readonly keep: () => void
}

/**
 * Looks in the cache for what renders the pages; `places` are the addresses and folders written into
 * it. So is the folder it was bundled in, which no page asks for.
 */
export function keptRenderer(
  cache: Cache,
  rendered: string,
  places: unknown,
  pages: Pages,
): KeptRenderer {
  const key = rendererKey(cache, places)
  // Portals of several addresses may share a cache.
  const entry = { kind: 'renderer', name: key, key } as const
  const found = recall<Facts>(cache, entry)
  if (typeof found !== 'object')
    return {
      plugins: [],
      isDamaged: found === 'damaged',
      keep: () => {
        keep(cache, entry, bundledIn(rendered, pages))
      },
    }
  for (const [page, styles] of found.facts.styles) pages.get(page)?.styles.push(...styles)
  return { plugins: [takingPlugin(found)], isDamaged: false, keep: () => undefined }
}

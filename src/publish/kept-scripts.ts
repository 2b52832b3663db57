/**
 * The scripts that Astro bundles for the browser are the program's own, whatever the content is: they
 * are bundled once, kept, and put where they were until there is another program.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { keep, recall, type Cache } from './cache.ts'
import { scriptsKey } from './keys.ts'
import { codeModules } from './program.ts'

/** What is remembered of bundled scripts: the file of each script that a page names, by its module. */
type Files = Readonly<Record<string, string>>

/** The script of an Astro component is a module of its own. */
const PAGE_SCRIPT = /[?&]type=script/

/** A page's script by its place in the program, which may lie anywhere. */
function placeOf(module: string): string {
  return module.startsWith(codeModules) ? module.slice(codeModules.length) : module
}

/** The bundled files, and which of them pages name. */
function madeOf(bundle: Rolldown.OutputBundle): { facts: Files; pieces: Map<string, Uint8Array> } {
  const all = Object.values(bundle)
  const named = all.flatMap((one): [string, string][] =>
    one.type === 'chunk' && one.isEntry && one.facadeModuleId !== null
      ? [[placeOf(one.facadeModuleId), one.fileName]]
      : [],
  )
  const pieces = all.map((one): [string, Uint8Array] => [
    one.fileName,
    Buffer.from(one.type === 'chunk' ? one.code : one.source),
  ])
  return { facts: Object.fromEntries(named), pieces: new Map(pieces) }
}

/** The scripts of pages, as the cache has them or as Vite bundles them now. */
export interface KeptScripts {
  readonly plugin: Plugin
  /** Were they in the cache, but damaged there? */
  readonly isDamaged: boolean
}

/** Looks for the scripts in the cache; where it has them, the plugin leaves nothing to bundle. */
export function keptScripts(cache: Cache): KeptScripts {
  const entry = { kind: 'scripts', name: 'scripts', key: scriptsKey(cache) } as const
  const found = recall<Files>(cache, entry)
  const kept = typeof found === 'object' ? found : undefined
  const plugin: Plugin = {
    name: 'gongkai:kept-scripts',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    load: {
      order: 'pre',
      filter: { id: PAGE_SCRIPT },
      handler: (id) => (kept?.facts[placeOf(id)] === undefined ? undefined : 'export {}'),
    },
    outputOptions: (options) => {
      const { entryFileNames } = options
      return {
        ...options,
        entryFileNames: (chunk) =>
          kept?.facts[placeOf(chunk.facadeModuleId ?? '')] ??
          (typeof entryFileNames === 'function' ? entryFileNames(chunk) : (entryFileNames ?? '')),
      }
    },
    writeBundle({ dir = '' }, bundle) {
      if (!kept) keep(cache, entry, madeOf(bundle))
      for (const [name, bytes] of kept?.pieces ?? []) {
        mkdirSync(dirname(join(dir, name)), { recursive: true })
        writeFileSync(join(dir, name), bytes)
      }
    },
  }
  return { plugin, isDamaged: found === 'damaged' }
}

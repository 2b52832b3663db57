/** A package that its makers have bundled and minified is a file of the site as it is: doing it again costs every build. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { sha256 } from '../disk/digests.ts'

/** The packages, by the name that a script imports: what their file is called. */
const READY: Readonly<Record<string, string>> = { 'unpdf/pdfjs': 'pdfjs' }

interface ReadyFile {
  readonly name: string
  readonly source: Uint8Array
}

function readyFile(name: string, title: string): ReadyFile {
  const source = readFileSync(fileURLToPath(import.meta.resolve(name)))
  return { name: `${title}.${sha256(source).slice(0, 8)}.js`, source }
}

/** Puts ready packages beside the scripts that import them. */
export function readyPackages(): Plugin {
  return {
    name: 'gongkai:ready-packages',
    apply: 'build',
    enforce: 'pre',
    resolveId(name) {
      const title = READY[name]
      if (title === undefined || this.environment.name !== 'client') return null
      const file = readyFile(name, title)
      this.emitFile({ type: 'asset', fileName: `_astro/${file.name}`, source: file.source })
      return { id: `./${file.name}`, external: true }
    },
  }
}

/** What Astro is told of a portal: where it stands, where the program is, and what all portals need. */

import { extname, join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { HookParameters } from 'astro'
import type { Plugin, RenderBuiltAssetUrl } from 'vite'
import type { Site } from '../../report/schema/portal.ts'
import { plainImports } from '../bundling/plain-imports.ts'
import { readyPackages } from '../bundling/ready-packages.ts'
import { laterFileName, scriptsApart } from '../bundling/scripts-apart.ts'
import { sheetZip, WRITER } from '../bundling/sheet-zip.ts'
import { projectFolder } from '../program.ts'

type Settings = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0]

/** What of Astro's configuration depends on where the portal stands. */
export function placeOf(site: Site | undefined): Settings {
  return { site: site?.origin ?? 'http://localhost', base: site?.base ?? '/' }
}

/**
 * Pages and packages are the program's own, wherever Astro was started; what it writes for itself
 * stays in `own`, the `.astro` of the folder it was started in.
 */
export function programPlaces(own: URL): Settings {
  return {
    root: pathToFileURL(projectFolder),
    srcDir: new URL('../../site/', import.meta.url),
    publicDir: pathToFileURL(join(projectFolder, 'public', sep)),
    cacheDir: new URL('cache/', own),
    vite: {
      cacheDir: fileURLToPath(new URL('vite/', own)),
    },
  }
}

const browserMatter = fileURLToPath(
  new URL(`../../text/browser-matter${extname(import.meta.url)}`, import.meta.url),
)

/** What the desk loads only when a file wants it. `dev` would reload the page, and lose the file, on finding these. */
const READERS = [
  '@e965/xlsx',
  'diff',
  'docx',
  'fflate',
  'hast-util-from-parse5',
  'mammoth',
  'parse5',
  'postal-mime',
  'unpdf',
]

/** What `dev` needs besides. */
export const ofEditing: Settings = {
  // Put together beforehand, as `dev` does with packages, the writer would have its own packing in it.
  vite: { optimizeDeps: { exclude: [WRITER], include: READERS } },
}

/** Astro has content read through a server; no browser comes there, for which it would first pack libraries. */
export const unvisited: Plugin = {
  name: 'gongkai:unvisited',
  configEnvironment: (_name, { optimizeDeps }) => {
    if (optimizeDeps) optimizeDeps.include = []
  },
}

/** What no browser asks for while it runs. */
export const ofUnvisited: Settings = { vite: { plugins: [unvisited] } }

/** What builds need besides: pages are rendered from a folder where no packages are found. */
export const ofBuilds: Settings = {
  vite: { environments: { prerender: { resolve: { noExternal: true } } } },
}

/** What scripts load lies beside them, so that they are the same at any address. */
const besideScripts: RenderBuiltAssetUrl = (_name, { hostType, ssr }) =>
  hostType === 'js' && !ssr ? { relative: true } : undefined

/** What every portal needs Astro to do. */
export const always: Settings = {
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: false },
    // Nothing but scripts for the browser reads front matter here.
    resolve: { alias: { 'gray-matter': browserMatter } },
    // Workers load their readers when a file wants them.
    worker: { format: 'es', plugins: () => [readyPackages()] },
    experimental: { renderBuiltUrl: besideScripts },
    plugins: [scriptsApart(), plainImports(), sheetZip()],
    environments: {
      client: { build: { rolldownOptions: { output: { chunkFileNames: laterFileName } } } },
    },
    // What builds keep beside the site is as large as the site.
    server: { watch: { ignored: ['**/.*.building/**'] } },
  },
}

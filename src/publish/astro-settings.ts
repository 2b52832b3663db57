/** What Astro is told of a portal: where it stands, where the program is, and what all portals need. */

import { join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { HookParameters } from 'astro'
import type { Site } from '../report/portal-schema.ts'
import { plainImports } from './plain-imports.ts'
import { projectFolder } from './program.ts'
import { laterFileName, scriptsApart } from './scripts-apart.ts'

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
    srcDir: new URL('../site/', import.meta.url),
    publicDir: pathToFileURL(join(projectFolder, 'public', sep)),
    cacheDir: new URL('cache/', own),
    vite: {
      cacheDir: fileURLToPath(new URL('vite/', own)),
      // Pages are rendered from a folder where no packages are found.
      environments: { prerender: { resolve: { noExternal: true } } },
    },
  }
}

/** What every portal needs Astro to do. */
export const always: Settings = {
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: false },
    plugins: [scriptsApart(), plainImports()],
    environments: {
      client: { build: { rolldownOptions: { output: { chunkFileNames: laterFileName } } } },
    },
    // What builds keep beside the site is as large as the site.
    server: { watch: { ignored: ['**/.*.building/**'] } },
  },
}

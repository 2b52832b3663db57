import { fileURLToPath } from 'node:url'
import type { AstroInlineConfig } from 'astro'
import type { Site } from '../report/portal-schema.ts'

/** The project's own folder, whatever folder the command is run in. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

/** Options for Astro that depend on the portal and on the folders of this run. */
export function astroOptions(
  site: Site,
  folders: { content: string; out?: string; cache: string },
): AstroInlineConfig {
  process.env['GONGKAI_CONTENT'] = folders.content
  // Astro looks for packages from the folder it runs in.
  process.chdir(projectFolder)
  // Vite would let these two, where a machine has them, stand in for the portal's own.
  delete process.env['BASE_URL']
  delete process.env['NODE_ENV']
  return {
    root: projectFolder,
    site: site.origin,
    base: site.base,
    ...(folders.out !== undefined && { outDir: folders.out }),
    cacheDir: folders.cache,
    logLevel: 'error',
  }
}

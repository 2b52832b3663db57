/** The service worker of the desk: the program's text of it, led by what the desk of this site is made of. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { namedIn } from './bundling/desk-assets.ts'
import { sha256 } from './disk/digests.ts'
import { filesBelow } from './disk/held.ts'

/** Its file in the site: beside the desk's page, because it serves what lies in its folder. */
export const DESK_WORKER = 'desk/offline.js'

const BUNDLED = '_astro/'
/** What is known of the portal's texts: kept as it is read, as reports are. */
const DESK_TEXTS = 'desk/texts/'
const TEXT = readFileSync(new URL('../desk/offline/service-worker.js', import.meta.url), 'utf8')

/** Files that a page names and shows or runs, not those it leads to. */
const PART = /^(?:[^"]*\/)?[^"/]+\.(?:js|css|svg|png|ico|webp|woff2)$/

/** The files of the desk among what Astro rendered: its pages and data, and all that those and their scripts name. */
export function deskFiles(rendered: string, base: string): string[] {
  const own = filesBelow(join(rendered, 'desk'))
    .map((name) => `desk/${name}`)
    .filter((name) => !name.startsWith(DESK_TEXTS))
  const bundled = new Set(filesBelow(join(rendered, BUNDLED)))
  const files = new Set(own)
  for (const name of files) {
    if (!/\.(?:html|js|css)$/.test(name)) continue
    const text = readFileSync(join(rendered, name), 'utf8')
    for (const one of namedIn(text)) if (bundled.has(one)) files.add(BUNDLED + one)
    if (!name.endsWith('.html')) continue
    for (const [, address = ''] of text.matchAll(/\s(?:src|href)="([^"]+)"/g)) {
      const part = address.startsWith(base) ? address.slice(base.length) : ''
      if (PART.test(part) && existsSync(join(rendered, part))) files.add(part)
    }
  }
  return [...files].sort()
}

/** The worker of the desk of a site at a sub-path; undefined for a site without one. */
export function deskWorker(rendered: string, base: string): Uint8Array | undefined {
  if (!existsSync(join(rendered, 'desk/index.html'))) return undefined
  const files = deskFiles(rendered, base)
  const digests = files.map((name) => `${name} ${sha256(readFileSync(join(rendered, name)))}`)
  const version = sha256(Buffer.from(digests.join('\n'))).slice(0, 16)
  return Buffer.from(`const kept = ${JSON.stringify({ base, version, files })}\n${TEXT}`)
}

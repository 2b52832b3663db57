/** What Astro rendered, in traditional characters: pages in a folder of their own, scripts and sheets beside the others. */

import { extname } from 'node:path'
import { TRADITIONAL } from '../render/addresses.ts'
import type { Site } from '../report/portal-schema.ts'
import { traditionalAsset } from '../traditional/asset.ts'
import { converter } from '../traditional/convert.ts'
import { traditionalPage } from '../traditional/page.ts'
import type { Pieces } from './pack.ts'
import { digestOf } from './program.ts'

/** Digits that tell the versions of a script apart. */
const LENGTH = 8

/** What converts the pages of a build. */
export interface TraditionalPages {
  /** The converted scripts and style sheets by their names in the site. */
  readonly assets: Pieces
  /** Converts the page that stands at an address below the sub-path. */
  readonly page: (html: string, address: string) => string
  /** The files of pages by their names below an address, with those in traditional characters. */
  readonly withTraditional: (pieces: Pieces, address: string) => Pieces
}

/** The name of a page's file in the site, given its name below an address. */
export function fileName(address: string, name: string): string {
  return name.startsWith(TRADITIONAL)
    ? TRADITIONAL + address + name.slice(TRADITIONAL.length)
    : address + name
}

/** Opens the conversion of pages that ask for some scripts and style sheets, given by their names. */
export async function openTraditional(site: Site, files: Pieces): Promise<TraditionalPages> {
  const convert = await converter()
  const assets = new Map<string, Uint8Array>()
  const places = new Map<string, string>()
  for (const [name, bytes] of files) {
    const text = traditionalAsset(name, Buffer.from(bytes).toString(), convert)
    if (text === undefined) continue
    const end = extname(name)
    const own = `${name.slice(0, -end.length)}.${digestOf(text).slice(0, LENGTH)}${end}`
    assets.set(own, Buffer.from(text))
    places.set(site.base + name, site.base + own)
  }
  const page = (html: string, address: string): string =>
    traditionalPage(html, { convert, site, own: site.base + address, assets: places })
  return {
    assets,
    page,
    withTraditional: (pieces, address) => {
      const own = [...pieces].flatMap(([name, bytes]): [string, Uint8Array][] => {
        // Hosts know one page for addresses without one.
        if (!name.endsWith('.html') || name === '404.html') return []
        return [
          [TRADITIONAL + name, Buffer.from(page(Buffer.from(bytes).toString(), address + name))],
        ]
      })
      return new Map([...pieces, ...own])
    },
  }
}

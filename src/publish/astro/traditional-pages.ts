/** What Astro rendered, in traditional characters: pages in a folder of their own, scripts and sheets beside the others. */

import { basename, extname } from 'node:path'
import { TRADITIONAL } from '../../render/addresses.ts'
import type { Site } from '../../report/schema/portal.ts'
import { traditionalAsset } from '../../traditional/asset.ts'
import { converter, type Convert } from '../../traditional/convert.ts'
import { isConverted, traditionalPage } from '../../traditional/page.ts'
import type { Pieces } from '../cache/pack.ts'
import { digestOf } from '../program.ts'

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

/**
 * Scripts and style sheets converted, and how each is called then. Scripts name each other, so one
 * digest over all of them is in their names.
 */
function traditionalAssets(
  files: Pieces,
  convert: Convert,
): { assets: Map<string, Uint8Array>; names: ReadonlyMap<string, string> } {
  const texts = [...files].flatMap(([name, bytes]): [string, string][] => {
    const text = traditionalAsset(name, Buffer.from(bytes).toString(), convert)
    return text === undefined ? [] : [[name, text]]
  })
  const digest = digestOf(...texts.flat()).slice(0, LENGTH)
  const names = new Map(
    texts.map(([name]) => {
      const end = extname(name)
      return [name, `${name.slice(0, -end.length)}.${digest}${end}`]
    }),
  )
  const renamed = (text: string): string =>
    [...names].reduce((all, [name, own]) => all.replaceAll(basename(name), basename(own)), text)
  const assets = new Map(
    texts.map(([name, text]) => [names.get(name) ?? name, Buffer.from(renamed(text))]),
  )
  return { assets, names }
}

/** Opens the conversion of pages that ask for some scripts and style sheets, given by their names. */
export async function openTraditional(site: Site, files: Pieces): Promise<TraditionalPages> {
  const convert = await converter()
  const { assets, names } = traditionalAssets(files, convert)
  const places = new Map([...names].map(([name, own]) => [site.base + name, site.base + own]))
  const page = (html: string, address: string): string =>
    traditionalPage(html, { convert, site, own: site.base + address, assets: places })
  return {
    assets,
    page,
    withTraditional: (pieces, address) => {
      const own = [...pieces].flatMap(([name, bytes]): [string, Uint8Array][] => {
        if (!name.endsWith('.html') || !isConverted(address + name)) return []
        return [
          [TRADITIONAL + name, Buffer.from(page(Buffer.from(bytes).toString(), address + name))],
        ]
      })
      return new Map([...pieces, ...own])
    },
  }
}

/** A page in traditional characters: the same elements, ids and files, other words, and links to its own kind. */

import { DESK, TRADITIONAL } from '../render/addresses.ts'
import type { Site } from '../report/schema/portal.ts'
import type { Convert } from './convert.ts'

/** What pages are converted with. */
export interface Conversion {
  readonly convert: Convert
  readonly site: Pick<Site, 'origin' | 'base'>
  /** The path of the page that is converted, from which its relative links lead. */
  readonly own: string
  /** Scripts and style sheets that have words, by their address, and where they are converted. */
  readonly assets: ReadonlyMap<string, string>
}

const TAG = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^>"'])*>/g

/** What is no running text: as the site has it, or as a file is to be written. */
const RAW = /^<(script|style|code|pre)\b/

/** Attributes that are read. */
const READ =
  /( (?:aria-label|alt|content|label|placeholder|title|data-title|data-name|data-unit)=")([^"]*)"/g

/** A link from where the page stands. */
const RELATIVE = /( (?:href|src)=")(?![a-z][a-z0-9+.-]*:|[/#?"])([^"]+)"/gi

const LINK = /( (?:href|action)=")([^"]*)"/g

/** The link to the page in the other characters: here to those it was written in. */
const OTHER = /<a class="page-tools__script"[^>]*>[^<]*<\/a>/

const PRINTED = '本页地址：'

/** Is there a page of this kind for one, given its path below the sub-path? On the desk reports are written as their files have them. */
export function isConverted(path: string): boolean {
  return path !== '404.html' && path !== '404/' && !path.startsWith(DESK)
}

/** The address in this kind of pages for one of a page; others, and those of files, stay. */
export function traditionalPath(base: string, address: string): string {
  const [path = ''] = address.split(/[?#]/, 1)
  const isPage = path.startsWith(base) && path.endsWith('/') && isConverted(path.slice(base.length))
  return isPage ? base + TRADITIONAL + address.slice(base.length) : address
}

/** The full address of a page in this kind of pages. */
export function traditionalAddress({ origin, base }: Conversion['site'], address: string): string {
  return address.startsWith(origin)
    ? origin + traditionalPath(base, address.slice(origin.length))
    : address
}

function tagIn(tag: string, { convert, site, own: from, assets }: Conversion): string {
  if (!tag.includes('="')) return tag
  // These two lead to the same page in either kind.
  if (tag.includes(' hreflang="')) return tag
  let own = tag.replace(READ, (_, name: string, value: string) => `${name}${convert(value)}"`)
  if (own.startsWith('<html ')) own = own.replace(' lang="zh-CN"', ' lang="zh-Hant"')
  if (/^<(?:html|meta|link) /.test(own))
    own = own.replace(
      /( (?:href|content|data-address)=")([^"]*)"/g,
      (_, name: string, value: string) => `${name}${traditionalAddress(site, value)}"`,
    )
  own = own.replace(RELATIVE, (_, name: string, value: string) => {
    const { pathname, search, hash } = new URL(value, site.origin + from)
    return `${name}${pathname}${search}${hash}"`
  })
  own = own.replace(LINK, (_, name: string, value: string) => {
    return `${name}${traditionalPath(site.base, value)}"`
  })
  own = own.replace(/ (?:src|href|data-sheet)="([^"]*)"/g, (whole, address: string) => {
    const converted = assets.get(address)
    return converted === undefined ? whole : whole.replace(address, converted)
  })
  return own.replace(/ data-base="([^"]*)"/, `$& data-pages="$1${TRADITIONAL}"`)
}

function textIn(text: string, { convert, site }: Conversion): string {
  const own = convert(text)
  if (!text.startsWith(PRINTED)) return own
  return convert(PRINTED) + traditionalAddress(site, text.slice(PRINTED.length))
}

/** Converts a page, or a part of one. */
export function traditionalPage(html: string, conversion: Conversion): string {
  let page = ''
  let from = 0
  /** The element whose contents stay as they are. */
  let raw: string | undefined
  for (const { 0: tag, index } of html.matchAll(TAG)) {
    const text = html.slice(from, index)
    page += raw === undefined ? textIn(text, conversion) : text
    from = index + tag.length
    if (raw !== undefined) {
      page += tag
      if (tag === `</${raw}>`) raw = undefined
      continue
    }
    page += tagIn(tag, conversion)
    raw = RAW.exec(tag)?.[1]
  }
  page += textIn(html.slice(from), conversion)
  return page.replace(OTHER, (link) => {
    const own = / data-own="([^"]*)"/.exec(link)?.[1] ?? ''
    return `<a class="page-tools__script" href="${own}" lang="zh-CN" hreflang="zh-CN">简体</a>`
  })
}

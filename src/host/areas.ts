/**
 * The parts of a site and the headers that each is to be sent with. This is the one declaration of
 * them: every server's configuration is printed from it, and `verify` holds servers to it.
 */

import { TRADITIONAL } from '../render/addresses.ts'
import type { Site } from '../report/schema/portal.ts'
import { BUNDLES_FOLDER } from '../search/bundles.ts'
import { INDEX_FOLDER, SHARDS_FOLDER } from '../search/exact/table.ts'
import { contentSecurityPolicy, deskPolicy, searchPolicy } from '../site/policy.ts'

/** A folder of the site with all in it; the site itself has the empty name. */
export interface Area {
  /** With a slash at the end. */
  readonly folder: string
  /** Searching runs WebAssembly; a worker that a page starts has the policy of its own file. */
  readonly isSearching?: boolean
  /** A page in it reads files in a worker, and shows another in a frame. */
  readonly isDesk?: boolean
  /** Other sites may read it, to search this one. */
  readonly isShared?: boolean
  /** Only a portal that has this has it. */
  readonly needs?: 'desk' | 'traditional'
  /**
   * A name in it never comes to mean other bytes. Pagefind's names are digests too, but of what it
   * wrote before its fragments got their own spelling back.
   */
  readonly isForever?: boolean
}

/** The folder of what Astro bundles: scripts and styles, each with a digest in its name. */
const BUNDLED_FOLDER = '_astro'

/** All areas that a site may have, each after the one it lies in. */
export const areas: readonly Area[] = [
  { folder: '' },
  { folder: 'desk/', isDesk: true, needs: 'desk' },
  { folder: `${INDEX_FOLDER}/`, isSearching: true },
  { folder: `${INDEX_FOLDER}/${SHARDS_FOLDER}/`, isSearching: true, isForever: true },
  { folder: `${TRADITIONAL}${INDEX_FOLDER}/`, isSearching: true, needs: 'traditional' },
  { folder: `${BUNDLES_FOLDER}/`, isSearching: true, isShared: true },
  { folder: `${BUNDLED_FOLDER}/`, isForever: true },
]

/** Where a portal stands, and what it has. */
export type Place = Pick<Site, 'origin' | 'base' | 'hasDesk' | 'hasTraditional'>

/** The areas that a portal's site has. */
export function areasOf({ hasDesk = true, hasTraditional = false }: Place): Area[] {
  const there = { desk: hasDesk, traditional: hasTraditional }
  return areas.filter(({ needs }) => needs === undefined || there[needs])
}

/** Headers by their names. */
export type Headers = Readonly<Record<string, string>>

/** How long what never changes is kept, and for how long a browser insists on an encrypted connection. */
const YEAR_SECONDS = 31_536_000

/** How a file is kept by browsers: for good, or asked for each time whether it has changed. */
export const caching = {
  forever: `public, max-age=${YEAR_SECONDS}, immutable`,
  revalidated: 'no-cache',
} as const

/** What no page of a portal asks of a reader's device. */
const permissions = ['camera', 'geolocation', 'microphone', 'payment', 'usb']

/** The headers of an area's files. */
export function headersOf(area: Area, site: Place): Headers {
  const { isSearching, isDesk, isShared, isForever } = area
  const ownPolicy = isSearching ? searchPolicy : contentSecurityPolicy
  const policy = isDesk ? deskPolicy : ownPolicy
  return {
    // A policy that stands in a page cannot say who may frame it.
    'Content-Security-Policy': `${policy}; frame-ancestors 'self'`,
    'X-Frame-Options': 'SAMEORIGIN',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': permissions.map((name) => `${name}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': isShared ? 'cross-origin' : 'same-origin',
    ...(isShared && { 'Access-Control-Allow-Origin': '*' }),
    // Without sub-domains: a portal below a sub-path does not speak for the whole domain.
    ...(site.origin.startsWith('https:') && {
      'Strict-Transport-Security': `max-age=${YEAR_SECONDS}`,
    }),
    'Cache-Control': isForever ? caching.forever : caching.revalidated,
  }
}

/** Does an area lie in another? */
function isWithin(area: Area, other: Area): boolean {
  return area !== other && area.folder.startsWith(other.folder)
}

/** The headers of an area that the areas it lies in do not give, or give differently. */
export function ownHeaders(area: Area, site: Place): Headers {
  const around = areas.filter((other) => isWithin(area, other))
  const given: Headers = Object.assign(
    {},
    ...around.map((other) => headersOf(other, site)),
  ) as Headers
  const own = Object.entries(headersOf(area, site))
  return Object.fromEntries(own.filter(([name, value]) => given[name] !== value))
}

/** The area a file of the site lies in. */
export function areaOf(name: string): Area {
  const [whole, ...parts] = areas
  if (!whole) throw new Error('no area')
  return parts.findLast(({ folder }) => name.startsWith(folder)) ?? whole
}

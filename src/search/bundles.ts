/** The Pagefind bundles of a site: where they are, and which report each of their results is. */

import type { Part } from './parts.ts'

/** The folder of the newest bundle, in the site's; it is a standard one, with Pagefind's scripts. */
export const BUNDLES_FOLDER = 'pagefind'
/** The list of all bundles, in that folder. */
export const BUNDLES_FILE = 'bundles.json'
/** The reports of a bundle, in the folder of each. */
export const REPORTS_FILE = 'reports.bin'

/** A bundle as the table of the site's index has it. */
export interface BundleRow {
  /** Its folder below the newest one's, with a slash at the end; empty for the newest. */
  readonly folder: string
  /** The years it has reports of, newest first. */
  readonly years: readonly number[]
  /** Which part of its year it is; absent where it has all reports of its years. */
  readonly part?: Part
  readonly reports: number
  /** The name of the file in it that lists its pages. */
  readonly meta: string
  /** What its entry holds, `pagefind-entry.json`, of which Pagefind asks first. */
  readonly entry: Readonly<Record<string, unknown>>
  /** Words that more than half of the reports hold: they do not tell which is meant. */
  readonly common: readonly string[]
  /** Are its pages not its reports newest first and by organ? Then a file tells which is which. */
  readonly isListed?: true
}

/** The entry of a bundle, in its folder. */
export const ENTRY_FILE = 'pagefind-entry.json'

/** The files of a bundle that Pagefind begins with after its entry, by their names in its folder. */
export function firstFiles({ folder, meta }: BundleRow): readonly string[] {
  return folder === '' ? [meta, 'wasm.unknown.pagefind'] : [meta]
}

/** Is a file of a bundle the one that lists its pages? */
export function isMeta(path: string): boolean {
  return path.endsWith('.pf_meta')
}

/** What the list file holds, for other sites: the bundles, newest first. */
export interface BundleList {
  readonly bundles: readonly Pick<BundleRow, 'folder' | 'years' | 'reports' | 'meta'>[]
}

/** What the file of a bundle's reports holds: two lists in the order of its pages. */
export interface BundleReports {
  readonly organs: readonly string[]
  readonly years: readonly number[]
}

const ID = /unknown_[0-9a-f]+/g

/**
 * By which Pagefind knows the pages of a bundle, in their order: they stand first in its `.pf_meta`,
 * given unpacked. Whoever makes a bundle compares them with the pages themselves.
 */
export function pageIds(meta: Uint8Array, count: number): string[] {
  return (new TextDecoder('latin1').decode(meta).match(ID) ?? []).slice(0, count)
}

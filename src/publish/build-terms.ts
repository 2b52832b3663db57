/** What a build is told, what it tells, and what it comes to. */

import type { Sign } from '../signature/sign-list.ts'

/** What a build does, one after the other. */
export type Phase = 'reports' | 'lists' | 'search' | 'files' | 'twins'

/** Is told how the work goes on. */
export interface Reporter {
  /** A part begins; `unit` is what is counted in it. */
  readonly phase: (name: Phase, unit?: string) => void
  readonly tell: (done: number, all: number) => void
  /** Another process, by its number, holds the turn to build. */
  readonly wait: (holder: string) => void
}

/** From what a site is built, and where; folders are absolute. */
export interface BuildOptions {
  readonly content: string
  readonly out: string
  /** Where Astro puts what it bundles and renders. */
  readonly rendered: string
  /** Where to keep what the next build need not do again; beside the site unless told otherwise. */
  readonly cache?: string | undefined
  /** Without an index nothing can be searched; a benchmark measures that part apart. */
  readonly isSearchable?: boolean
  /** Whether text files get compressed twins, for servers that send those. */
  readonly isPrecompressed?: boolean
  /** Signs the list of digests. */
  readonly sign?: Sign | undefined
  readonly reporter: Reporter
}

/** What a build came to. */
export interface Built {
  readonly reports: number
  readonly pages: number
  /** How many findings are published with the reports. */
  readonly findings: number
  readonly reused: { readonly reports: number; readonly lists: number; readonly shards: number }
  readonly all: { readonly lists: number; readonly shards: number }
  /** Compressed twins in the site, and how many files had to be compressed for them; absent without. */
  readonly twins?: {
    readonly all: number
    readonly compressed: number
    readonly left: readonly string[]
  }
  /** Packs of the cache that were damaged and have been made again. */
  readonly damaged: number
  /** Was there a cache of another program? */
  readonly isOtherCache: boolean
}

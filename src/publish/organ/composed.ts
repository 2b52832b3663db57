/** What an organ's reports are composed from and into, and what its pack is made of. */

import type { DataSizes } from '../../report/data/sizes.ts'
import type { ReportEntry } from '../../report/entry.ts'
import type { Finding, Problem } from '../../report/finding.ts'
import type { Observation } from '../../report/observations/observation.ts'
import type { NamedOrgan } from '../../report/organs/names.ts'
import type { Organ } from '../../report/report.ts'
import type { Sketch } from '../../report/rules/rule.ts'
import type { Site } from '../../report/schema/portal.ts'
import type { Cache, Origin } from '../cache/cache.ts'

/** An organ as the page of the one above it lists it. */
export type ChildOrgan = NamedOrgan & Pick<Organ, 'id'>

/** The folder of one organ's reports, and what its pages show besides. */
export interface OrganFolder {
  readonly content: string
  readonly cache: Cache
  readonly site: Site
  /** The folder's name. */
  readonly id: string
  /** Absent for an id that organs.yaml does not know. */
  readonly organ: Organ | undefined
  /** The key under which the names of all organs are kept. */
  readonly register: string
  /** The organs right below it, as its page lists them. */
  readonly children: readonly ChildOrgan[]
  /** Paths of its report files in the content folder. */
  readonly names: readonly string[]
}

/** What is published of a finding with its report. */
export type Told = Pick<Problem, 'rule' | 'severity' | 'path' | 'message' | 'hint'>

/** What the build needs to know of a report while its pages wait in the cache. */
export interface ComposedReport {
  readonly entry: ReportEntry
  /** The edition of the form it is in. */
  readonly edition: string
  /** All its figures; see report/wide/figure-columns.ts. */
  readonly figures: string
  /** How long its data are, findings that come later left out. */
  readonly sizes: DataSizes
  readonly attachments: readonly string[]
  /** Length of its searchable narrative, in UTF-16 units. */
  readonly characters: number
  /** Digest of its searchable narrative. */
  readonly textDigest: string
  /** Digest of what Pagefind is told of it. */
  readonly recordDigest: string
  /** How often each rule has something to say of it, or of its organ's years; by the rule's id. */
  readonly counts: Readonly<Record<string, number>>
  /** What pages of checks list of it. */
  readonly observations: readonly Observation[]
  /** What is said of it beside the others; nothing until all have been read. */
  readonly together: readonly Told[]
}

/** A sketch as JSON can say it: its signature in Base64. */
export type KeptSketch = Omit<Sketch, 'signature'> & { readonly signature?: string }

/** What is kept of an organ beside the pieces. */
export interface OrganFacts {
  /** The reports that are fit to be published. */
  readonly reports: readonly ComposedReport[]
  /** All reports that could be read, for rules about the portal as a whole. */
  readonly sketches: readonly KeptSketch[]
  /** What keeps the others from it. */
  readonly errors: readonly Finding[]
}

/** What the files of a report need besides the pieces. */
export type ReportToWrite = Pick<ComposedReport, 'entry' | 'edition' | 'attachments' | 'together'>

/** What a thread is told of an organ whose files it writes. */
export interface OrganToWrite extends Pick<ComposedOrgan, 'id' | 'key'> {
  readonly reports: readonly ReportToWrite[]
}

/** An organ's reports composed. */
export interface ComposedOrgan extends OrganFacts {
  readonly id: string
  readonly key: string
  readonly origin: Origin
}

/** An organ's reports composed, and where they come from. */
export interface ComposedFolder {
  readonly folder: OrganFolder
  readonly composed: ComposedOrgan
}

/** The kinds of pieces a pack has of each report, and some of the organ itself, in their order there. */
export const PIECES = [
  'json',
  'csv',
  'passages',
  'folded',
  'record',
  'fragment',
  'filling',
  'main',
  // Only of a portal that has all pages in traditional characters too.
  'traditionalPassages',
  'traditionalFilling',
  'traditionalMain',
] as const

/** A kind of piece. */
export type Piece = (typeof PIECES)[number]

/** Stands for the organ itself in the place of a report's year. */
export const OF_ORGAN = 'organ'

/** The name of a piece in an organ's pack: of the report on a year, or of the organ itself. */
export function pieceName(year: number | typeof OF_ORGAN, kind: Piece): string {
  return `${year}.${kind}`
}

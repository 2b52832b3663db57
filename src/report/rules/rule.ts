import type { BalanceResult } from '../balances.ts'
import type { Repair, Severity, Spot, YamlPath } from '../finding.ts'
import type { Organ, Report } from '../report.ts'
import type { NameIndex } from './organ-names.ts'

/**
 * What a rule looks at: one figure, a table, a report, an organ through the years, all reports of the
 * portal, or what the site has besides.
 */
export type Scope = 'figure' | 'table' | 'report' | 'series' | 'portal' | 'site'

/** What a check found, before the rule's id and severity are added. */
export interface Found {
  readonly at: YamlPath | number | Spot
  readonly message: string
  /** Where the rule's own hint is too general. */
  readonly hint?: string
  /** A figure's id, where `at` does not say enough. */
  readonly path?: string
  readonly place?: string
  readonly accepted?: string
  readonly repairs?: readonly Repair[]
}

/** What was found in one report of several. */
export type FoundIn = Found & { readonly year: number }

/** What was found in one file of the portal. */
export type FoundAt = Found & { readonly file: string }

/** A file beside a report, as far as checks need it. */
export interface AttachmentFacts {
  readonly name: string
  /** Line of the report that names it. */
  readonly line: number
  readonly bytes: number
  /** Its first bytes, as Latin-1 text. */
  readonly begins: string
}

/** What is known around a report; each part may be missing. */
export interface Surroundings {
  readonly organ?: Organ
  readonly names?: NameIndex
  /** YYYY-MM-DD. */
  readonly today?: string
  /** The report as it was published, where it has been changed since, and the day of the last change. */
  readonly before?: { readonly report: Report; readonly day: string }
  readonly attachments?: readonly AttachmentFacts[]
}

/** A report and what its checks share. */
export interface ReportSubject extends Surroundings {
  readonly report: Report
  readonly results: readonly BalanceResult[]
}

/** What rules about a report's text alone look at: they see no figure. */
export interface TextSubject extends Pick<Surroundings, 'organ' | 'names'> {
  readonly report: Pick<Report, 'format' | 'year' | 'sections'>
}

/** An organ's reports, oldest first. */
export interface SeriesSubject {
  readonly organ?: Organ
  readonly reports: readonly Report[]
}

/** What the portal remembers of a report. */
export interface Sketch {
  readonly file: string
  readonly organ: string
  readonly year: number
  /** Line on which its narrative begins. */
  readonly line: number
  /** Absent for a narrative too short to be compared; see similarity.ts. */
  readonly signature?: Uint32Array
}

/** Everything on the portal, in the order of its folders. */
export interface PortalSubject {
  readonly sketches: readonly Sketch[]
  readonly organ: (id: string) => Organ | undefined
}

interface Described {
  /** Permanent. */
  readonly id: string
  readonly severity: Severity
  /** What it demands, in a sentence for clerks. */
  readonly says: string
  /** How to put it right. */
  readonly hint: string
  /** The article or notice it comes from, where it has one. */
  readonly source?: string
}

/** A rule about one report. Without `check`, the reader of the file finds what breaks it. */
export interface ReportRule extends Described {
  readonly scope: 'figure' | 'table' | 'report'
  readonly reads?: never
  readonly check?: (subject: ReportSubject) => readonly Found[]
}

/** A rule about the text of one report: what it finds is kept as long as the text stays the same. */
export interface TextRule extends Described {
  readonly scope: 'report'
  readonly reads: 'text'
  readonly check: (subject: TextSubject) => readonly Found[]
}

/** A rule about an organ's reports through the years. */
export interface SeriesRule extends Described {
  readonly scope: 'series'
  readonly check: (series: SeriesSubject) => readonly FoundIn[]
}

/** A rule about the portal as a whole. */
export interface PortalRule extends Described {
  readonly scope: 'portal'
  readonly check?: (portal: PortalSubject) => readonly FoundAt[]
}

/** A rule about what the site has besides reports: the reader finds what breaks it. */
export interface SiteRule extends Described {
  readonly scope: 'site'
}

/** A rule that content is held against. */
export type Rule = ReportRule | TextRule | SeriesRule | PortalRule | SiteRule

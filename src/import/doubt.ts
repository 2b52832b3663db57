import type { Severity } from '../report/finding.ts'

/** What importing can have to say, and how much it weighs. Ids are permanent. */
const severities = {
  'import-source': 'warning',
  'import-parts': 'note',
  'import-parts-several': 'error',
  'import-old-form': 'error',
  'import-edition': 'warning',
  'import-title': 'error',
  'import-title-twice': 'warning',
  'import-year': 'warning',
  'import-year-unknown': 'error',
  'import-date': 'warning',
  'import-organ': 'warning',
  'import-organ-unknown': 'error',
  'import-section': 'warning',
  'import-balance': 'error',
  'import-blank': 'note',
  'import-shift': 'note',
  'import-surplus': 'warning',
  'import-place': 'warning',
  'import-value': 'warning',
  'import-label': 'warning',
  'import-columns': 'warning',
  'import-order': 'warning',
  'import-one-row': 'note',
  'import-row-missing': 'warning',
  'import-row-unknown': 'warning',
  'import-row-twice': 'warning',
} as const satisfies Record<string, Severity>

/** The id of one kind of doubt. */
export type DoubtRule = keyof typeof severities

/** Something the clerk has to look at: where it stands in the source, and what it concerns in the draft. */
export interface Doubt {
  readonly rule: DoubtRule
  /** A figure's id, a row's, a table's, or `sections.N`. */
  readonly path: string
  /** Where in the source, in words. */
  readonly where: string
  /** What stands there. */
  readonly quote: string
  readonly message: string
  readonly hint: string
}

/** How much a doubt weighs. */
export function severityOf(rule: DoubtRule): Severity {
  return severities[rule]
}

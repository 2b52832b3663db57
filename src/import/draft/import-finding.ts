/** What an import has to say, as every finding is told. */

import type { Severity } from '../../report/finding.ts'

/** A doubt with its place in the draft: the shape of every finding, and the source beside it. */
export interface ImportFinding {
  readonly rule: string
  readonly severity: Severity
  /** The draft's path as the user would type it. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly message: string
  readonly hint: string
  /** Where in the source: “第 12 行”. */
  readonly source: string
  /** What stands there. */
  readonly excerpt: string
}

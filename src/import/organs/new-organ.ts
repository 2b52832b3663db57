/** An organ that a list has and the portal has not yet, and what is said of its row. */

import type { Severity } from '../../report/finding.ts'
import type { OrganRow } from './organ-list.ts'

/** An organ to be registered, in the words of organs.yaml. */
export interface NewOrgan {
  readonly id: string
  readonly name: string
  readonly shortName?: string | undefined
  readonly aliases: readonly string[]
  readonly type: string
  readonly region?: string | undefined
  /** What the list says of its 上级. */
  readonly parentName?: string | undefined
  /** The id of its 上级, where that is an organ of the portal. */
  readonly parent?: string | undefined
  readonly regionCode?: string | undefined
  readonly validity?: string | undefined
  readonly contact?: string | undefined
  readonly row: OrganRow
}

/** What is doubtful about a row. */
export interface RowProblem {
  readonly rule: string
  readonly severity: Severity
  readonly row: OrganRow
  readonly message: string
  readonly hint: string
}

/** Says what is doubtful about a row. */
export type Say = (
  severity: Severity,
  rule: string,
  row: OrganRow,
  message: string,
  hint: string,
) => void

/** What the open data hold, as descriptions of them say it. */

import type { WidePart } from '../wide/parts.ts'

/** What a description says of the reports. */
export interface Holdings {
  readonly parts: readonly WidePart[]
  /** Oldest and newest year; undefined without reports. */
  readonly years: readonly [number, number] | undefined
  /** The last day on which a report was published or corrected. */
  readonly modified: string | undefined
}

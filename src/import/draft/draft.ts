/** What a source comes to: a report as far as it gives one. */

import type { Figures } from '../../report/figures.ts'
import type { Organ } from '../../report/report.ts'
import type { Format } from '../../report/spec.ts'
import type { Doubt } from '../doubt.ts'

/** A section of a draft. */
export interface DraftSection {
  /** Its number in the form, or null for text before the first heading or under an unknown one. */
  readonly number: number | null
  readonly title: string
  readonly markdown: string
}

/** A report as far as the source gives it. */
export interface Draft {
  readonly format: Format
  readonly title: string
  readonly year?: number
  /** The organ's name as the source has it. */
  readonly organName: string
  readonly organ?: Organ
  /** The day of publication, where the source says it. */
  readonly published?: string
  readonly figures: Figures
  readonly sections: readonly DraftSection[]
  readonly doubts: readonly Doubt[]
  /** The reports of a source that holds several, where none of them has been named. */
  readonly parts?: readonly { readonly title: string; readonly year?: number }[]
}

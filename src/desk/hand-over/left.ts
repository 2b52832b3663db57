/** What is still to be put right before a report is handed over. */

import type { DeskState } from '../store.ts'
import { strings } from './strings.ts'

/** Whether what is saved now is a draft, and why in a sentence. */
export interface Left {
  readonly isDraft: boolean
  readonly says: string
}

/** What is left to do on a report. */
export function leftOf({ name, findings }: Pick<DeskState, 'name' | 'findings'>): Left {
  const open = findings.filter(({ accepted }) => accepted === undefined)
  const count = (severity: string): number =>
    open.filter((finding) => finding.severity === severity).length
  const errors = count('error')
  if (errors > 0) return { isDraft: true, says: strings.errors(errors) }
  if (name === '') return { isDraft: true, says: strings.noName }
  const warnings = count('warning')
  return { isDraft: false, says: warnings > 0 ? strings.warnings(warnings) : strings.fine }
}

/** The name of the file itself: 2024.md, or that of a draft. */
export function fileName(name: string): string {
  return name === '' ? strings.draftName : name.slice(name.lastIndexOf('/') + 1)
}

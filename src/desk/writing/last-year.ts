/** A section beside the same section of an earlier report: which sentences are the same, and how much in all. */

import { compareTexts, type ComparedText } from '../../compare/texts.ts'
import { comparable, likeness, signatureOf } from '../../report/likeness/similarity.ts'

/** Two sections compared. */
export interface Beside extends ComparedText {
  /** The share of the wording that both have, 0 to 1; undefined for texts too short to say. */
  readonly share: number | undefined
}

/** Compares a section of an earlier report with the one that is written; names of the organ are no wording. */
export function compareWith(earlier: string, now: string, names: readonly string[]): Beside {
  const [one, other] = [earlier, now].map((text) => signatureOf(comparable(text, names)))
  return {
    ...compareTexts(earlier, now),
    share: one && other ? likeness(one, other) : undefined,
  }
}

/** How one figure differs from another, by sign and words. */

import { exactDifference } from '../report/exact.ts'
import type { FigureValue } from '../report/figures.ts'
import { grouped } from '../report/grouped.ts'
import { strings } from './strings.ts'

/** A figure as it is shown: blank, “/”, and what a form does not have, are different words. */
export function shownFigure(value: FigureValue | undefined): string {
  if (value === undefined) return strings.notInForm
  if (value === null) return strings.blank
  if (typeof value === 'string') return value
  return value < 0 ? `−${grouped(-value)}` : grouped(value)
}

/** How a figure differs from the first report's: “+3”, “−2”, “相同”; “不同” where one is no number. */
export function differenceOf(
  first: FigureValue | undefined,
  other: FigureValue | undefined,
): string {
  if (first === other) return strings.same
  if (typeof first !== 'number' || typeof other !== 'number') return strings.different
  const by = exactDifference(other, first)
  return by > 0 ? `+${grouped(by)}` : `−${grouped(-by)}`
}

/** Is a figure the same in all reports? */
export function isSame(values: readonly (FigureValue | undefined)[]): boolean {
  return values.every((value) => value === values[0])
}

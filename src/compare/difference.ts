/** How one figure differs from another, by sign and words. */

import type { FigureValue } from '../report/figures.ts'
import { grouped } from '../report/grouped.ts'
import { strings } from './strings.ts'

/** Millionths, so that decimals are taken from each other exactly. */
const SCALE = 1_000_000

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
  const by = (Math.round(other * SCALE) - Math.round(first * SCALE)) / SCALE
  return by > 0 ? `+${grouped(by)}` : `−${grouped(-by)}`
}

/** Is a figure the same in all reports? */
export function isSame(values: readonly (FigureValue | undefined)[]): boolean {
  return values.every((value) => value === values[0])
}

/** What the reports of a view say, whatever its condition. */

import { NA_WORD } from '../report/figures.ts'
import type { Value } from './condition.ts'

/** How many reports say what, of all that the view looks at, whatever its condition. */
export interface Said {
  readonly year: number
  readonly reports: number
  readonly numbers: number
  readonly blank: number
  readonly na: number
  /** Whose form does not have the figure. */
  readonly without: number
}

/** What the reports of a year say. */
export function saidIn(
  year: number,
  reports: readonly { readonly year: number; readonly value: Value }[],
): Said {
  const values = reports.filter((report) => report.year === year).map(({ value }) => value)
  const count = (is: (value: Value) => boolean): number => values.filter(is).length
  return {
    year,
    reports: values.length,
    numbers: count((value) => typeof value === 'number'),
    blank: count((value) => value === null),
    na: count((value) => value === NA_WORD),
    without: count((value) => value === undefined),
  }
}

/** A view as a sheet: a heading and a line an organ, to be saved as CSV or as a workbook. */

import { BLANK_WORD } from '../report/figures.ts'
import type { Value } from './condition.ts'
import type { Ranking } from './rank.ts'
import type { View } from './view.ts'

/** A figure as a sheet writes it: a number, 空 for a blank cell, “/”; nothing where there is none. */
function cell(value: Value): string {
  if (value === undefined) return ''
  return value === null ? BLANK_WORD : String(value)
}

/** The lines of a view in its order, the heading first. */
export function sheetOf({ rows }: Ranking, { years }: View): string[][] {
  const isChange = years.length > 1
  const head = ['名次', '机关', '机关代号', '类型', '地区', ...years.map((year) => `${year} 年`)]
  return [
    [...head, ...(isChange ? ['变化'] : [])],
    ...rows.map(({ rank, name, organ, type, region, values, change }) => [
      ...[rank === undefined ? '' : String(rank), name, organ, type, region],
      ...values.map(cell),
      ...(isChange ? [change === null ? '' : String(change)] : []),
    ]),
  ]
}

/** A view as a sheet: a heading and a line an organ, to be saved as CSV or as a workbook. */

import { BLANK_WORD } from '../report/figures.ts'
import { percentPoints } from '../report/grouped.ts'
import type { Value } from './condition.ts'
import type { Ranking, Row } from './rank.ts'
import { shareFormula, shareName } from './share-words.ts'
import type { View } from './view.ts'

/** A figure as a sheet writes it: a number, 空 for a blank cell, “/”; nothing where there is none. */
function cell(value: Value): string {
  if (value === undefined) return ''
  return value === null ? BLANK_WORD : String(value)
}

/** What stands last: the change over several years, the share in one, as a percentage. */
function lastCell({ change, share }: Row, { years }: View): string {
  if (years.length > 1) return String(change ?? '')
  return share === undefined ? '' : percentPoints(share)
}

/** The lines of a view in its order, the heading first: all that its table shows. */
export function sheetOf({ rows }: Ranking, view: View): string[][] {
  const { figure, years } = view
  const share = `${shareName(figure)}（%，${shareFormula(figure)}）`
  const last = years.length > 1 ? '变化' : share
  return [
    ['名次', '机关', '机关代号', '类型', '地区', ...years.map((year) => `${year} 年`), last],
    ...rows.map((row) => [
      ...[String(row.rank ?? ''), row.name, row.organ, row.type, row.region],
      ...row.values.map(cell),
      lastCell(row, view),
    ]),
  ]
}

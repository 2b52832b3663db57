/** One table of the form over all reports of a year as CSV: a line a report, a column a figure. */

import { csvText } from '../../report/csv.ts'
import { valueCell } from '../../report/figures.ts'
import { placeName, unitOf } from '../../report/spec.ts'
import { figureIndex, type FigureColumn } from '../../report/wide/figure-columns.ts'
import type { RankedReport } from './figure-page.ts'

/** The lines of some figures; led by a byte order mark so that Excel reads it as UTF-8. */
export function figureCsv(
  columns: readonly FigureColumn[],
  reports: readonly RankedReport[],
): string {
  const places = columns.map(({ place }) => `${placeName(place)}（${unitOf(place)}）`)
  const head = ['机关代号', '机关', '地区', '类型', '格式', ...places]
  const indexes = columns.map(({ id }) => figureIndex(id) ?? -1)
  const lines = reports.map(({ organ, name, region = '', type, edition, values }) => [
    ...[organ, name, region, type, edition],
    ...indexes.map((index) => valueCell(values[index])),
  ])
  return csvText([head, ...lines])
}

/** One table of the form over all reports of a year as CSV: a line a report, a column a figure. */

import { safeField } from '../../report/csv.ts'
import { BLANK_WORD, type FigureValue } from '../../report/figures.ts'
import { ABSENT_WORD } from '../../report/series/series.ts'
import { placeName, unitOf } from '../../report/spec.ts'
import { figureIndex, type FigureColumn } from '../../report/wide/figure-columns.ts'
import type { RankedReport } from './figure-page.ts'

const BOM = '\uFEFF'
const LINE_END = '\r\n'

/** A cell: a number, 空, “/”, or “—” where the report's form has no such figure. */
function wordOf(value: FigureValue | undefined): string {
  if (value === undefined) return ABSENT_WORD
  return value === null ? BLANK_WORD : String(value)
}

/** The lines of some figures; led by a byte order mark so that Excel reads it as UTF-8. */
export function figureCsv(
  columns: readonly FigureColumn[],
  reports: readonly RankedReport[],
): string {
  const places = columns.map(({ place }) => `${placeName(place)}（${unitOf(place)}）`)
  const head = ['机关代号', '机关', '地区', '类型', '格式', ...places].map(safeField)
  const indexes = columns.map(({ id }) => figureIndex(id) ?? -1)
  const lines = reports.map(({ organ, name, region = '', type, edition, values }) => {
    const about = [organ, name, region, type, edition].map(safeField)
    return [...about, ...indexes.map((index) => wordOf(values[index]))].join(',')
  })
  return BOM + [head.join(','), ...lines].join(LINE_END) + LINE_END
}

/** The reports of a year as a table for people: a line a report, a column a figure, headed as forms print them. */

import { safeField } from '../csv.ts'
import { BLANK_WORD } from '../figures.ts'
import { placeName } from '../spec.ts'
import { factColumns, type WideRow } from './columns.ts'
import { figureColumns, figuresOfVector } from './figure-columns.ts'

const BOM = '\uFEFF'
const LINE_END = '\r\n'

/** What stands where a report's form has no such figure. */
const ABSENT = '—'

/** Rows as CSV (RFC 4180); a figure is a number, 空, “/” or “—”. Figures that no report has are left out. */
export function yearCsv(rows: readonly WideRow[]): string {
  const vectors = rows.map(({ figures }) => figuresOfVector(figures))
  const columns = figureColumns.flatMap(({ place }, index) =>
    vectors.some((vector) => vector[index] !== undefined) ? [{ place, index }] : [],
  )
  const head = [
    ...factColumns.map(({ title }) => title),
    ...columns.map(({ place }) => placeName(place)),
  ]
  const lines = rows.map((row, at) => {
    const facts = factColumns.map(({ of }) => {
      const value = of(row)
      return typeof value === 'string' ? safeField(value) : (value ?? '')
    })
    const figures = columns.map(({ index }) => {
      const value = vectors[at]?.[index]
      return value === undefined ? ABSENT : (value ?? BLANK_WORD)
    })
    return [...facts, ...figures].join(',')
  })
  return BOM + [head.map(safeField).join(','), ...lines].join(LINE_END) + LINE_END
}

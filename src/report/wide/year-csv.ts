/** The reports of a year as a table for people: a line a report, a column a figure, headed as forms print them. */

import { csvText } from '../csv.ts'
import { valueCell } from '../figures.ts'
import { placeName } from '../spec.ts'
import { factColumns, type WideRow } from './columns.ts'
import { figureColumns, figuresOfVector } from './figure-columns.ts'

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
  const lines = rows.map((row, at) => [
    ...factColumns.map(({ of }) => of(row)),
    ...columns.map(({ index }) => valueCell(vectors[at]?.[index])),
  ])
  return csvText([head, ...lines])
}

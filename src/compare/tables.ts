/** The statutory tables of some reports side by side: a line a figure, a column a report. */

import type { FigureTree } from '../report/data/json.ts'
import type { FigureValue } from '../report/figures.ts'
import { leaves, nameOf, type Place } from '../report/spec.ts'
import { figureColumns } from '../report/wide/figure-columns.ts'

/** A figure in each of the reports; undefined where a report's form does not have it. */
export interface ComparedFigure {
  /** Permanent id: `requests.outcomes.granted.total`. */
  readonly id: string
  /** Its row in words: 办理结果 · 予以公开. */
  readonly row: string
  /** Its column in words; empty where there is but one. */
  readonly column: string
  readonly values: readonly (FigureValue | undefined)[]
}

/** One table in all of the reports. */
export interface ComparedTable {
  readonly id: string
  readonly name: string
  readonly figures: readonly ComparedFigure[]
}

/** The figure at an id in a report's JSON; undefined where it has none. */
export function valueAt(tables: FigureTree, id: string): FigureValue | undefined {
  let node: FigureTree | FigureValue | undefined = tables
  for (const key of id.split('.')) {
    if (typeof node !== 'object' || node === null) return undefined
    node = node[key]
  }
  return typeof node === 'object' && node !== null ? undefined : node
}

function wordsOf({ row, column, band }: Place): { row: string; column: string } {
  const isOnly = leaves(band.columns).length === 1
  return {
    row: [...row.above.filter(({ key }) => key === undefined).map(nameOf), ...row.names].join(
      ' · ',
    ),
    column: isOnly ? '' : column.names.join(' · '),
  }
}

/** The tables of some reports' JSON: every figure that any of them has, in the order of the newest form. */
export function compareTables(reports: readonly { tables: FigureTree }[]): ComparedTable[] {
  const found = new Map<string, { id: string; name: string; figures: ComparedFigure[] }>()
  for (const { id, place } of figureColumns) {
    const values = reports.map(({ tables }) => valueAt(tables, id))
    if (values.every((value) => value === undefined)) continue
    const { id: table, name } = place.table
    const own = found.get(table) ?? { id: table, name, figures: [] }
    found.set(table, own)
    own.figures.push({ id, ...wordsOf(place), values })
  }
  return [...found.values()]
}

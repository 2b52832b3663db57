/** Header rows of a source: which table they head, and where its figures begin. */

import type { TableSpec } from '../../report/spec.ts'
import { keyOf, type LabelIndex } from './label-index.ts'
import type { SourceRow } from './source-row.ts'

/** The one table that has all these columns. */
export function tableOfHeader(index: LabelIndex, source: SourceRow): TableSpec | undefined {
  const tables = source.cells.flatMap(({ text }) => {
    const known = index.columns.get(keyOf(text)) ?? []
    return known.length === 1 ? known : []
  })
  return new Set(tables).size === 1 ? tables[0] : undefined
}

/** The column in which the figures of a table begin, by its header cells, where they show it. */
export function headerStart(
  table: TableSpec,
  names: readonly string[],
  sources: readonly SourceRow[],
): number | undefined {
  const keys = names.map(keyOf)
  const columns = keys.map((key) => {
    const found = sources.flatMap((source) =>
      source.cells.filter(
        (cell) => (cell.span === 1 || keys.length === 1) && keyOf(cell.text) === key,
      ),
    )
    const places = new Set(found.map((cell) => cell.column))
    return places.size === 1 ? found[0]?.column : undefined
  })
  const first = columns[0]
  if (first === undefined || table.printed === 'across') return undefined
  return columns.every((column, at) => column === first + at) ? first : undefined
}

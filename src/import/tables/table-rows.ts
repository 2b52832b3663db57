/** Rows of the source → rows of the form, each with the table it belongs to. */

import type { TableSpec } from '../../report/spec.ts'
import { isValueLike } from './cell.ts'
import { keyOf, type LabelIndex, type RowPlace } from './label-index.ts'
import { matchRow } from './row-match.ts'
import type { SourceRow } from './rows.ts'

/** A row of the source and what it names in the form. */
export interface MatchedRow {
  readonly source: SourceRow
  /** The row of the form; absent where the label names none, or a group of several. */
  readonly row?: RowPlace
  /** Rows under the group that the label names, where it names no single row. */
  readonly group?: readonly RowPlace[]
  readonly isExact: boolean
  readonly label: string
  /** The table in whose stretch of the source the row stands. */
  readonly table: TableSpec | undefined
}

function hasFigures(source: SourceRow): boolean {
  return source.values.some(({ text }) => text !== '' && isValueLike(text))
}

/** Labels that still wait for their figures: pieces of a broken one, headings of groups. */
function isPending(source: SourceRow): boolean {
  return source.values.every(({ text }) => text === '')
}

/** The one table that has all these columns. */
export function tableOfHeader(index: LabelIndex, source: SourceRow): TableSpec | undefined {
  const tables = source.cells.flatMap(({ text }) => {
    const known = index.columns.get(keyOf(text)) ?? []
    return known.length === 1 ? known : []
  })
  return new Set(tables).size === 1 ? tables[0] : undefined
}

/** Matches rows in reading order; `table` is the one whose section they stand in. */
export function matchRows(
  index: LabelIndex,
  sources: readonly SourceRow[],
  start: TableSpec | undefined,
): MatchedRow[] {
  let table = start
  let pending: string[] = []
  return sources.flatMap((source): MatchedRow[] => {
    if (source.kind === 'header') {
      pending = []
      table = tableOfHeader(index, source) ?? table
      return []
    }
    const labels = source.labels.slice(-8)
    const isBlankLine = labels.length === 0 && isPending(source)
    if (isBlankLine)
      return table?.printed === 'across' ? [{ source, isExact: false, label: '', table }] : []
    const alone = matchRow(index, labels.slice(-1), table?.id)
    const joined = alone?.isExact ? alone : matchRow(index, [...pending, ...labels], table?.id)
    const found = joined ?? alone
    if (!hasFigures(source)) {
      if (!(alone?.isExact && alone.row && source.grid && source.values.length > 0)) {
        pending = isPending(source) ? [...pending, ...source.labels].slice(-8) : []
        if (isPending(source)) return []
      }
    }
    pending = []
    const row = labels.length === 0 ? undefined : found?.row
    const group = labels.length === 0 ? undefined : found?.group
    table = row?.table ?? group?.table ?? table
    return [
      {
        source,
        ...(row && { row }),
        ...(group && { group: group.rows }),
        isExact: found?.isExact ?? false,
        label: found?.label ?? labels.join(' '),
        table,
      },
    ]
  })
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

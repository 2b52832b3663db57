/** Tables and loose lines of a source → rows: labels, and the cells to the right of them. */

import { isValueLike } from './cell.ts'
import { oneLine } from '../clean.ts'
import type { Block, Grid, GridCell, Paragraph } from '../document.ts'
import { isLabelPiece, isRowLabel, keyOf, type LabelIndex } from './label-index.ts'
import { looseRows } from './loose-rows.ts'
import { placedGrid } from './placed/placed-grid.ts'
import { tornTogether } from './placed/torn.ts'
import type { TableSpec } from '../../report/spec.ts'
import type { PlacedCell, SourceRow } from './source-row.ts'

/** The cells of a table at their columns; those merged into a row from above are not repeated. */
export function placedCells(
  grid: Grid,
): { cells: PlacedCell[]; width: number; raw: readonly GridCell[] }[] {
  const open: number[] = []
  return grid.rows.map((row) => {
    const cells: PlacedCell[] = []
    let column = 0
    const skip = (): void => {
      while ((open[column] ?? 0) > 0) column += 1
    }
    const taken: [number, number, number][] = []
    for (const { text, colspan, rowspan } of row) {
      skip()
      cells.push({ text: oneLine(text), column, span: colspan })
      taken.push([column, colspan, rowspan])
      column += colspan
    }
    skip()
    for (let at = 0; at < open.length; at++) open[at] = Math.max(0, (open[at] ?? 0) - 1)
    for (const [from, span, rows] of taken)
      for (let at = from; at < from + span; at++) open[at] = Math.max(open[at] ?? 0, rows - 1)
    return { cells, width: column, raw: row }
  })
}

/** A row that names a column which no row is called after is a header. */
function isHeader(index: LabelIndex, texts: readonly string[]): boolean {
  const columns = texts.filter((text) => index.columns.has(keyOf(text)))
  const hasFigure = texts.some((text) => /^\d+$/u.test(text))
  const only = columns.filter((text) => !isRowLabel(index, text))
  return !hasFigure && (only.length > 0 || columns.length > 1)
}

function lastLabel(index: LabelIndex, cells: readonly PlacedCell[]): number {
  const named = cells.findLastIndex(({ text }) => text !== '' && isRowLabel(index, text))
  if (named >= 0) {
    const rest = cells.slice(named + 1)
    const isBroken = (text: string): boolean => !isValueLike(text) && isLabelPiece(index, text)
    const isLabelsOnly = rest.every(({ text }) => text === '' || isBroken(text))
    return isLabelsOnly ? cells.findLastIndex(({ text }) => text !== '') : named
  }
  const first = cells.findIndex(({ text }) => text !== '' && isValueLike(text))
  const before = first < 0 ? cells : cells.slice(0, first)
  return before.findLastIndex(({ text }) => text !== '')
}

function gridRows(index: LabelIndex, grid: Grid): SourceRow[] {
  return placedCells(grid).flatMap(({ cells, width, raw }): SourceRow[] => {
    const texts = cells.map(({ text }) => text).filter((text) => text !== '')
    if (texts.length === 0 && cells.length === 1) return []
    const where = raw[0]?.where ?? grid.where
    const quote = texts.join(' ')
    if (isHeader(index, texts))
      return [
        {
          kind: 'header',
          labels: [],
          labelColumn: -1,
          values: [],
          width,
          cells,
          grid,
          where,
          quote,
        },
      ]
    const last = lastLabel(index, cells)
    const labels = cells.slice(0, last + 1).flatMap(({ text }) => (text === '' ? [] : [text]))
    const labelColumn = cells[last]?.column ?? -1
    return [
      {
        kind: 'row',
        labels,
        labelColumn,
        values: cells.slice(last + 1),
        width,
        cells,
        grid,
        where,
        quote,
      },
    ]
  })
}

/**
 * The rows of a stretch of blocks, in order; consecutive paragraphs are loose lines. With `placed` their
 * words are taken for cells of that table by where they are printed, if they can be.
 */
export function rowsOf(
  index: LabelIndex,
  blocks: readonly Block[],
  placed?: TableSpec,
): SourceRow[] {
  const rows: SourceRow[] = []
  let loose: Paragraph[] = []
  const flush = (): void => {
    const lines = tornTogether(loose)
    const grid = placed && placedGrid(index, placed, lines)
    rows.push(...(grid ? gridRows(index, grid) : looseRows(lines)))
    loose = []
  }
  for (const block of blocks)
    if (block.kind === 'paragraph') loose.push(block)
    else {
      flush()
      rows.push(...gridRows(index, block))
    }
  flush()
  return rows
}

/** A row put together of several lines: its figures in this order, and no columns to hold them against. */
export function looseRow(
  first: SourceRow,
  values: readonly PlacedCell[],
  quote: string,
): SourceRow {
  const { kind, labels, where, isPrinted } = first
  const row = { kind, labels, labelColumn: 0, values, width: 0, cells: [], where, quote }
  return { ...row, ...(isPrinted && { isPrinted }) }
}

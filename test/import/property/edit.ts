/** Small edits of a laid-out report, from which damage is made. */

import { isTable, type Laid, type LaidCell, type LaidRow, type LaidTable } from './laid.ts'
import type { Random } from './random.ts'

/** Where a row of figures stands. */
export interface Spot {
  readonly block: number
  readonly row: number
}

/** Rows that hold figures; of one table if it is named. */
export function figureRows(laid: Laid, table?: string): Spot[] {
  return laid.flatMap((one, block) =>
    isTable(one) && (table === undefined || one.id === table)
      ? one.rows.flatMap((row, at) => (row.some((cell) => cell.id) ? [{ block, row: at }] : []))
      : [],
  )
}

/** Puts other rows in the place of one. */
export function withRow(laid: Laid, spot: Spot, change: (row: LaidRow) => LaidRow[]): Laid {
  return laid.map((block, at) =>
    at === spot.block && isTable(block)
      ? { ...block, rows: block.rows.flatMap((row, i) => (i === spot.row ? change(row) : [row])) }
      : block,
  )
}

/** Changes every table. */
export function withTables(laid: Laid, change: (table: LaidTable) => (string | LaidTable)[]): Laid {
  return laid.flatMap((block) => (isTable(block) ? change(block) : [block]))
}

/** Changes the text of cells, of figures or of headings. */
export function withCells(laid: Laid, change: (cell: LaidCell) => string): Laid {
  return withTables(laid, (table) => [
    {
      ...table,
      rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell) }))),
    },
  ])
}

/** A row of figures somewhere, changed. */
export function someRow(
  laid: Laid,
  random: Random,
  change: (row: LaidRow) => LaidRow[],
  table?: string,
): Laid {
  const spots = figureRows(laid, table)
  return spots.length === 0 ? laid : withRow(laid, random.pick(spots), change)
}

/** The figures of a row, and the headings before them. */
export function parts(row: LaidRow): { headings: LaidCell[]; figures: LaidCell[] } {
  return {
    headings: row.filter((cell) => cell.id === undefined),
    figures: row.filter((cell) => cell.id !== undefined),
  }
}

/** A cell of its own. */
export function cell(text: string): LaidCell {
  return { text, colspan: 1, rowspan: 1 }
}

/** Rowspans cut short, as where a row beneath them is taken away or a page ends. */
export function dropRow(table: LaidTable, at: number): LaidTable {
  const rows = table.rows.map((row, index) =>
    row.map((one) =>
      index < at && index + one.rowspan > at ? { ...one, rowspan: one.rowspan - 1 } : one,
    ),
  )
  return { ...table, rows: rows.filter((_, index) => index !== at) }
}

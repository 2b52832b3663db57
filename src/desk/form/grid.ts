/** A table's cells as the keyboard goes through them: line by line, as printed. */

import type { TableSpec } from '../../report/spec.ts'
import { layoutOf } from '../../report/table-layout.ts'

/** The ids of a table's figures, line by line; lines may be of different length. */
export type Grid = readonly (readonly string[])[]

/** A cell's place in a grid, both from 0. */
export interface Slot {
  readonly line: number
  readonly column: number
}

/** A table's grid. */
export function gridOf(table: TableSpec): Grid {
  return layoutOf(table).flatMap(({ body }) =>
    body.map((line) => line.flatMap(({ kind, id }) => (kind === 'figure' && id ? [id] : []))),
  )
}

/** Where in a grid a figure stands. */
export function slotOf(grid: Grid, id: string): Slot | undefined {
  const line = grid.findIndex((one) => one.includes(id))
  return line < 0 ? undefined : { line, column: grid[line]?.indexOf(id) ?? 0 }
}

/** The cells of the block between two corners, line by line; a shorter line has fewer. */
export function blockBetween(grid: Grid, one: Slot, other: Slot): string[][] {
  const [top, bottom] = [Math.min(one.line, other.line), Math.max(one.line, other.line)]
  const [left, right] = [Math.min(one.column, other.column), Math.max(one.column, other.column)]
  return grid.slice(top, bottom + 1).map((line) => line.slice(left, right + 1))
}

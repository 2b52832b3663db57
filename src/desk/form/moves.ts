/** Where a key leads from a cell, as in a spreadsheet. */

import { slotOf, type Grid, type Slot } from './grid.ts'

/** The cell that has the focus, and what is remembered of the way to it. */
export interface Caret {
  readonly id: string
  /** The column that going up and down keeps to, past lines that are shorter. */
  readonly column: number
  /** The column in which a run of Tab began, to which Enter returns. */
  readonly tabbedFrom?: number
}

/** A key, with the keys that are held. */
export interface Press {
  readonly key: string
  readonly isShift: boolean
  readonly isWhole: boolean
}

/** A caret come to by other ways than keys. */
export function caretAt(grid: Grid, id: string): Caret {
  return { id, column: slotOf(grid, id)?.column ?? 0 }
}

function across(grid: Grid, { line }: Slot, column: number): Caret | undefined {
  const id = grid[line]?.[column]
  return id === undefined ? undefined : { id, column }
}

function down(grid: Grid, line: number, column: number): Caret | undefined {
  const cells = grid[line]
  const id = cells?.[Math.min(column, cells.length - 1)]
  return id === undefined ? undefined : { id, column }
}

/** Where a key leads; undefined for other keys and at the edges. */
export function landing(grid: Grid, caret: Caret, press: Press): Caret | undefined {
  const slot = slotOf(grid, caret.id)
  if (!slot) return undefined
  const { isWhole, isShift } = press
  const last = (grid[slot.line]?.length ?? 1) - 1
  const end = grid.length - 1
  const ways: Record<string, () => Caret | undefined> = {
    ArrowRight: () => across(grid, slot, isWhole ? last : slot.column + 1),
    ArrowLeft: () => across(grid, slot, isWhole ? 0 : slot.column - 1),
    ArrowDown: () => down(grid, isWhole ? end : slot.line + 1, caret.column),
    ArrowUp: () => down(grid, isWhole ? 0 : slot.line - 1, caret.column),
    Home: () => across(grid, isWhole ? { line: 0, column: 0 } : slot, 0),
    End: () => {
      const line = isWhole ? end : slot.line
      return across(grid, { line, column: 0 }, (grid[line]?.length ?? 1) - 1)
    },
    Enter: () =>
      down(grid, slot.line + (isShift ? -1 : 1), isShift ? caret.column : returnOf(caret)),
  }
  const next = ways[press.key]?.()
  return next?.id === caret.id ? undefined : next
}

function returnOf({ column, tabbedFrom }: Caret): number {
  return tabbedFrom ?? column
}

/** The caret after Tab, which the browser moves itself; the run begins where the caret was. */
export function tabbed(grid: Grid, from: Caret, to: string): Caret {
  return { ...caretAt(grid, to), tabbedFrom: from.tabbedFrom ?? slotOf(grid, from.id)?.column ?? 0 }
}

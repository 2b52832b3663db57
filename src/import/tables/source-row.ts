/** A row as a source has it, whether of a table or of loose lines. */

import type { Grid } from '../document.ts'

/** A cell at its column of the table. */
export interface PlacedCell {
  readonly text: string
  /** From 0, with what is merged into the row counted. */
  readonly column: number
  readonly span: number
}

/** A row of the source. */
export interface SourceRow {
  readonly kind: 'row' | 'header'
  readonly labels: readonly string[]
  /** Column of the last label, or -1. */
  readonly labelColumn: number
  /** The cells after the last label, blank ones among them; of a loose line, its figures. */
  readonly values: readonly PlacedCell[]
  /** Columns of the whole row; 0 for a loose line, where blank cells leave no trace. */
  readonly width: number
  /** Cells of a header, for the place of each column. */
  readonly cells: readonly PlacedCell[]
  readonly grid?: Grid
  /** A line of a printed page, its cells told apart by nothing but their places. */
  readonly isPrinted?: true
  readonly where: string
  readonly quote: string
}

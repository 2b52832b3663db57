/** Sections of the source → what is table and what is narrative. */

import type { Format } from '../../report/spec.ts'
import { isValueLike } from '../tables/cell.ts'
import type { Block, Grid, Paragraph } from '../document.ts'
import { isLabelPiece, keyOf, type LabelIndex } from '../tables/label-index.ts'
import type { TableStretch } from '../tables/read-tables.ts'
import { cutLine } from '../tables/loose-rows.ts'
import type { Segment } from './segments.ts'

/** A section with its tables taken out. */
export interface Parted {
  readonly segment: Segment
  readonly narrative: readonly Block[]
  readonly stretch: TableStretch
}

/** Does a table have headings of the form? */
function isStatutory(index: LabelIndex, grid: Grid): boolean {
  const keys = new Set(grid.rows.flatMap((row) => row.map((cell) => keyOf(cell.text))))
  const known = [...keys].filter((key) => index.all.includes(key))
  return known.length >= 2
}

/** A table cut by a page break can go on with figures alone. */
function isRest(grid: Grid, before: readonly Block[]): boolean {
  const cells = grid.rows.flat().filter((cell) => cell.text.trim() !== '')
  return before.length > 0 && cells.length > 0 && cells.every((cell) => isValueLike(cell.text))
}

function isPiece(index: LabelIndex, paragraph: Paragraph, isAfterPiece: boolean): boolean {
  const { label, values } = cutLine(paragraph.text)
  if (label === '') return isAfterPiece && isValueLike(values.join(''))
  if (label.length > 60) return false
  const isWhole = isLabelPiece(index, label)
  return isWhole || label.split(' ').every((word) => isLabelPiece(index, word))
}

/** Parts every section of a source into tables and narrative. */
export function partedSegments(
  format: Format,
  index: LabelIndex,
  segments: readonly Segment[],
): Parted[] {
  return segments.map((segment) => {
    const due = format.tables.find((table) => table.section === segment.section?.number)
    const narrative: Block[] = []
    const blocks: Block[] = []
    let wasPiece: boolean = false
    for (const block of segment.blocks) {
      const isTable: boolean =
        block.kind === 'grid'
          ? isStatutory(index, block) || (due !== undefined && isRest(block, blocks))
          : due !== undefined && isPiece(index, block, wasPiece)
      if (isTable) blocks.push(block)
      else narrative.push(block)
      wasPiece = isTable
    }
    return { segment, narrative, stretch: { table: due, blocks } }
  })
}

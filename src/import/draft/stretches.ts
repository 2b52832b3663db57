/** Sections of the source → what is table and what is narrative. */

import type { Format } from '../../report/spec.ts'
import { isValueLike } from '../tables/cell.ts'
import type { Block, Grid, Paragraph } from '../document.ts'
import { isFurniture } from './narrative.ts'
import { isLabelPiece, isRowLabel, keyOf, type LabelIndex } from '../tables/label-index.ts'
import type { TableStretch } from '../tables/read-tables.ts'
import { cutLine } from '../tables/loose-rows.ts'
import { cutAtHeadings, type Segment } from './segments.ts'

/** A section with its tables taken out. */
export interface Parted {
  readonly segment: Segment
  readonly narrative: readonly Block[]
  readonly stretch: TableStretch
}

/** No heading of the form, with its group before it on the line, is longer. */
const LONGEST = 60

/** Does a table have headings of the form? */
function isStatutory(index: LabelIndex, grid: Grid): boolean {
  const keys = new Set(grid.rows.flatMap((row) => row.map((cell) => keyOf(cell.text))))
  const known = [...keys].filter((key) => index.all.includes(key))
  return known.length >= 2
}

/** A row by itself is a table of one row where a table of the form is due. */
function isRowOf(index: LabelIndex, grid: Grid): boolean {
  return grid.rows.some((row) => {
    const at = row.findIndex((cell) => isRowLabel(index, cell.text))
    return at >= 0 && row.slice(at + 1).some((cell) => isValueLike(cell.text))
  })
}

/** A table cut by a page break can go on with figures alone. */
function isRest(grid: Grid, before: readonly Block[]): boolean {
  const cells = grid.rows.flat().filter((cell) => cell.text.trim() !== '')
  return before.length > 0 && cells.length > 0 && cells.every((cell) => isValueLike(cell.text))
}

/** Is a line of a table's: a heading or a piece of one, or figures alone? */
function isPiece(index: LabelIndex, { text }: Paragraph): boolean {
  const { label, values } = cutLine(text)
  if (label === '') return values.length > 0
  if (label.length > LONGEST) return false
  return isLabelPiece(index, label) || label.split(' ').every((word) => isLabelPiece(index, word))
}

/** A line that is no sentence can be a label that nobody knows. */
function isLabelLike({ text }: Paragraph): boolean {
  const { label } = cutLine(text)
  return label.length <= LONGEST && !/[。；;]/u.test(label)
}

/** From the first line of a table that names something to the last line that can be one. */
function tableLines(index: LabelIndex, blocks: readonly Block[]): ReadonlySet<Block> {
  const isOne = (block: Block): boolean => block.kind === 'paragraph' && isPiece(index, block)
  const first = blocks.findIndex(
    (block) => isOne(block) && block.kind === 'paragraph' && cutLine(block.text).label !== '',
  )
  const last = blocks.findLastIndex(isOne)
  if (first < 0) return new Set()
  return new Set(
    blocks.filter(
      (block, at) => first <= at && at <= last && block.kind === 'paragraph' && isLabelLike(block),
    ),
  )
}

/** Parts every section of a source into tables and narrative. */
export function partedSegments(
  format: Format,
  index: LabelIndex,
  segments: readonly Segment[],
): Parted[] {
  // A sheet of a table's rows has no section's heading.
  const isAlone = segments.length === 1
  return segments.map((segment) => {
    const due = format.tables.find((table) => table.section === segment.section?.number)
    const lines = due ? tableLines(index, segment.blocks) : new Set()
    const narrative: Block[] = []
    const blocks: Block[] = []
    for (const block of segment.blocks) {
      const isTable: boolean =
        block.kind === 'grid'
          ? isStatutory(index, block) ||
            (due !== undefined && isRest(block, blocks)) ||
            ((due !== undefined || isAlone) && isRowOf(index, block))
          : lines.has(block) && !isFurniture(block.text)
      if (isTable) blocks.push(block)
      if (!isTable || (block.kind === 'paragraph' && !isPiece(index, block))) narrative.push(block)
    }
    const prose = narrative.filter((block) => block.kind === 'paragraph')
    return { segment, narrative, stretch: { table: due, blocks, prose } }
  })
}

/** Sections with their tables left whole in the narrative. */
export function asText(format: Format, blocks: readonly Block[]): Parted[] {
  return cutAtHeadings(format, blocks).map((segment) => ({
    segment,
    narrative: segment.blocks,
    stretch: { table: undefined, blocks: [] },
  }))
}

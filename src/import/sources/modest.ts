/** The last look at what a reader gives: a table of a report has some hundred cells, its text some pages. */

import type { Block, Grid, SourceDocument } from '../document.ts'
import { limits, tooMuch } from './limits.ts'

interface Size {
  cells: number
  rows: number
  characters: number
  paragraphs: number
}

/** How many lines and columns a table covers, its merged cells counted. */
function extentOf({ rows }: Grid): { height: number; width: number } {
  const width = rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, cell) => sum + cell.colspan, 0),
      ),
    0,
  )
  return { height: rows.length, width }
}

function measure(size: Size, block: Block): void {
  if (block.kind === 'paragraph') {
    size.paragraphs += 1
    size.characters += block.text.length
    return
  }
  const { height, width } = extentOf(block)
  if (height > limits.rows || width > limits.columns)
    tooMuch(`这个文件里有一个表（${block.where}）有 ${height} 行、${width} 列`)
  size.rows += height
  size.cells += height * width
  for (const row of block.rows) for (const cell of row) size.characters += cell.text.length
}

/** Refuses a document that is too much for what comes after it. */
export function demandModest(document: SourceDocument): SourceDocument {
  const size: Size = { cells: 0, rows: 0, characters: 0, paragraphs: 0 }
  for (const block of document.blocks) measure(size, block)
  if (size.rows > limits.rows) tooMuch(`这个文件里的表一共有 ${size.rows} 行`)
  if (size.cells > limits.gridCells) tooMuch(`这个文件里的表一共有 ${size.cells} 格`)
  if (size.paragraphs > limits.paragraphs) tooMuch(`这个文件有 ${size.paragraphs} 段`)
  if (size.characters > limits.characters) tooMuch(`这个文件有 ${size.characters} 个字`)
  return document
}

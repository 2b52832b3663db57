/** A block of cells, taken from another table or to it. */

import type { Copy } from '../../tools/copy-by-command.ts'
import { isNoFigure, pastedWord } from './cell-word.ts'
import { slotOf, type Grid } from './grid.ts'
import { strings } from './strings.ts'

/** The texts of a block, line by line. */
export type Block = readonly (readonly string[])[]

/** Text as spreadsheets copy it: a line for each row, a tab between cells. */
export function blockOfText(text: string): Block {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t'))
}

/** What a block fills, by figure id, or why it does not. */
export type Filled =
  | { readonly words: ReadonlyMap<string, string>; readonly size: string }
  | { readonly refusal: string }

function sizeOf(block: Block): string {
  return strings.size(block.length, Math.max(0, ...block.map((line) => line.length)))
}

/** Lays a block over a grid from a cell on; it fits whole or not at all. */
export function fillFrom(grid: Grid, id: string, block: Block): Filled {
  const start = slotOf(grid, id)
  if (!start) return { refusal: strings.nothingToPaste }
  const words = new Map<string, string>()
  for (const [down, line] of block.entries())
    for (const [across, text] of line.entries()) {
      const target = grid[start.line + down]?.[start.column + across]
      const word = pastedWord(text)
      if (isNoFigure(word)) return { refusal: strings.noFigure(down + 1, across + 1, word) }
      if (target === undefined) {
        const room = grid.slice(start.line).map((cells) => cells.slice(start.column))
        const fits = room.findIndex((cells) => cells.length === 0)
        return {
          refusal: strings.tooLarge(sizeOf(block), sizeOf(fits < 0 ? room : room.slice(0, fits))),
        }
      }
      words.set(target, word)
    }
  return { words, size: sizeOf(block) }
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`)
}

/** A block as spreadsheets and Word take it. */
export function copyOf(block: Block): Copy {
  const rows = block.map(
    (line) => `<tr>${line.map((one) => `<td>${escaped(one)}</td>`).join('')}</tr>`,
  )
  return {
    text: block.map((line) => line.join('\t')).join('\r\n'),
    html: `<table>${rows.join('')}</table>`,
  }
}

/** How many cells a workbook has, and how much text is in each. */

import { demandAtMost, limits } from '../limits.ts'
import type { Strained } from '../strained-xml.ts'
import type { XmlCounts } from '../xml.ts'

/** Counts over all sheets of a workbook. */
export interface CellCounts extends XmlCounts {
  cells: number
}

/** Refuses a cell with more text than a cell may have. */
export function cellText(): Strained {
  let length = 0
  return {
    start: (name) => {
      if (name === 'si' || name === 'c' || name === 'table-cell') length = 0
    },
    text: (written) => {
      length += written.length
      demandAtMost(length, limits.cell, '一格里的字')
    },
  }
}

/** Counts cells that hold something. */
export function countCells(counts: CellCounts, more: number): void {
  counts.cells += more
  demandAtMost(counts.cells, limits.cells, '单元格（重复的也算）')
}

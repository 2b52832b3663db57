/** A statutory table as it is printed, to be copied; read before anything is hidden on the page. */

import { printedText, type FigureTable } from './figure-cells.ts'

/** A printed cell. */
export interface PrintedCell {
  readonly text: string
  readonly isHeading: boolean
  readonly colspan: number
  readonly rowspan: number
}

/** The lines of one band: its own line where it has one, its column headings, its rows. */
export interface PrintedBand {
  readonly label: string | undefined
  readonly head: readonly (readonly PrintedCell[])[]
  readonly body: readonly (readonly PrintedCell[])[]
}

/** A table with its title and its bands. */
export interface PrintedTable {
  readonly title: string
  readonly bands: readonly PrintedBand[]
}

function linesOf(rows: Iterable<HTMLTableRowElement>): PrintedCell[][] {
  return [...rows].map(({ cells }) =>
    [...cells].map((cell) => ({
      text: printedText(cell),
      isHeading: cell.tagName === 'TH' || cell.className === 'corner',
      colspan: cell.colSpan,
      rowspan: cell.rowSpan,
    })),
  )
}

/** Reads a statutory table. */
export function readTable({ box, tables }: FigureTable): PrintedTable {
  const title = box.querySelector('.statutory-title')?.textContent
  const bands = tables.map((table) => ({
    label: title === undefined ? undefined : (table.caption?.textContent ?? undefined),
    head: linesOf(table.tHead?.rows ?? []),
    body: [...table.tBodies].flatMap(({ rows }) => linesOf(rows)),
  }))
  return { title: title ?? tables[0]?.caption?.textContent ?? '', bands }
}

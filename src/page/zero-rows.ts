/** Rows of nothing but zeros, which can be folded away. */

import { printedText, type FigureTable } from './figure-cells.ts'

type Row = HTMLTableRowElement

/** The zero rows of a table. */
export interface ZeroRows {
  readonly count: number
  readonly fold: (isFolded: boolean) => void
}

/** The rows that only hold zeros, sums apart; blank and “/” are no zeros. */
function zeroRowsOf({ rows }: FigureTable): Row[] {
  return rows.flatMap((cells) => {
    const row = cells[0]?.closest('tr')
    const isZero = cells.every((cell) => printedText(cell) === '0')
    return row && isZero && !row.matches('.sum') ? [row] : []
  })
}

/**
 * The zero rows of a table of many rows. A heading that spans rows moves to the first of its rows
 * that is still shown, and goes with the last.
 */
export function zeroRows(table: FigureTable): ZeroRows {
  const lines = table.rows.flatMap((cells) => cells[0]?.closest('tr') ?? [])
  const zeros = table.tables.length > 1 || lines.length === 1 ? [] : zeroRowsOf(table)
  const groups = lines.flatMap((line, at) =>
    [...line.querySelectorAll<HTMLTableCellElement>('.group')].map((heading) => ({
      heading,
      own: lines.slice(at, at + heading.rowSpan),
    })),
  )
  const fold = (isFolded: boolean): void => {
    for (const row of zeros) row.hidden = isFolded
    // Inner headings first, so that outer ones come to stand before them.
    for (const { heading, own } of groups.toReversed()) {
      const shown = own.filter((row) => !row.hidden)
      const [home = own[0]] = shown
      heading.hidden = shown.length === 0
      heading.rowSpan = Math.max(shown.length, 1)
      home?.prepend(heading)
    }
  }
  return { count: zeros.length, fold }
}

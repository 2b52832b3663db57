/** Every label of the form torn at every character. */

import type { Format } from '../../../src/report/spec.ts'
import { figureRows, withRow } from './edit.ts'
import { isTable, type Laid } from './laid.ts'

interface Tear {
  readonly block: number
  readonly row: number
  readonly cell: number
  readonly at: number
}

const found = new Map<Format, readonly Tear[]>()

function tearsOf(laid: Laid): Tear[] {
  return figureRows(laid).flatMap(({ block, row }) => {
    const table = laid[block]
    const cells = table && isTable(table) ? (table.rows[row] ?? []) : []
    return cells.flatMap(({ id, text }, cell) =>
      id === undefined
        ? Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => ({
            block,
            row,
            cell,
            at: at + 1,
          }))
        : [],
    )
  })
}

/** A report with the label torn that a number names, all of them by turns. */
export function torn(laid: Laid, format: Format, number: number): Laid {
  const tears = found.get(format) ?? tearsOf(laid)
  found.set(format, tears)
  const tear = tears[number % tears.length]
  if (!tear) return laid
  return withRow(laid, tear, (row) => [
    row.map((one, at) =>
      at === tear.cell
        ? { ...one, text: `${one.text.slice(0, tear.at)}\n${one.text.slice(tear.at)}` }
        : one,
    ),
  ])
}

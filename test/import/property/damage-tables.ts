/** Damage to whole tables. */

import type { Damage } from './damage-rows.ts'
import { cell, dropRow, figureRows, withTables } from './edit.ts'
import { isTable, type Laid, type LaidTable } from './laid.ts'
import type { Random } from './random.ts'

function cutAt(table: LaidTable, at: number): [LaidTable, LaidTable] {
  const above = table.rows
    .slice(0, at)
    .map((row, index) => row.map((one) => ({ ...one, rowspan: Math.min(one.rowspan, at - index) })))
  return [
    { ...table, rows: above },
    { ...table, rows: table.rows.slice(at) },
  ]
}

function someTable(
  laid: Laid,
  random: Random,
  change: (t: LaidTable) => (string | LaidTable)[],
): Laid {
  const ids = laid.flatMap((block) => (isTable(block) ? [block.id] : []))
  const id = random.pick(ids)
  return withTables(laid, (table) => (table.id === id ? change(table) : [table]))
}

function inTable(table: LaidTable, random: Random): number {
  const rows = figureRows([table]).map((spot) => spot.row)
  return random.pick(rows)
}

/** Tables damaged. */
export const tableDamage = {
  lostRow: (laid, random) =>
    someTable(laid, random, (table) => [dropRow(table, inTable(table, random))]),
  /** Q33. */
  blankTable: (laid, random) =>
    someTable(laid, random, (table) => [
      {
        ...table,
        rows: table.rows.map((row) => row.map((one) => (one.id ? { ...one, text: '' } : one))),
      },
    ]),
  swapped: (laid, random) =>
    someTable(laid, random, (table) => {
      const at = inTable(table, random)
      const [one, other] = [table.rows[at], table.rows[at + 1]]
      if (!one || !other || [...one, ...other].some((each) => each.rowspan > 1)) return [table]
      return [{ ...table, rows: table.rows.with(at, other).with(at + 1, one) }]
    }),
  /** Q12: the page ends, and what was merged over its end is lost. */
  cutTable: (laid, random) =>
    someTable(laid, random, (table) => cutAt(table, inTable(table, random))),
  /** A page number between the halves of a table. */
  pageNumber: (laid, random) =>
    someTable(laid, random, (table) => {
      const [above, below] = cutAt(table, inTable(table, random))
      return [above, random.pick(['- 3 -', '3', '— 12 —', '第 3 页 共 5 页']), below]
    }),
  /** Q36. */
  lostLabels: (laid, random) =>
    someTable(laid, random, (table) => [
      {
        ...table,
        rows: table.rows.map((row) =>
          row.some((one) => one.id) && random.chance(0.2)
            ? row.map((one) => (one.id ? one : { ...one, text: '' }))
            : row,
        ),
      },
    ]),
  /** Headings over the columns are gone. */
  lostHead: (laid, random) =>
    someTable(laid, random, (table) => [
      { ...table, rows: table.rows.filter((row) => row.some((one) => one.id)) },
    ]),
  /** Q15, cqsdj: empty columns at either end. */
  emptyColumns: (laid, random) =>
    withTables(laid, (table) => {
      const [before, after] = [random.below(3), random.below(3)]
      const blanks = (many: number) => Array.from({ length: many }, () => cell(''))
      return [
        {
          ...table,
          rows: table.rows.map((row) => [...blanks(before), ...row, ...blanks(after)]),
        },
      ]
    }),
  /** A column with remarks or numbers of its own. */
  extraColumn: (laid, random) =>
    someTable(laid, random, (table) => [
      {
        ...table,
        rows: table.rows.map((row, at) => [
          ...row,
          cell(row.some((one) => one.id) ? random.pick(['', '', '无', String(at)]) : '备注'),
        ]),
      },
    ]),
  /** A running number before every row. */
  numberedRows: (laid, random) =>
    someTable(laid, random, (table) => [
      { ...table, rows: table.rows.map((row, at) => [cell(String(at + 1)), ...row]) },
    ]),
  /** A table printed across, come down to a line of numbers. */
  flattened: (laid) =>
    withTables(laid, (table) =>
      table.id === 'review'
        ? [(table.rows.at(-1) ?? []).map((one) => one.text).join(' ')]
        : [table],
    ),
  /** Q24: headings broken over two rows. */
  splitHead: (laid) =>
    withTables(laid, (table) => [
      {
        ...table,
        rows: table.rows.flatMap((row) => {
          if (row.some((one) => one.id ?? one.rowspan > 1) || row.length < 3) return [row]
          const half = (from: number, to?: number) =>
            row.map((one) => ({ ...one, text: one.text.slice(from, to) }))
          return [half(0, 2), half(2)]
        }),
      },
    ]),
} satisfies Record<string, Damage>

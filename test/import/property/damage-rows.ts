/** Damage to rows; the numbers are those of the quirks in the notes on real reports. */

import { cell, parts, someRow } from './edit.ts'
import type { Laid } from './laid.ts'
import type { Random } from './random.ts'

/** One kind of damage. */
export type Damage = (laid: Laid, random: Random) => Laid

/** Rows damaged. */
export const rowDamage = {
  /** Q13: a row begins a column too early. */
  shiftedLeft: (laid, random) =>
    someRow(laid, random, (row) => {
      const { headings, figures } = parts(row)
      const last = headings.at(-1)
      if (!last || last.colspan < 2) return [row]
      return [
        [...headings.slice(0, -1), { ...last, colspan: last.colspan - 1 }, ...figures, cell('')],
      ]
    }),
  /** Q13: a row begins a column too late. */
  shiftedRight: (laid, random) =>
    someRow(laid, random, (row) => {
      const { headings, figures } = parts(row)
      return [[...headings, cell(''), ...figures]]
    }),
  /** Q14: more zeros than the row has columns. */
  surplusZeros: (laid, random) =>
    someRow(laid, random, (row) => [
      random.chance(0.5)
        ? [...row, cell('0')]
        : [...parts(row).headings, cell('0'), ...parts(row).figures],
    ]),
  surplusValue: (laid, random) =>
    someRow(laid, random, (row) => {
      const { headings, figures } = parts(row)
      const at = random.below(figures.length + 1)
      const extra = cell(String(random.below(20)))
      return [[...headings, ...figures.slice(0, at), extra, ...figures.slice(at)]]
    }),
  /** Q35: values squeezed together. */
  missingCells: (laid, random) =>
    someRow(laid, random, (row) => {
      const { headings, figures } = parts(row)
      const gone = 1 + random.below(Math.max(1, figures.length - 1))
      const at = random.below(figures.length - gone + 1)
      return [[...headings, ...figures.slice(0, at), ...figures.slice(at + gone)]]
    }),
  /** Q7, Q34: single cells left blank. */
  blankCells: (laid, random) =>
    someRow(laid, random, (row) => [
      row.map((one) => (one.id && random.chance(0.4) ? { ...one, text: '' } : one)),
    ]),
  /** Q32. */
  blankRow: (laid, random) =>
    someRow(laid, random, (row) => [row.map((one) => (one.id ? { ...one, text: '' } : one))]),
  /** Q30. */
  onlyTotal: (laid, random) =>
    someRow(
      laid,
      random,
      (row) => [
        row.map((one) => (one.id?.endsWith('.total') === false ? { ...one, text: '' } : one)),
      ],
      'requests',
    ),
  /** Q31: one figure in the row, wherever it stands. */
  onlyFirst: (laid, random) =>
    someRow(laid, random, (row) => {
      const first = row.find((one) => one.id)
      return [row.map((one) => (one.id && one !== first ? { ...one, text: '' } : one))]
    }),
  twice: (laid, random) =>
    someRow(laid, random, (row) => [row, row.filter((one) => one.rowspan === 1)]),
  /** A page number in a row of the table. */
  pageNumberRow: (laid, random) =>
    someRow(laid, random, (row) => [[cell(random.pick(['- 3 -', '3', '12']))], row]),
  /** The label stands in a row of its own, its figures below. */
  tornLabel: (laid, random) =>
    someRow(laid, random, (row) => {
      const { headings, figures } = parts(row)
      if (headings.length === 0) return [row]
      return [headings, [...headings.map((one) => ({ ...one, text: '', rowspan: 1 })), ...figures]]
    }),
  /** All figures of a row in one cell. */
  oneCell: (laid, random) =>
    someRow(laid, random, (row) => {
      const { headings, figures } = parts(row)
      return [[...headings, cell(figures.map((one) => one.text).join(' '))]]
    }),
} satisfies Record<string, Damage>

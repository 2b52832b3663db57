/** Tables that run over the end of a page, put together again. */

import { formats } from '../../../report/formats/index.ts'
import { labelKey } from '../../../report/labels.ts'
import type { Heading } from '../../../report/spec.ts'
import type { Grid } from '../../document.ts'
import { joinLines } from './lines.ts'
import type { PageTable, PlacedCell } from './grid.ts'

type Rows = PlacedCell[][]

/** Edges nearer than this are one; pages of one file differ by less. */
const NEAR = 3

function labelsOf(headings: readonly Heading[]): string[] {
  return headings.flatMap((one) => [
    one.label,
    ...(one.aliases ?? []),
    ...labelsOf(one.children ?? []),
  ])
}

/** Every row label of the form; a cut row is put together only where one of these comes of it. */
const knownLabels = new Set(
  formats
    .flatMap((format) => format.tables.flatMap((table) => table.bands))
    .flatMap((band) => labelsOf(band.rows))
    .map(labelKey),
)

function isFigure(text: string): boolean {
  return /\d/u.test(text) && !/[\u4E00-\u9FFF]{3}/u.test(text)
}

/** Do these tables stand under one another with the same outer edges? */
export function continues(above: PageTable, below: PageTable): boolean {
  const near = (one = 0, other = 0): boolean => Math.abs(one - other) <= 2 * NEAR
  return near(above.xs[0], below.xs[0]) && near(above.xs.at(-1), below.xs.at(-1))
}

function onEdges(table: PageTable, xs: readonly number[]): Rows {
  const index = (edge = 0): number =>
    xs.reduce(
      (best, x, at) => (Math.abs(x - edge) < Math.abs((xs[best] ?? 0) - edge) ? at : best),
      0,
    )
  return table.rows.map((row) =>
    row.map((cell) => {
      const column = index(table.xs[cell.column])
      const colspan = Math.max(1, index(table.xs[cell.column + cell.colspan]) - column)
      return { ...cell, column, colspan }
    }),
  )
}

function sameColumns(one: PlacedCell, other: PlacedCell): boolean {
  return one.column === other.column && one.colspan === other.colspan
}

/** The cell of the rows above that reaches the last of them in the same columns. */
function cellOver(rows: Rows, cell: PlacedCell): readonly [number, number] | undefined {
  for (let row = rows.length - 1; row >= 0; row--) {
    const at = rows[row]?.findIndex((one) => sameColumns(one, cell)) ?? -1
    const found = rows[row]?.[at]
    if (found && row + found.rowspan >= rows.length) return [row, at]
  }
  return undefined
}

/** A row cut by the page's end: two halves of one label, of which only one has figures. */
function isCut(last: readonly PlacedCell[], first: readonly PlacedCell[]): boolean {
  if (last.length !== first.length || last.some((cell) => cell.rowspan > 1)) return false
  const halves = last.map((cell, at) => [cell, first[at] as PlacedCell] as const)
  if (halves.some(([one, other]) => one.column !== other.column)) return false
  const [label] = halves.filter(([one, other]) => one.text !== '' && other.text !== '')
  const both = halves.filter(([one, other]) => one.text !== '' && other.text !== '')
  if (!label || both.length > 1 || isFigure(label[0].text) || isFigure(label[1].text)) return false
  const known = (text: string): boolean => knownLabels.has(labelKey(text))
  return known(label[0].text + label[1].text) && !known(label[1].text)
}

/** Puts the rows of the next page under those of the page before. */
function under(above: Rows, below: Rows): Rows {
  const [first = [], ...others] = below
  const last = above.at(-1) ?? []
  if (isCut(last, first)) {
    const whole = last.map((cell, at) => ({
      ...cell,
      text: joinLines(cell.text, first[at]?.text ?? ''),
    }))
    return [...above.slice(0, -1), whole, ...others]
  }
  const rows = above.map((row) => [...row])
  const kept = first.filter((cell) => {
    const spot = cell.text === '' ? cellOver(rows, cell) : undefined
    const over = spot && rows[spot[0]]?.[spot[1]]
    if (!over || over.text === '' || isFigure(over.text)) return true
    // A blank figure may stand under a heading; a label goes on beside rows that have labels.
    if (
      cell.column > 0 &&
      !first.some((one) => one.column > cell.column && /\p{Script=Han}/u.test(one.text))
    )
      return true
    rows[spot[0]]?.splice(spot[1], 1, { ...over, rowspan: over.rowspan + cell.rowspan })
    return false
  })
  return [...rows, kept, ...others]
}

/** Tables of successive pages as one grid. */
export function gridOf(tables: readonly PageTable[]): Grid {
  const xs = tables.flatMap((table) => table.xs).sort((one, other) => one - other)
  const edges = xs.filter((x, at) => at === 0 || x - (xs[at - 1] ?? 0) > NEAR)
  const [first = [], ...others] = tables.map((table) => onEdges(table, edges))
  const rows = others.reduce<Rows>(under, first)
  const pages = [...new Set(tables.map((table) => table.page))]
  return {
    kind: 'grid',
    rows: rows.map((row) =>
      row.map(({ text, colspan, rowspan, where }) => ({ text, colspan, rowspan, where })),
    ),
    where: `第 ${pages.join('、')} 页`,
  }
}

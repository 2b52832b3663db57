/** Which of a row's cells stand in which columns of the form: by capacity and geometry, never by guess. */

import type { PlacedCell, SourceRow } from './source-row.ts'

/** The texts of a row's cells in the form's columns, or why that cannot be said. */
export type Placing =
  | {
      readonly kind: 'sure'
      readonly texts: readonly string[]
      readonly isEdgeBlank: boolean
      readonly isShifted: boolean
    }
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'surplus'
      readonly choices: readonly (readonly string[])[]
      readonly found: number
    }
  | { readonly kind: 'unsure'; readonly found: number }

/** From the first cell that holds something to the last. */
function extent(values: readonly PlacedCell[]): readonly PlacedCell[] {
  const first = values.findIndex(({ text }) => text !== '')
  const last = values.findLastIndex(({ text }) => text !== '')
  return first < 0 ? [] : values.slice(first, last + 1)
}

/** Does a row hold exactly as many cells as the form has columns, the first and last not blank? */
export function isFull(row: SourceRow, columns: number): boolean {
  return extent(row.values).length === columns
}

/** The column in which the figures begin, if all the full rows like this one agree. */
function begin(row: SourceRow, peers: readonly SourceRow[], columns: number): number | undefined {
  const like = peers.filter(
    (one) => one.grid === row.grid && one.width === row.width && isFull(one, columns),
  )
  const starts = (among: readonly SourceRow[]): number[] => [
    ...new Set(among.map((one) => extent(one.values)[0]?.column ?? -1)),
  ]
  const all = starts(like)
  if (all.length === 1) return all[0]
  const near = starts(like.filter((one) => one.labelColumn === row.labelColumn))
  return near.length === 1 ? near[0] : undefined
}

/** Rows of the same table and the same number of columns, and what is known of them. */
export interface Peers {
  /** All rows of the table. */
  readonly all: readonly SourceRow[]
  /** Those that have as many columns. */
  readonly alike: readonly SourceRow[]
  /** Column in which the header says that figures begin. */
  readonly header: number | undefined
}

/** Does a row have more cells than any other of its table? */
function isWidest(row: SourceRow, { all }: Peers): boolean {
  const others = all.filter((one) => one !== row && one.grid === row.grid)
  return others.length > 0 && others.every((one) => one.width < row.width)
}

/** Do a row's figures, though as many as the form has columns, begin where others do not? */
function isShifted(row: SourceRow, peers: Peers, columns: number): boolean {
  if (row.grid === undefined) return false
  const cells = extent(row.values)
  const own = cells[0]?.column
  const hasGap = row.values.some(({ text }) => text === '') || columns === 1
  if (hasGap && row.values.length > columns && isWidest(row, peers)) return true
  if (columns === 1 && peers.header !== undefined && peers.header !== own) return true
  const starts = peers.alike
    .filter((one) => one !== row && one.grid === row.grid && isFull(one, columns))
    .filter((one) => one.labelColumn === row.labelColumn)
    .map((one) => extent(one.values)[0]?.column)
  const same = starts.filter((start) => start === own).length
  if (starts.length > 0) return same * 2 < starts.length
  return row.values.length > columns && peers.header !== own
}

/** Every way of leaving out the surplus, each once. */
function choicesOf(texts: readonly string[], columns: number): string[][] {
  const surplus = texts.length - columns
  if (surplus > 2) return new Set(texts).size === 1 ? [texts.slice(0, columns)] : []
  let lists = [[...texts]]
  for (let round = 0; round < surplus; round++)
    lists = lists.flatMap((list) => list.map((_, at) => list.filter((_one, index) => index !== at)))
  return [...new Map(lists.map((list) => [list.join('\t'), list])).values()]
}

function byGeometry(
  row: SourceRow,
  { all, alike, header }: Peers,
  columns: number,
): readonly string[] | undefined {
  if (row.grid === undefined) return undefined
  const widths = new Set(all.filter((one) => one.grid === row.grid).map((one) => one.width))
  const isExact = row.values.length === columns && widths.size === 1
  const own = row.values[0]?.column
  const start = begin(row, alike, columns) ?? header ?? (isExact ? own : undefined)
  if (start === undefined) return undefined
  if (isExact && start === own) return row.values.map(({ text }) => text)
  if (row.values.some((cell) => cell.text !== '' && cell.span > 1)) return undefined
  const inside = row.values.filter((cell) => cell.column >= start && cell.column < start + columns)
  const filled = row.values.filter((cell) => cell.text !== '')
  if (filled.some((cell) => !inside.includes(cell))) return undefined
  const texts = Array.from({ length: columns }, (_, at) => {
    return inside.find((cell) => cell.column === start + at)?.text
  })
  // A cell that is not there leaves open which of the others it would have pushed aside.
  return texts.every((text) => text !== undefined) ? texts : undefined
}

/**
 * Places a row's cells. As many cells as columns, counted from the first figure to the last, leave
 * no choice; fewer need a table whose other rows or header show where the figures begin.
 */
export function placeValues(row: SourceRow, peers: Peers, columns: number): Placing {
  const cells = extent(row.values)
  const texts = cells.map(({ text }) => text)
  if (cells.length === 0) return { kind: 'blank' }
  if (cells.length > columns)
    return { kind: 'surplus', choices: choicesOf(texts, columns), found: texts.length }
  if (cells.length === columns)
    return { kind: 'sure', texts, isEdgeBlank: false, isShifted: isShifted(row, peers, columns) }
  const placed = byGeometry(row, peers, columns)
  const found = texts.filter((text) => text !== '').length
  return placed
    ? { kind: 'sure', texts: placed, isEdgeBlank: true, isShifted: false }
    : { kind: 'unsure', found }
}

/** Long lists as rows of cells: what a page shows some of, and what its script sorts and filters. */

import { grouped } from '../report/grouped.ts'

/** What a cell holds: a text, a number, or nothing. */
export type ListCell = string | number | null

/** How a column is sorted, and whether its texts can be chosen from. */
export type ListKind = 'text' | 'choice' | 'number' | 'date'

/** A column of a list. */
export interface ListColumn {
  readonly label: string
  readonly kind: ListKind
  /** What stands where there is nothing. */
  readonly none: string
}

/** A line: the address its first cell leads to, and its cells. */
export type ListRow = readonly [href: string, ...cells: ListCell[]]

/** A cell as it is shown. */
export function shownCell(cell: ListCell, { none }: Pick<ListColumn, 'none'>): string {
  if (cell === null) return none
  return typeof cell === 'number' ? grouped(cell) : cell
}

/** What a reader asks of a list. */
export interface ListView {
  /** Words that all have to stand somewhere in a line. */
  readonly words: string
  /** Texts that columns must have, by column. */
  readonly chosen: ReadonlyMap<number, string>
  /** The column that is sorted by; as the list comes without. */
  readonly by?: number | undefined
  readonly isDown: boolean
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Its texts in one, folded; once a line, since each key that is pressed asks for all of them. */
const texts = new WeakMap<ListRow, string>()

function textOf(row: ListRow): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const [, ...cells] = row
  const text = folded(cells.filter((cell) => typeof cell === 'string').join(' '))
  texts.set(row, text)
  return text
}

const { compare } = new Intl.Collator('zh-CN')

/** Where there is nothing comes last, whichever way is sorted. */
function inOrder(one: ListCell, other: ListCell, isDown: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  const way = isDown ? -1 : 1
  if (typeof one === 'number' && typeof other === 'number') return way * (one - other)
  return way * compare(String(one), String(other))
}

/** The lines of a list that a reader asks for, in the order asked for. */
export function viewOf(
  rows: readonly ListRow[],
  { words, chosen, by, isDown }: ListView,
): ListRow[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  const found = rows.filter((row) => {
    if (![...chosen].every(([column, text]) => row[column + 1] === text)) return false
    return wanted.every((word) => textOf(row).includes(word))
  })
  if (by === undefined) return found
  return found.sort((one, other) => inOrder(one[by + 1] ?? null, other[by + 1] ?? null, isDown))
}

/** A table printed across without lines: its one line of figures, each under its heading. */

import { leaves, type TableSpec } from '../../../report/spec.ts'
import type { PlacedWord } from '../../document.ts'
import { isValueLike } from '../cell.ts'
import { keyOf, type LabelIndex } from '../label-index.ts'
import { columnAt, type Extent, type PrintedLine } from './columns.ts'

interface Column extends Extent {
  readonly text: string
}

function overlaps(one: Extent, other: Extent): boolean {
  return one.left < other.right && one.right > other.left
}

/** Pieces of headings that stand over one another, put together. */
function stacked(words: readonly PlacedWord[]): Column[] {
  const columns: Column[] = []
  for (const { text, left, right } of words) {
    const over = columns.filter((one) => overlaps(one, { left, right }))
    const whole = over.reduce(
      (all, one) => ({
        text: one.text + all.text,
        left: Math.min(all.left, one.left),
        right: Math.max(all.right, one.right),
      }),
      { text, left, right },
    )
    columns.splice(0, columns.length, ...columns.filter((one) => !over.includes(one)), whole)
  }
  return columns.sort((one, other) => one.left - other.left)
}

/**
 * The headings of a table's columns and its figures under them, blank ones where nothing stands; nothing
 * where the headings are not those of the form in their order, or a figure stands under none.
 */
export function readPlacedAcross(
  index: LabelIndex,
  table: TableSpec,
  lines: readonly PrintedLine[],
): { heads: readonly string[]; texts: readonly string[] } | undefined {
  const [band] = table.bands
  const isFigures = (line: PrintedLine): boolean => line.every(({ text }) => isValueLike(text))
  const rows = lines.filter(isFigures)
  const [figures] = rows
  if (!band || !figures || rows.length > 1) return undefined
  const due = leaves(band.columns).map(({ heading }) => keyOf(heading.label))
  const isOver = ({ text }: PlacedWord): boolean => {
    const key = keyOf(text)
    const places = [...(index.rows.get(key) ?? []), index.groups.get(key)]
    return !due.includes(key) && places.some((one) => one?.table === table)
  }
  const before = lines.slice(0, lines.indexOf(figures)).flat()
  const columns = stacked(before.filter((word) => !isOver(word)))
  const isForm =
    columns.length === due.length * leaves(band.rows).length &&
    columns.every(({ text }, at) => keyOf(text) === due[at % due.length])
  if (!isForm) return undefined
  const texts = columns.map(() => '')
  for (const word of figures) {
    const at = columnAt(columns, word)
    if (at === undefined || texts[at] !== '') return undefined
    texts[at] = word.text
  }
  return { heads: columns.map(({ text }) => text), texts }
}

/** The lines of one row put together: figures printed on several lines, as a reader of PDFs may do. */

import type { Place } from '../../report/spec.ts'
import { oneLine } from '../clean.ts'
import { addsUp } from './adds-up.ts'
import { looseRow } from './rows.ts'
import type { PlacedCell, SourceRow } from './source-row.ts'

/** A row put together, or nothing where its figures could stand in more than one order. */
export interface Arranged {
  readonly source: SourceRow
  /** Several orders were possible, and one adds up. */
  readonly isBySum: boolean
}

/** More pieces than this are not turned about. */
const MOST = 3

function orders<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]]
  return list.flatMap((one, at) =>
    orders(list.filter((_, index) => index !== at)).map((rest) => [one, ...rest]),
  )
}

/** A row's label with its figures, short enough to be read. */
function quoteOf(label: string, values: readonly PlacedCell[]): string {
  const words = values.map(({ text }) => text).filter((text) => text !== '')
  return oneLine([label.slice(0, 60), ...words].join(' '))
}

function whole(lines: readonly SourceRow[], label: string, texts: readonly string[]): SourceRow {
  const [first] = lines as readonly [SourceRow]
  const values = texts.map((text, column) => ({ text, column, span: 1 }))
  return looseRow(first, values, quoteOf(label, values))
}

/** Puts the lines of a row together; `places` are its columns, by whose sums an order is confirmed. */
export function arrange(
  lines: readonly SourceRow[],
  label: string,
  places: readonly Place[],
): Arranged | undefined {
  const [first, ...others] = lines
  if (!first) return undefined
  if (others.length === 0)
    return { source: { ...first, quote: quoteOf(label, first.values) }, isBySum: false }
  const pieces = lines.map((line) => line.values.map(({ text }) => text))
  const inOrder = pieces.flat()
  const isCellByCell = pieces.every((piece) => piece.length === 1)
  if (isCellByCell) return { source: whole(lines, label, inOrder), isBySum: false }
  if (lines.some((line) => line.grid) || lines.length > MOST) return undefined
  const ways = new Map(orders(pieces).map((way) => [way.flat().join(' '), way.flat()]))
  if (ways.size === 1) return { source: whole(lines, label, inOrder), isBySum: false }
  const sound = [...ways.values()].filter((texts) => addsUp(places, texts))
  const [only] = sound
  return only && sound.length === 1
    ? { source: whole(lines, label, only), isBySum: true }
    : undefined
}

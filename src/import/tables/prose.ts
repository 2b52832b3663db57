/** A table printed across that a report tells in sentences: “行政复议5件，其中结果维持3件……”. */

import { BLANK, readFigure } from '../../report/figures.ts'
import { kindOf, type Format, type TableSpec } from '../../report/spec.ts'
import type { Paragraph } from '../document.ts'
import { addsUp } from './adds-up.ts'
import { doubt, type Reading } from './figures.ts'
import { pieceKey } from './label-index.ts'
import { acrossSlot } from './slots.ts'

const LOOK = '请对照原件核对这张表。'

/** No sentences that tell a table are longer. */
const LONGEST = 2_000

/** The number that follows a label at once, past a word or two that say nothing. */
function numberAfter(text: string, label: string): string | undefined {
  const found = text.split(label)
  if (found.length !== 2) return undefined
  return /^(?:案件|数量|的|为|共|有|数)*(\d+)(?=件|起|宗|例|$)/u.exec(found[1] ?? '')?.[1]
}

interface Told {
  readonly label: string
  readonly from: number
}

/** Where each row of the table is spoken of with a number before the next row is. */
function toldRows(text: string, labels: readonly string[]): (Told & { text: string })[] {
  const all = labels
    .flatMap((label): Told[] =>
      [...text.matchAll(new RegExp(label, 'gu'))].map(({ index }) => ({ label, from: index })),
    )
    .sort((one, other) => one.from - other.from)
  return all
    .map((one, at) => ({ ...one, text: text.slice(one.from, all[at + 1]?.from) }))
    .filter((one) => /\d+(?:件|起|宗|例)/u.test(one.text))
}

/** Reads a table told in sentences, where nothing of it stands as a table and every row adds up. */
export function readProse(
  reading: Reading,
  format: Format,
  table: TableSpec,
  paragraphs: readonly Paragraph[],
): void {
  const slot = acrossSlot(format, table)
  const rows = [...new Set(slot.places.map(({ row }) => row))]
  if (
    reading.taken.has(slot.id) ||
    rows.some((row) => reading.taken.has(`${table.id}.${row.path}`))
  )
    return
  const text = pieceKey(paragraphs.map((one) => one.text).join(' '))
  if (text.length > LONGEST) return
  const names = rows.map(({ heading }) => pieceKey(heading.label))
  const told = toldRows(text, names)
  const totals = table.balances.flatMap(({ left, right }) => (left.length > 1 ? right : left))
  const texts = slot.places.map((place) => {
    const name = names[rows.indexOf(place.row)] ?? ''
    const own = told.filter((one) => one.label === name)
    const [only] = own
    if (!only || own.length > 1) return undefined
    const column = pieceKey(place.column.heading.label)
    const isTotal = totals.includes(place.column.path)
    return numberAfter(only.text, column) ?? (isTotal ? numberAfter(only.text, name) : undefined)
  })
  const isWhole = texts.every((one) => one !== undefined)
  if (texts.every((one) => one === undefined)) return
  const isSound =
    isWhole &&
    rows.every((row) => {
      const own = slot.places.flatMap((place, at) => (place.row === row ? [at] : []))
      return addsUp(
        own.flatMap((at) => slot.places[at] ?? []),
        own.map((at) => texts[at] ?? ''),
      )
    })
  const [first] = paragraphs
  const source = { where: first?.where ?? '', quote: text.slice(0, 60) }
  const none = { labels: [], labelColumn: 0, values: [], width: 0, cells: [] }
  reading.taken.set(slot.id, { kind: 'row', ...none, ...source })
  if (!isSound) {
    const message = `“${table.name}”在原件里写成文字，读出的数不全或与总计不符，这张表没有填。`
    doubt(reading, 'import-place', table.id, source, message, '请对照原件填写这张表。')
    return
  }
  slot.places.forEach((place, at) => {
    reading.figures.set(place.id, readFigure(texts[at] ?? '', kindOf(place)) ?? BLANK)
  })
  const message = `“${table.name}”在原件里写成文字，照文字读入，各行与总计相符。`
  doubt(reading, 'import-order', table.id, source, message, LOOK)
}

/** A table printed across that a report tells in sentences: “行政复议5件，其中结果维持3件……”. */

import { readFigure } from '../../report/figures.ts'
import { kindOf, leaves, type Format, type Leaf, type TableSpec } from '../../report/spec.ts'
import type { Paragraph } from '../document.ts'
import { doubt, type Reading } from './figures.ts'
import { factsOf, type Fact, type Names } from './prose-facts.ts'
import { acrossSlot, type Slot } from './slots.ts'

const LOOK = '请对照原件核对这张表。'

/** No sentences that tell a table are longer. */
const LONGEST = 2_000

function totalsOf({ balances }: TableSpec): string[] {
  return balances.flatMap(({ left, right }) => (left.length > 1 ? right : left))
}

/** A heading, and the shorter ways it is spoken of: 结果维持 is 维持, 尚未审结 is 未审结. */
function wordsOf({ heading: { label, aliases = [] } }: Leaf): string[] {
  return [label, ...aliases].flatMap((one) => [
    one,
    one.replace('结果', ''),
    one.replace(/^尚/u, ''),
  ])
}

function namesOf(table: TableSpec): Names {
  const [band] = table.bands
  const rows = leaves(band?.rows ?? [])
  const groups = new Map<string, string[]>()
  for (const { heading, above } of rows)
    for (const { label } of above) groups.set(label, [...(groups.get(label) ?? []), heading.label])
  const totals = totalsOf(table)
  const columns = leaves(band?.columns ?? [])
  const outcomes = columns.filter(({ path }) => !totals.includes(path))
  return {
    rows: rows.map(({ heading }) => heading.label),
    groups,
    columns: new Map(outcomes.flatMap((one) => wordsOf(one).map((word) => [word, one.path]))),
    totals: [
      ...columns.filter(({ path }) => totals.includes(path)).map(({ heading }) => heading.label),
      '共',
      '合计',
    ],
  }
}

/** The one number that all facts give; no number where they differ. */
function numberIn(facts: readonly Fact[]): number | undefined {
  const numbers = new Set(facts.map(({ number }) => number))
  return numbers.size === 1 ? [...numbers][0] : undefined
}

/**
 * The figures of a row by column, where its total is told and what is told of it comes to that: what is
 * not told is then none.
 */
function rowIn(
  table: TableSpec,
  row: Leaf,
  facts: readonly Fact[],
): Map<string, number> | undefined {
  const own = facts.filter((one) => one.row === row.heading.label)
  const total = numberIn(own.filter(({ column }) => column === undefined))
  const [band] = table.bands
  const totals = totalsOf(table)
  if (total === undefined) return undefined
  const numbers = new Map<string, number>()
  let sum = 0
  for (const { path } of leaves(band?.columns ?? [])) {
    const told = own.filter(({ column }) => column === path)
    const isTotal = totals.includes(path)
    const part = told.length === 0 ? 0 : numberIn(told)
    const number = isTotal ? total : part
    if (number === undefined) return undefined
    if (!isTotal) sum += number
    numbers.set(path, number)
  }
  return sum === total ? numbers : undefined
}

function isTaken({ taken }: Reading, { id, places }: Slot): boolean {
  return taken.has(id) || places.some(({ row }) => taken.has(`${id}.${row.path}`))
}

/** Reads a table told in sentences, where nothing of it stands as a table, as far as its rows add up. */
export function readProse(
  reading: Reading,
  format: Format,
  table: TableSpec,
  paragraphs: readonly Paragraph[],
): void {
  const slot = acrossSlot(format, table)
  const text = paragraphs.map((one) => one.text.normalize('NFKC').replace(/\s/gu, '')).join('\n')
  if (isTaken(reading, slot) || text.length > LONGEST) return
  const facts = factsOf(text, namesOf(table))
  if (facts?.length === 0) return
  const source = { where: paragraphs[0]?.where ?? '', quote: text.slice(0, 60) }
  const none = { labels: [], labelColumn: 0, values: [], width: 0, cells: [] }
  reading.taken.set(slot.id, { kind: 'row', ...none, ...source })
  const rows = leaves(table.bands[0]?.rows ?? [])
  const read = rows.map((row) => rowIn(table, row, facts ?? []))
  for (const place of slot.places) {
    const number = read[rows.indexOf(place.row)]?.get(place.column.path)
    const figure = number === undefined ? undefined : readFigure(String(number), kindOf(place))
    if (figure) reading.figures.set(place.id, figure)
  }
  const open = rows.filter((_, at) => !read[at]).map(({ heading }) => heading.label)
  if (open.length < rows.length) {
    const message = `“${table.name}”在原件里写成文字，照文字读入，与所写的总数相符；没有说到的记 0。`
    doubt(reading, 'import-order', table.id, source, message, LOOK)
  }
  if (open.length > 0) {
    const message = `“${table.name}”在原件里写成文字，“${open.join('”“')}”读出的数不全或与总数不符，没有填。`
    doubt(reading, 'import-place', table.id, source, message, '请对照原件填写这张表。')
  }
}

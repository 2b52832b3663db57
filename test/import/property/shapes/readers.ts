/** Text as four readers of PDFs copy it: each orders the lines of a table in its own way. */

import type { Random } from '../random.ts'
import { isTable, type Laid, type LaidRow, type LaidTable } from '../laid.ts'

/** Readers by their order of lines. */
export const READERS = ['pdfjs', 'pdfium', 'pdfminer', 'plumber'] as const

/** A reader. */
export type Reader = (typeof READERS)[number]

/** Where a line of figures stands to the lines of its label. */
type Manner = 'before' | 'between' | 'after' | 'beside'

/** A text broken into lines of so many letters. */
function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const letters = [...line]
    const count = Math.max(1, Math.ceil(letters.length / width))
    return Array.from({ length: count }, (_, at) =>
      letters.slice(at * width, (at + 1) * width).join(''),
    )
  })
}

/** The words of a row that are its own; a cell merged downwards is printed in the middle of its rows. */
function labelsOf(table: LaidTable, at: number): string[] {
  return table.rows.slice(0, at + 1).flatMap((row, from) =>
    row.flatMap(({ id, text, rowspan }) => {
      const isHere = id === undefined && text !== '' && from + Math.floor((rowspan - 1) / 2) === at
      return isHere ? [text] : []
    }),
  )
}

function figuresOf(row: LaidRow): string[] {
  return row.flatMap(({ id, text }) => (id === undefined || text === '' ? [] : [text]))
}

function rowLines(label: readonly string[], figures: string, manner: Manner): string[] {
  if (figures === '') return [...label]
  if (label.length === 0) return [figures]
  const [first = '', ...rest] = label
  switch (manner) {
    case 'before':
      return [figures, ...label]
    case 'after':
      return [...label, figures]
    case 'beside':
      return [`${first} ${figures}`, ...rest]
    case 'between':
      return rest.length === 0 ? [`${first} ${figures}`] : [first, figures, ...rest]
  }
}

const MANNERS: Readonly<Record<Reader, readonly Manner[]>> = {
  pdfjs: ['before', 'between', 'after'],
  pdfium: ['after', 'beside'],
  pdfminer: ['after'],
  plumber: ['between', 'beside'],
}

/** Labels first, then the figures column by column, one a line. */
function byColumns(table: LaidTable, width: number): string[] {
  const labels = table.rows.flatMap((_, at) =>
    labelsOf(table, at).flatMap((text) => wrapped(text, width)),
  )
  const rows = table.rows.map(figuresOf)
  const most = Math.max(...rows.map((row) => row.length))
  const columns = Array.from({ length: most }, (_, at) => rows.flatMap((row) => row[at] ?? []))
  return [...labels, ...columns.flat()]
}

function tableLines(table: LaidTable, reader: Reader, random: Random): string[] {
  const width = random.pick([6, 8, 11, 14, 20, 40])
  if (reader === 'pdfminer' && random.chance(0.5)) return byColumns(table, width)
  const manner = random.pick(MANNERS[reader])
  const isOneEach = reader === 'pdfium' && random.chance(0.3)
  return table.rows.flatMap((row, at) => {
    const label = labelsOf(table, at).flatMap((text) => wrapped(text, width))
    const figures = figuresOf(row)
    return isOneEach ? [...label, ...figures] : rowLines(label, figures.join(' '), manner)
  })
}

/** A report as a reader copies it. */
export function writeCopied(laid: Laid, reader: Reader, random: Random): string {
  return laid
    .flatMap((block) => (isTable(block) ? tableLines(block, reader, random) : wrapped(block, 38)))
    .join('\n')
}

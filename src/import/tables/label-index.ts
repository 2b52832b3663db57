/** The headings of an edition by what is left of them when they are compared. */

import { labelKey } from '../../report/labels.ts'
import { remember } from '../../report/remember.ts'
import {
  leaves,
  nameOf,
  type Band,
  type Format,
  type Heading,
  type Leaf,
  type TableSpec,
} from '../../report/spec.ts'
import { cleanText } from '../clean.ts'

/** A row of the form. */
export interface RowPlace {
  readonly table: TableSpec
  readonly band: Band
  readonly leaf: Leaf
  /** `requests.received`. */
  readonly id: string
  /** Its place in printed order, over all tables. */
  readonly order: number
}

/** A heading over several rows. */
export interface GroupPlace {
  readonly table: TableSpec
  readonly heading: Heading
  readonly rows: readonly RowPlace[]
}

/** A way to write a heading, with its remark and without its number. */
export interface Spelling {
  readonly key: string
  /** Its number, `3` or `三`, where it has one. */
  readonly number: string | undefined
  readonly row?: RowPlace
  readonly group?: GroupPlace
  /** The table it stands in. */
  readonly table: TableSpec
}

/** What a label can be. */
export interface LabelIndex {
  /** Every heading in each of its spellings; those of neither row nor group are of columns. */
  readonly spellings: readonly Spelling[]
  readonly rows: ReadonlyMap<string, readonly RowPlace[]>
  readonly groups: ReadonlyMap<string, GroupPlace>
  /** Keys of column headings, groups of columns among them, and the tables that have them. */
  readonly columns: ReadonlyMap<string, readonly TableSpec[]>
  /** Keys of every heading, band and corner: pieces of a broken label are pieces of one of them. */
  readonly all: readonly string[]
  readonly places: readonly RowPlace[]
}

const NUMERAL = /^(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、,，]+|\d{1,2}(?=\p{Script=Han}))/u

/** A table's cells are compared with every heading, row by row. */
const MOST_KEYS = 5_000

function closedText(text: string): string {
  return cleanText(text).normalize('NFKC').replace(/\s/gu, '')
}

/** A label as it is compared: no number, no remark in brackets wherever it stands, no punctuation. */
export const keyOf = remember(MOST_KEYS, (text) => {
  const closed = closedText(text)
  const bare = closed.replace(NUMERAL, '')
  return labelKey(bare.replace(/\([^()]*\)/gu, '')) || labelKey(closed)
})

/** Letters and figures of a text, its number left out: what a piece of a broken label is compared by. */
export const pieceKey = remember(MOST_KEYS, (text) =>
  closedText(text)
    .replace(NUMERAL, '')
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, ''),
)

const NUMBERED = /^[(（]?(\d{1,2}|[一二三四五六七八九十]{1,2})[)）.．、,，]/u

/** The number that a label begins with. */
export function labelNumber(text: string): string | undefined {
  return NUMBERED.exec(closedText(text))?.[1]
}

function wordings(heading: Heading): string[] {
  return [heading.label, nameOf(heading), ...(heading.aliases ?? [])]
}

function spellings(heading: Heading): string[] {
  return wordings(heading).map(keyOf)
}

function spelled(words: readonly string[], found: Omit<Spelling, 'key' | 'number'>): Spelling[] {
  const keys = new Set(words.flatMap((word) => [pieceKey(word), keyOf(word)]))
  const number = labelNumber(words[0] ?? '')
  return [...keys].filter(Boolean).map((key) => ({ key, number, ...found }))
}

function everyHeading(headings: readonly Heading[]): Heading[] {
  return headings.flatMap((one) => [one, ...everyHeading(one.children ?? [])])
}

function add<T>(map: Map<string, T[]>, keys: readonly string[], value: T): void {
  for (const key of new Set(keys)) map.set(key, [...(map.get(key) ?? []), value])
}

/** The labels of an edition. */
export function labelIndex(format: Format): LabelIndex {
  const rows = new Map<string, RowPlace[]>()
  const groups = new Map<string, GroupPlace>()
  const columns = new Map<string, TableSpec[]>()
  const all = new Set<string>()
  const places: RowPlace[] = []
  const every: Spelling[] = []
  for (const table of format.tables) {
    all.add(keyOf(table.corner))
    every.push(...spelled([table.corner], { table }))
    for (const band of table.bands) {
      if (band.label !== undefined) {
        all.add(keyOf(band.label))
        every.push(...spelled([band.label], { table }))
      }
      const own = leaves(band.rows).map((leaf): RowPlace => {
        const place = { table, band, leaf, id: `${table.id}.${leaf.path}`, order: places.length }
        places.push(place)
        add(rows, spellings(leaf.heading), place)
        every.push(...spelled(wordings(leaf.heading), { table, row: place }))
        return place
      })
      for (const heading of everyHeading(band.rows)) {
        for (const key of spellings(heading)) all.add(key)
        if (!heading.children) continue
        const under = own.filter((row) => row.leaf.above.includes(heading))
        const group = { table, heading, rows: under }
        for (const key of spellings(heading)) groups.set(key, group)
        every.push(...spelled(wordings(heading), { table, group }))
      }
      for (const heading of everyHeading(band.columns)) {
        every.push(...spelled(wordings(heading), { table }))
        for (const key of spellings(heading)) {
          const known = columns.get(key) ?? []
          if (!known.includes(table)) columns.set(key, [...known, table])
          all.add(key)
        }
      }
    }
  }
  all.delete('')
  return { spellings: every, rows, groups, columns, all: [...all], places }
}

/** Is a text a heading of the form, or a piece of one? */
export function isLabelPiece(index: LabelIndex, text: string): boolean {
  const key = keyOf(text)
  return (
    key !== '' &&
    index.all.some(
      (one) => one.includes(key) || (key.length > 3 && key.startsWith(one) && one.length > 3),
    )
  )
}

/** Does a label name a row or a group of rows, letter by letter? */
export function isRowLabel(index: LabelIndex, text: string): boolean {
  const key = keyOf(text)
  return index.rows.has(key) || index.groups.has(key)
}

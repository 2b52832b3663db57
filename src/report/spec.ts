/**
 * The language in which a statutory form is declared: headings down, headings across, balances.
 * Everything else (schema, checks, page table, JSON, CSV) is a function of such a declaration.
 */

import { plainLabel } from './labels.ts'

/** What a figure counts: 件 (cases, documents), 项 (items of a list), 万元 (ten thousand yuan). */
export type Unit = '件' | '项' | '万元'

/** How a figure may be written: whole and not negative, with a sign, or with decimals. */
export type FigureKind = 'count' | 'signed' | 'amount'

/** One printed heading. With `children` it groups; without, it holds figures. */
export interface Heading {
  /** Segment of the permanent id. A group without a key is printed but adds nothing to the id. */
  readonly key?: string
  /** The heading as printed, its number and remarks included. */
  readonly label: string
  /** Its name in report files and messages, where the printed label is a sentence. */
  readonly name?: string
  /** Other wordings met in real reports. */
  readonly aliases?: readonly string[]
  /** What it means, for a reader who is no lawyer. */
  readonly explain?: string
  readonly unit?: Unit
  readonly kind?: FigureKind
  /** What its share of the total it is a part of is called: 纠正率. */
  readonly rate?: string
  readonly children?: readonly Heading[]
  /** A group that reports may print as one row; one-row.ts makes such an edition of it. */
  readonly mayBeOneRow?: true
  /** A row that stands for a group whose rows the report does not print. */
  readonly isOneRow?: true
}

/** Rows that share their columns; 主动公开 has one band for each cited item of article 20. */
export interface Band {
  /** The line printed above the band. */
  readonly label?: string
  readonly columns: readonly Heading[]
  readonly rows: readonly Heading[]
}

/**
 * 勾稽关系: two sums that must be equal. With `axis: 'rows'` the sides name rows and must agree in
 * every column; with `'columns'` they name columns and must agree in every row. A group stands for
 * the sum of all figures under it.
 */
export interface Balance {
  readonly id: string
  readonly axis: 'rows' | 'columns'
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** The relation in a sentence, without figures. */
  readonly says: string
  /** The article or notice it comes from. */
  readonly source: string
}

/** One statutory table. */
export interface TableSpec {
  readonly id: string
  /** Its key in report files and its name in messages. */
  readonly name: string
  /** Number of the section it stands in. */
  readonly section: number
  /** Text of the corner cell over the row headings. */
  readonly corner: string
  /** `across`: the row headings are printed over the column headings, and all figures in one line. */
  readonly printed: 'down' | 'across'
  readonly bands: readonly Band[]
  readonly balances: readonly Balance[]
}

/** One of the sections every report has. */
export interface SectionSpec {
  readonly number: number
  /** What it is about, where rules look for that, whatever its number and title. */
  readonly about?: 'problems' | 'other'
  readonly title: string
  readonly aliases?: readonly string[]
  /** Its title in whatever other words, without punctuation, from its first letter to its last. */
  readonly wording?: RegExp
  /** Sub-headings the notice asks for, in order. */
  readonly parts?: readonly string[]
}

/** One edition of the statutory form. */
export interface Format {
  readonly edition: string
  /** The notice that prescribes it. */
  readonly notice: string
  /** First report year it is prescribed for. */
  readonly firstYear: number
  readonly sections: readonly SectionSpec[]
  readonly tables: readonly TableSpec[]
}

/** A heading that holds figures, with the headings above it, outermost first. */
export interface Leaf {
  /** Keys joined by dots: `outcomes.refused.stateSecret`. */
  readonly path: string
  /** Names of the keyed headings on the way down, its own last. */
  readonly names: readonly string[]
  readonly heading: Heading
  readonly above: readonly Heading[]
}

/** One figure's place in a table. */
export interface Place {
  /** Permanent id: `requests.outcomes.granted.total`. */
  readonly id: string
  readonly table: TableSpec
  readonly band: Band
  readonly row: Leaf
  readonly column: Leaf
}

/** A heading's name in report files and messages. */
export function nameOf(heading: Heading): string {
  return heading.name ?? plainLabel(heading.label)
}

const leavesOf = new WeakMap<readonly Heading[], readonly Leaf[]>()

/** The headings that hold figures, in printed order; found once for each declaration. */
export function leaves(headings: readonly Heading[]): readonly Leaf[] {
  const known = leavesOf.get(headings) ?? leavesBelow(headings, [])
  leavesOf.set(headings, known)
  return known
}

function leavesBelow(headings: readonly Heading[], above: readonly Heading[]): Leaf[] {
  return headings.flatMap((heading) => {
    if (heading.children) return leavesBelow(heading.children, [...above, heading])
    const keyed = [...above, heading].filter((one) => one.key !== undefined)
    return [
      { path: keyed.map((one) => one.key).join('.'), names: keyed.map(nameOf), heading, above },
    ]
  })
}

/** How many levels of headings there are. */
export function depth(headings: readonly Heading[]): number {
  return Math.max(
    ...headings.map((heading) => (heading.children ? 1 + depth(heading.children) : 1)),
  )
}

const places = new WeakMap<TableSpec, readonly Place[]>()

/** Every figure of a table, in printed order; laid out once for each table. */
export function placesOf(table: TableSpec): readonly Place[] {
  const known = places.get(table) ?? placesIn(table)
  places.set(table, known)
  return known
}

function placesIn(table: TableSpec): Place[] {
  return table.bands.flatMap((band) =>
    leaves(band.rows).flatMap((row) =>
      leaves(band.columns).map((column) => ({
        id: `${table.id}.${row.path}.${column.path}`,
        table,
        band,
        row,
        column,
      })),
    ),
  )
}

/** A place in words: “依申请公开 · 办理结果 · 予以公开，自然人”. */
export function placeName({ table, row, column, band }: Place): string {
  const rowName = [table.name, ...row.names].join(' · ')
  return leaves(band.columns).length === 1 ? rowName : `${rowName}，${column.names.join(' · ')}`
}

/** How the figures under a row and a column are written: the column's word stands, then the row's. */
export function kindOf({ row, column }: Place): FigureKind {
  return column.heading.kind ?? row.heading.kind ?? 'count'
}

/** What the figures under a row and a column count. */
export function unitOf({ row, column }: Place): Unit {
  return column.heading.unit ?? row.heading.unit ?? '件'
}

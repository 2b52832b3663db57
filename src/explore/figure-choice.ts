/** The figures to choose from: the rows of the form's tables, each with its columns, and what finds them. */

import { formats } from '../report/formats/index.ts'
import { groupBy } from '../report/group-by.ts'
import { placeName } from '../report/spec.ts'
import { figureColumns, type FigureColumn } from '../report/wide/figure-columns.ts'

/** A row of a table of the form. */
export interface FigureRow {
  /** The start of the ids of its figures: `requests.received`. */
  readonly id: string
  /** Its table in words. */
  readonly table: string
  /** Its headings in words, and its editions where not all have it. */
  readonly label: string
  readonly columns: readonly { readonly id: string; readonly label: string }[]
}

function editionsOf({ editions }: FigureColumn): string {
  return editions.length === formats.length ? '' : `（${editions.toReversed().join('、')} 版）`
}

/** Every row of every edition: the newest edition's in printed order, then what older ones had besides. */
export const figureRows: readonly FigureRow[] = groupBy(
  figureColumns,
  ({ place }) => `${place.table.id}.${place.row.path}`,
).flatMap(([id, columns]) => {
  const [first] = columns
  if (!first) return []
  const isOne = new Set(columns.map(editionsOf)).size === 1
  return {
    id,
    table: first.place.table.name,
    label: first.place.row.names.join(' · ') + (isOne ? editionsOf(first) : ''),
    columns: columns.map((column) => ({
      id: column.id,
      label: column.place.column.names.join(' · ') + (isOne ? '' : editionsOf(column)),
    })),
  }
})

/** The row that a figure stands in. */
export function rowOfFigure(figure: string): FigureRow | undefined {
  return figureRows.find(({ columns }) => columns.some(({ id }) => id === figure))
}

/** A figure in words, with its editions where not all have it; its id where it is none. */
export function figureLabel(figure: string): string {
  const column = figureColumns.find(({ id }) => id === figure)
  return column ? placeName(column.place) + editionsOf(column) : figure
}

/** A figure that words have found. */
export interface FoundFigure {
  readonly id: string
  readonly label: string
  /** What its headings mean, where the form says. */
  readonly explain: string
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{C}]/gu, '')

const searched = figureColumns.map((column) => {
  const { row, column: across, table, band } = column.place
  const headings = [...row.above, row.heading, ...across.above, across.heading]
  const explain = headings.map((heading) => heading.explain ?? '').join('')
  const printed = headings.map(({ label }) => label).join('')
  const names = folded(`${table.name}${figureLabel(column.id)}${printed}${band.label ?? ''}`)
  const isTotal = /total$/i.test(column.id)
  const found: FoundFigure = { id: column.id, label: figureLabel(column.id), explain }
  return { found, names, all: names + folded(explain), isTotal }
})

/**
 * The figures whose headings or explanations have every word of a query (words are parted by
 * spaces): those found by their headings first, totals before their parts.
 */
export function findFigures(query: string, most: number): FoundFigure[] {
  const words = query.split(/\s+/u).map(folded).filter(Boolean)
  if (words.length === 0) return []
  const hits = searched.filter(({ all }) => words.every((word) => all.includes(word)))
  const grade = ({ names, isTotal }: (typeof searched)[number]): number =>
    (words.every((word) => names.includes(word)) ? 0 : 2) + (isTotal ? 0 : 1)
  return hits
    .toSorted((one, other) => grade(one) - grade(other))
    .slice(0, most)
    .map(({ found }) => found)
}

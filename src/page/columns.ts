/** A table's columns one at a time, for a screen that does not hold them all. */

import { headingsOf, printedText, type FigureTable } from './figure-cells.ts'

type Cell = HTMLTableCellElement

/** Some columns of a table that can be shown alone, under the heading they have in common. */
export interface Choice {
  readonly label: string
  readonly cells: ReadonlySet<Cell>
}

/** A column has the total when its figures do: the ids are permanent. */
const TOTAL = /\.total$/

/** The choices of a table with row headings: each column, the total first. */
function columnChoices(rows: FigureTable['rows']): Choice[] {
  const [first = []] = rows
  const choices = first.map((cell, at) => ({
    isTotal: TOTAL.test(cell.id),
    label: headingsOf(cell).map(printedText).at(-1) ?? '',
    cells: new Set(rows.flatMap((row) => row[at] ?? [])),
  }))
  return choices.sort((one, other) => Number(other.isTotal) - Number(one.isTotal))
}

/** The choices of a table in one line: the figures under each heading but the last of each. */
function groupChoices([row = []]: FigureTable['rows']): Choice[] {
  const groups = new Map<string, Choice & { readonly cells: Set<Cell> }>()
  for (const cell of row) {
    const label = headingsOf(cell).map(printedText).at(-2) ?? ''
    const group = groups.get(label) ?? { label, cells: new Set() }
    group.cells.add(cell)
    groups.set(label, group)
  }
  return [...groups.values()]
}

/** What can be shown alone of a table; nothing of one in several bands, which fits every screen. */
export function choicesOf({ tables, rows }: FigureTable): Choice[] {
  if (tables.length > 1) return []
  return rows.length > 1 ? columnChoices(rows) : groupChoices(rows)
}

/** Shows the figures of a choice alone, with the headings over them, or all of them. */
export function showColumns({ box, tables, rows }: FigureTable, choice: Choice | undefined): void {
  const [table] = tables
  if (!table) return
  for (const cell of rows.flat()) cell.hidden = choice !== undefined && !choice.cells.has(cell)
  const line = (rows[0] ?? []).filter((cell) => !cell.hidden)
  for (const heading of table.tHead?.querySelectorAll('th') ?? []) {
    const below = line.filter((cell) => headingsOf(cell).includes(heading)).length
    heading.hidden = below === 0
    heading.colSpan = Math.max(below, 1)
  }
  const figures = table.querySelector<HTMLTableColElement>('.figure')
  if (figures) figures.span = line.length
  box.classList.toggle('in-part', choice !== undefined)
}

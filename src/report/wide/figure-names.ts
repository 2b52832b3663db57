/** What people call the figures of the form: the names of its rows and columns. */

import { plainLabel } from '../labels.ts'
import { leaves, nameOf, type Heading, type Leaf, type Place } from '../spec.ts'
import { figureColumns } from './figure-columns.ts'

/** A figure that a name of the form leads to. */
export interface NamedFigure {
  /** Permanent id: `requests.outcomes.granted.total`. */
  readonly id: string
  /** The names of its row and column, outermost first: 行政复议, 结果纠正. */
  readonly path: readonly string[]
  /** What else it is called: its labels as they are printed. */
  readonly others: readonly string[]
  /** The editions that have it, newest first. */
  readonly editions: readonly string[]
}

const SUM = 'total'

function countOf(headings: readonly (readonly Heading[])[]): number {
  return headings.reduce((sum, own) => sum + leaves(own).length, 0)
}

/** Is a figure told by its row alone, with the sum of the columns standing for it? */
function isByRow({ table, band }: Place): boolean {
  const rows = countOf(table.bands.map((own) => own.rows))
  return leaves(band.columns).some(({ path }) => path === SUM) && rows > countOf([band.columns])
}

/** As it is printed, where that is not its name. */
function printed({ heading }: Leaf): string[] {
  const label = plainLabel(heading.label)
  return label === nameOf(heading) ? [] : [label]
}

/** The figures of all editions that stand for a row or a cell of the form, by the names of their headings. */
export const namedFigures: readonly NamedFigure[] = figureColumns
  .filter(({ place }) => !isByRow(place) || place.column.path === SUM)
  .map(({ id, place, editions }) => {
    const { row, column } = place
    if (isByRow(place)) return { id, path: row.names, others: printed(row), editions }
    const path = [...row.names, nameOf(column.heading)]
    return { id, path, others: [row, column].flatMap(printed), editions }
  })

/** Which figures of the form a query names. */

import type { TableFigure } from '../exact/table.ts'
import { fold } from '../fold.ts'

/** Gives the figures that folded terms name. */
export type FigureFinder = (terms: readonly string[]) => readonly TableFigure[]

/** A figure by its names, folded. */
interface Named {
  readonly figure: TableFigure
  /** Its whole label. */
  readonly label: string
  /** The parts of its label, and what else it is called. */
  readonly names: readonly string[]
}

/** A finder over the figures of the table; their names are folded when first asked for. */
export function figureFinder(figures: readonly TableFigure[]): FigureFinder {
  let known: readonly Named[] | undefined
  return (terms) => {
    if (terms.length === 0) return []
    known ??= figures.map((figure) => {
      const { path, others } = figure
      return { figure, label: fold(path.join('·')), names: [...path, ...others].map(fold) }
    })
    return known.filter((named) => isCalled(named, terms)).map(({ figure }) => figure)
  }
}

/** Whether every term is a name of the figure, or its whole label is what they make up. */
function isCalled({ names, label }: Named, terms: readonly string[]): boolean {
  return terms.every((term) => names.includes(term)) || terms.join('') === label
}

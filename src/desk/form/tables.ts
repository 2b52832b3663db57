/** The statutory tables as printed, an input in each cell. */

import { element } from '../../page/element.ts'
import { figureTable } from '../../page/figure-cells.ts'
import { followGroups } from '../../page/group-labels.ts'
import { tableView, type TableView } from '../../page/table-view.ts'
import { headingOf, inUnit } from '../../render/contents.ts'
import { openTable } from '../../render/statutory-table.ts'
import { placesOf, type Format, type TableSpec } from '../../report/spec.ts'
import { cellView, type CellView } from './cell-view.ts'
import { gridOf, type Grid } from './grid.ts'
import { strings } from './strings.ts'

/** A table of the form. */
export interface FormTable {
  readonly table: TableSpec
  readonly section: HTMLElement
  readonly grid: Grid
  readonly cells: ReadonlyMap<string, CellView>
  /** Says how many cells nobody has looked at. */
  readonly unread: HTMLElement
  /** Shows a cell that is not among the chosen columns; only once the table is on the page. */
  readonly reveal: (cell: HTMLTableCellElement) => void
  /** Begins to fit the table to the room there is, once it is on the page. */
  readonly fit: () => void
}

function titleOf(format: Format, table: TableSpec): string {
  const section = format.sections.find(({ number }) => number === table.section)
  return `${section ? headingOf(section) : table.name}${inUnit(table)}`
}

/** Makes a table of an edition. */
export function formTable(format: Format, table: TableSpec): FormTable {
  const place = new Map(placesOf(table).map((one) => [one.id, one]))
  const after = `after-${table.id}`
  const unread = element('p', { className: 'note' })
  const section = element('section', { className: 'form-table' })
  const skip = element(
    'a',
    { className: 'skip form-skip', href: `#${after}` },
    strings.skip(table.name),
  )
  const holder = element('div')
  holder.innerHTML = openTable(table, titleOf(format, table)).text
  const end = element('span', { id: after, tabIndex: -1 })
  section.append(element('h3', {}, `${table.name}表`), unread, skip, ...holder.childNodes, end)
  const cells = new Map<string, CellView>()
  for (const cell of section.querySelectorAll<HTMLTableCellElement>('td[id]')) {
    const own = place.get(cell.id)
    if (own) cells.set(cell.id, cellView(cell, own))
  }
  let view: TableView | undefined
  return {
    table,
    section,
    grid: gridOf(table),
    cells,
    unread,
    reveal: (cell) => view?.reveal(cell),
    fit: () => {
      const box = section.querySelector<HTMLElement>('.statutory-table')
      const figures = box && figureTable(box)
      if (!figures || view) return
      view = tableView(figures, 'first column')
      followGroups(figures.scroll)
    },
  }
}

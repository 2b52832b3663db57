/** Compared tables as elements of the page. */

import { element } from '../page/element.ts'
import type { FigureTree } from '../report/data/json.ts'
import { differenceOf, isSame, shownFigure } from './difference.ts'
import { strings } from './strings.ts'
import { compareTables, type ComparedFigure, type ComparedTable } from './tables.ts'

const letterOf = (at: number): string => strings.letters[at] ?? ''

function line({ row, column, values }: ComparedFigure): HTMLTableRowElement {
  const cells = values.flatMap((value, at) => {
    const shown = element('td', {}, shownFigure(value))
    if (at === 0) return [shown]
    const difference = differenceOf(values[0], value)
    const className = difference === strings.same ? 'compare__same' : 'compare__difference'
    return [shown, element('td', { className }, difference)]
  })
  const name = column === '' ? row : `${row}，${column}`
  return element('tr', {}, element('th', { scope: 'row' }, name), ...cells)
}

function tableOf({ id, name, figures }: ComparedTable, count: number, isAll: boolean): HTMLElement {
  const same = figures.filter(({ values }) => isSame(values)).length
  const shown = isAll ? figures : figures.filter(({ values }) => !isSame(values))
  if (shown.length === 0) return element('p', {}, strings.allSame(name, figures.length))
  const caption = element(
    'caption',
    { id: `compare-${id}` },
    strings.caption(name, same, figures.length, isAll),
  )
  const heads = Array.from({ length: count }, (_, at) => [
    element('th', { scope: 'col' }, letterOf(at)),
    ...(at === 0 ? [] : [element('th', { scope: 'col' }, strings.against(letterOf(at)))]),
  ]).flat()
  const head = element('tr', {}, element('th', { scope: 'col' }, strings.item), ...heads)
  const table = element(
    'table',
    { className: 'headline compare__table' },
    caption,
    element('thead', {}, head),
    element('tbody', {}, ...shown.map(line)),
  )
  const room = element('div', { className: 'scroll', tabIndex: 0 }, table)
  room.setAttribute('role', 'group')
  room.setAttribute('aria-labelledby', caption.id)
  return room
}

/** The tables of some reports side by side; lines that are the same in all are left out unless asked for. */
export function tablesShown(
  reports: readonly { edition: string; tables: FigureTree }[],
  isAll: boolean,
): HTMLElement[] {
  const editions = reports.map(({ edition }, at) => `${letterOf(at)}：${edition}`)
  const isMixed = new Set(reports.map(({ edition }) => edition)).size > 1
  return [
    ...(isMixed
      ? [element('p', { className: 'note' }, strings.editions(editions.join('，')))]
      : []),
    ...compareTables(reports).map((table) => tableOf(table, reports.length, isAll)),
  ]
}

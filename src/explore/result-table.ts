/** The table of a view: organs ranked, headings that sort, the sum below. */

import { element } from '../page/element.ts'
import { exactDifference } from '../report/exact.ts'
import { grouped, percent } from '../report/grouped.ts'
import { rateOf } from '../report/rates.ts'
import type { Value } from './condition.ts'
import type { Ranking, Row } from './rank.ts'
import { shareFormula, shareName } from './share-words.ts'
import type { Sort, SortKey, View } from './view.ts'

/** How many rows are shown at first, and more at a press. */
export const ROWS_AT_ONCE = 100

interface Heading {
  readonly label: string
  /** What it sorts by; undefined for a column that does not sort. */
  readonly key?: SortKey
  readonly isText?: boolean
}

function headingsOf({ figure, years }: View): Heading[] {
  const [only] = years
  const figures: Heading[] =
    years.length === 1
      ? [
          { label: `${only} 年`, key: 'value' },
          { label: shareName(figure), key: 'share' },
        ]
      : [
          ...years.map((year, at): Heading => {
            return { label: `${year} 年`, key: at === 0 ? 'value' : `${year}` }
          }),
          { label: '变化', key: 'change' },
        ]
  return [
    { label: '名次' },
    { label: '机关', key: 'name', isText: true },
    // A phone shows the first columns: what was asked for comes before what the organ is.
    ...figures,
    { label: '类型', key: 'type', isText: true },
    { label: '地区', key: 'region', isText: true },
  ]
}

/** The order after a press on a heading: turned round, or the largest first, or names from A. */
function nextSort({ key = 'value', isText = false }: Heading, now: Sort): Sort {
  return { key, isDescending: key === now.key ? !now.isDescending : !isText }
}

/** The order by the newest year is one, however it is asked for. */
export function isSortedBy(key: SortKey | undefined, { sort, years }: View): boolean {
  return key === sort.key || (key === 'value' && sort.key === String(years[0]))
}

function headOf(view: View, sortBy: (sort: Sort) => void): HTMLTableRowElement {
  const line = element('tr')
  for (const heading of headingsOf(view)) {
    const cell = element('th', { scope: 'col', className: heading.isText ? 'text' : '' })
    line.append(cell)
    if (!heading.key) {
      cell.append(heading.label)
      continue
    }
    const press = element('button', { type: 'button', className: 'explore-sort' }, heading.label)
    press.dataset['sort'] = heading.key
    press.addEventListener('click', () => sortBy(nextSort(heading, view.sort)))
    if (isSortedBy(heading.key, view))
      cell.ariaSort = view.sort.isDescending ? 'descending' : 'ascending'
    cell.append(press)
  }
  return line
}

function figureText(value: Value, hasReport: boolean): string {
  if (value === undefined) return hasReport ? '没有这一项' : '没有报告'
  if (value === null) return '空'
  return typeof value === 'number' ? grouped(value) : value
}

function changeText(change: number | null): string {
  if (change === null) return '—'
  return change > 0 ? `+${grouped(change)}` : grouped(change)
}

/** How the last column of a view of one year is reckoned. */
function formulaOf(view: View): string {
  if (view.years.length > 1) return ''
  return `（${shareName(view.figure)}＝${shareFormula(view.figure)}）`
}

/** What lines of the table need to know. */
export interface TableTerms {
  readonly view: View
  readonly ranking: Ranking
  readonly organPath: (organ: string) => string
  /** What picks the reports of a row. */
  readonly box: (name: string, addresses: readonly string[]) => HTMLElement
}

function lineOf(row: Row, { view, organPath, box }: TableTerms): HTMLTableRowElement {
  const { rank, name, organ, type, region, values, addresses, change, share } = row
  const figures = values.map((value, at) => {
    const address = addresses[at]
    const text = figureText(value, address !== undefined)
    if (address === undefined || value === undefined)
      return element('td', { className: 'none' }, text)
    const href = `${address}#${view.figure}`
    return element('td', {}, element('a', { href }, text))
  })
  const part = share === undefined ? '—' : percent(share)
  const last = values.length > 1 ? changeText(change) : part
  return element(
    'tr',
    {},
    element('td', {}, rank === undefined ? '—' : grouped(rank)),
    element(
      'th',
      { scope: 'row' },
      box(
        name,
        addresses.filter((address) => address !== undefined),
      ),
      element('a', { href: organPath(organ) }, name),
    ),
    ...figures,
    element('td', {}, last),
    element('td', { className: 'text' }, type),
    element('td', { className: 'text' }, region || '—'),
  )
}

function footOf({ view, ranking: { totals, rows } }: TableTerms): HTMLTableSectionElement {
  const label = element(
    'th',
    { scope: 'row', colSpan: 2 },
    `合计（${grouped(rows.length)} 个机关）`,
  )
  const sums = totals.map((sum) => element('td', {}, sum === null ? '—' : grouped(sum)))
  const [newest, oldest] = [totals[0] ?? null, totals.at(-1) ?? null]
  const change = newest === null || oldest === null ? null : exactDifference(newest, oldest)
  const share = newest && !rateOf(view.figure) ? '100%' : '—'
  const all = totals.length > 1 ? changeText(change) : share
  return element(
    'tfoot',
    {},
    element('tr', {}, label, ...sums, element('td', {}, all), element('td', { colSpan: 2 })),
  )
}

/** A table that shows its first rows, and more of them when told to. */
export interface ResultTable {
  readonly table: HTMLTableElement
  /** Shows more rows; says how many are still to come. */
  readonly more: () => number
}

/** The table of a view that has been answered; `sortBy` is told which order is asked for. */
export function resultTable(
  terms: TableTerms,
  caption: string,
  sortBy: (sort: Sort) => void,
): ResultTable {
  const { ranking, view } = terms
  const body = element('tbody')
  const table = element(
    'table',
    { className: 'headline explore-table' },
    element('caption', {}, caption + formulaOf(view)),
    element('thead', {}, headOf(view, sortBy)),
    body,
    footOf(terms),
  )
  const more = (): number => {
    const from = body.rows.length
    for (const row of ranking.rows.slice(from, from + ROWS_AT_ONCE)) body.append(lineOf(row, terms))
    return ranking.rows.length - body.rows.length
  }
  return { table, more }
}

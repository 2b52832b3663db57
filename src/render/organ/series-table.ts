/** The figures of a band through the years as a table; those that were always 0 are named below it. */

import { ABSENT_WORD, figureWord } from '../../report/figures.ts'
import type { Format } from '../../report/spec.ts'
import { unitOf } from '../../report/spec.ts'
import { isAlwaysZero, type SeriesBand, type SeriesRow } from '../../report/series/series.ts'
import type { Html } from '../html.ts'
import { html, type Content } from '../html.ts'

/** A report as the tables head it. */
export interface SeriesYear {
  readonly year: number
  readonly format: Format
  readonly href: string
}

/** Years beside each other whose reports are of one edition. */
function stretches(years: readonly SeriesYear[]): { edition: string; count: number }[] {
  const found: { edition: string; count: number }[] = []
  for (const { format } of years) {
    const last = found.at(-1)
    if (last?.edition === format.edition) last.count += 1
    else found.push({ edition: format.edition, count: 1 })
  }
  return found
}

/** Does a year begin with another edition than the one before it? */
function isBreak(years: readonly SeriesYear[], at: number): boolean {
  return at > 0 && years[at - 1]?.format.edition !== years[at]?.format.edition
}

/** The years whose reports are of a newer edition than those of the year before. */
export function breaksOf(years: readonly SeriesYear[]): number[] {
  return years.flatMap(({ year }, at) => (isBreak(years, at) ? [year] : []))
}

function cellsOf({ figures }: SeriesRow, years: readonly SeriesYear[]): Content {
  return figures.map((figure, at) => {
    const edge = isBreak(years, at) ? 'break' : ''
    if (!figure)
      return html`<td class="${edge === '' ? 'absent' : 'absent break'}">${ABSENT_WORD}</td>`
    const names = [figure.state !== 'number' && figure.state, edge].filter(Boolean).join(' ')
    return html`<td${names !== '' && html` class="${names}"`}>${figureWord(figure)}</td>`
  })
}

/** That not all editions have a figure. */
function noteOf({ editions, place }: SeriesRow, all: readonly string[]): Content {
  const unit = unitOf(place)
  const only = editions.length < all.length && `只见于 ${editions.join('、')} 年版`
  const says = [unit !== '件' && unit, only].filter(Boolean).join('，')
  return says !== '' && html`<small>（${says}）</small>`
}

function rowsOf(
  rows: readonly SeriesRow[],
  years: readonly SeriesYear[],
  isWide: boolean,
): Content {
  const all = [...new Set(years.map(({ format }) => format.edition))]
  return rows.map((row, at) => {
    const { place } = row
    const path = place.row.path
    const isFirst = rows[at - 1]?.place.row.path !== path
    const span = isWide ? rows.filter((one) => one.place.row.path === path).length : 1
    const name = place.row.names.join(' · ')
    const head =
      isFirst &&
      html`<th scope="${span > 1 ? 'rowgroup' : 'row'}"${span > 1 && html` rowspan="${span}"`}>
        ${name}${!isWide && noteOf(row, all)}
      </th>`
    const column =
      isWide && html`<th scope="row">${place.column.names.join(' · ')}${noteOf(row, all)}</th>`
    return html`<tr id="${place.id}">
      ${head}${column}${cellsOf(row, years)}
    </tr>`
  })
}

function headOf(years: readonly SeriesYear[], stub: number): Content {
  const editions = stretches(years)
  const lines = editions.length > 1 ? 2 : 1
  const corners = html`<td class="corner" colspan="${stub}"${lines > 1 && html` rowspan="2"`}>
    项目
  </td>`
  const groups = editions.map(
    ({ edition, count }, at) =>
      html`<th scope="colgroup" colspan="${count}"${at > 0 && html` class="break"`}>
        ${edition} 年版
      </th>`,
  )
  const heads = years.map(
    ({ year, href }, at) =>
      html`<th scope="col"${isBreak(years, at) && html` class="break"`}>
        <a href="${href}">${year}</a>
      </th>`,
  )
  if (lines === 1)
    return html`<thead>
      <tr>
        ${corners}${heads}
      </tr>
    </thead>`
  return html`<thead>
    <tr>
      ${corners}${groups}
    </tr>
    <tr>
      ${heads}
    </tr>
  </thead>`
}

/** The figures that were 0 in all years, row by row. */
function zerosOf(rows: readonly SeriesRow[], isWide: boolean): Content {
  if (rows.length === 0) return false
  const names = new Map<string, SeriesRow[]>()
  for (const row of rows) {
    const name = row.place.row.names.join(' · ')
    names.set(name, [...(names.get(name) ?? []), row])
  }
  return html`<details class="zeros">
    <summary>历年都是 0 的 ${rows.length} 项</summary>
    <ul>
      ${[...names].map(
        ([name, own]) =>
          html`<li>
            ${name}${isWide && html`：${own.map(({ place }, at) => html`${at > 0 && '、'}<span id="${place.id}">${place.column.names.join(' · ')}</span>`)}`}
          </li>`,
      )}
    </ul>
  </details>`
}

/** A band of a statutory table through the years. `number` tells it from others on the page. */
export function seriesTable(
  { table, label, rows }: SeriesBand,
  years: readonly SeriesYear[],
  number: number,
): Html {
  const shown = rows.filter((row) => !isAlwaysZero(row))
  const zeros = rows.filter(isAlwaysZero)
  const columns = new Set(rows.map(({ place }) => place.column.path))
  const isWide = columns.size > 1
  const id = `series-${number}`
  const title = label ?? table.name
  if (shown.length === 0)
    return html`<h4 id="${id}">${title}</h4>
      ${zerosOf(zeros, isWide)}`
  return html`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">
      <table class="headline series">
        <caption id="${id}">
          ${title}
        </caption>
        ${headOf(years, isWide ? 2 : 1)}
        <tbody>
          ${rowsOf(shown, years, isWide)}
        </tbody>
      </table>
    </div>
    ${zerosOf(zeros, isWide)}`
}

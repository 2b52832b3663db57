/** A form as a way in: its tables as printed, with a link to the ranking in the place of each figure. */

import type { Cell } from '../../report/heading-cells.ts'
import { placeName, type Format, type TableSpec } from '../../report/spec.ts'
import { layoutOf } from '../../report/table-layout.ts'
import type { Addresses } from '../addresses.ts'
import { html, type Content, type Html } from '../html.ts'

/** A form, and the years that its figures lead to. */
export interface FormOnPage {
  readonly format: Format
  /** The newest year with a report in this form: where its figures lead. */
  readonly year: number
  readonly at: Addresses
}

function cellOf({ kind, text, colspan, rowspan, place }: Cell, { year, at }: FormOnPage): Html {
  const spans: Content = [
    colspan > 1 && html` colspan="${colspan}"`,
    rowspan > 1 && html` rowspan="${rowspan}"`,
  ]
  if (kind === 'corner') return html`<td${spans}></td>`
  if (place)
    return html`<td${spans}><a href="${at.figurePath(place.id, year)}" aria-label="${placeName(place)}，${year}">${year}</a></td>`
  const isRow = kind === 'row'
  const isGroup = (isRow ? rowspan : colspan) > 1
  return html`<th${spans} scope="${isRow ? 'row' : 'col'}${isGroup && 'group'}">${text}</th>`
}

function tableOf(table: TableSpec, shown: FormOnPage): Content {
  const prefix = `form-${shown.format.edition}-${table.id}`
  return layoutOf(table).map(({ head, body }, index) => {
    const band = head[0]?.find(({ kind }) => kind === 'band')?.text
    const lines = (all: typeof head) =>
      all.map((line) => html`<tr>${line.map((cell) => cellOf(cell, shown))}</tr>`)
    const id = `${prefix}-${index + 1}`
    return html`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">
      <table class="plain figure-form">
        <caption id="${id}">${table.name}${band !== undefined && `：${band}`}</caption>
        <thead>${lines(band === undefined ? head : head.slice(1))}</thead>
        <tbody>${lines(body)}</tbody>
      </table>
    </div>`
  })
}

/** The tables of a form, each figure a link. */
export function formTables(shown: FormOnPage): Html {
  return html`${shown.format.tables.map((table) => tableOf(table, shown))}`
}

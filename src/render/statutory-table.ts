/** A statutory table as HTML. All but the figures is the same in every report of an edition. */

import type { BalanceResult } from '../report/balances.ts'
import { figureAt, figureWord, type Figures } from '../report/figures.ts'
import type { Cell, Line } from '../report/heading-cells.ts'
import type { TableSpec } from '../report/spec.ts'
import { layoutOf } from '../report/table-layout.ts'
import { html, Html, type Content } from './html.ts'

/** The HTML before each figure's cell, the figure's id, and the HTML after the last. */
interface Mould {
  readonly cells: readonly { readonly before: string; readonly id: string }[]
  readonly end: string
}

/** Marks in a mould where a figure's cell goes; no printed label has such a character. */
const SLOT = '\u{E000}'

/** Attributes every cell has; a span of one is left out. */
function attributes({ id, colspan, rowspan, headers }: Cell): Content {
  return [
    id !== undefined && html` id="${id}"`,
    colspan > 1 && html` colspan="${colspan}"`,
    rowspan > 1 && html` rowspan="${rowspan}"`,
    headers.length > 0 && html` headers="${headers.join(' ')}"`,
  ]
}

function headingText({ text, explain }: Cell): Content {
  return [
    text,
    explain !== undefined &&
      html` <details class="explain">
        <summary aria-label="“${text}”是什么意思">注</summary>
        <p>${explain}</p>
      </details>`,
  ]
}

function cellOf(cell: Cell): Content {
  if (cell.kind === 'corner') return html`<td${attributes(cell)} class="corner">${cell.text}</td>`
  if (cell.kind === 'figure')
    return new Html(`<td${html`${attributes(cell)}`.text}${SLOT}${cell.id ?? ''}${SLOT}</td>`)
  const names = cell.isGroup ? `${cell.kind} group` : cell.kind
  return html`<th${attributes(cell)} class="${names}">${headingText(cell)}</th>`
}

function linesOf(lines: readonly Line[]): Content {
  return lines.map((line) => html`<tr>${line.map(cellOf)}</tr>`)
}

function inside(table: TableSpec): Content {
  const bands = layoutOf(table)
  const [only, ...more] = bands
  if (!only || more.length > 0)
    return bands.map(({ head, body }) => html`<tbody>${linesOf([...head, ...body])}</tbody>`)
  return html`<thead>${linesOf(only.head)}</thead><tbody>${linesOf(only.body)}</tbody>`
}

const moulds = new WeakMap<TableSpec, Mould>()

function mouldOf(table: TableSpec): Mould {
  const known = moulds.get(table)
  if (known) return known
  const parts = html`${inside(table)}`.text.split(SLOT)
  const cells = []
  for (let at = 0; at + 1 < parts.length; at += 2)
    cells.push({ before: parts[at] ?? '', id: parts[at + 1] ?? '' })
  const mould = { cells, end: parts.at(-1) ?? '' }
  moulds.set(table, mould)
  return mould
}

/** The end of a figure's start tag, and the figure. Nothing a figure may say needs escaping. */
function shown(figures: Figures, id: string, isOff: boolean): string {
  const figure = figureAt(figures, id)
  const { state } = figure
  const names = [state === 'number' ? '' : state, isOff ? 'off' : ''].filter(Boolean).join(' ')
  return `${names ? ` class="${names}"` : ''}>${figureWord(figure)}`
}

/** A statutory table with a report's figures; those in a balance that does not hold are marked. */
export function statutoryTable(
  table: TableSpec,
  caption: string,
  figures: Figures,
  failing: readonly BalanceResult[],
): Html {
  const off = new Set(failing.flatMap(({ left, right }) => [...left.ids, ...right.ids]))
  const { cells, end } = mouldOf(table)
  let rows = ''
  for (const { before, id } of cells) rows += before + shown(figures, id, off.has(id))
  return html`
    <section class="scroll" aria-labelledby="${table.id}-caption" tabindex="0">
      <table id="${table.id}" class="statutory statutory--${table.id}">
        <caption id="${table.id}-caption"><span>${caption}</span></caption>
        ${new Html(rows + end)}
      </table>
    </section>
  `
}

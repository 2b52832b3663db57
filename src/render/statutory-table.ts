/** A statutory table as HTML. All but the figures is the same in every report of an edition. */

import type { BalanceResult } from '../report/balances.ts'
import { figureAt, figureWord, type Figures } from '../report/figures.ts'
import type { Cell, Line } from '../report/heading-cells.ts'
import { leaves, unitOf, type TableSpec } from '../report/spec.ts'
import { layoutOf, widths, type LayoutBand } from '../report/table-layout.ts'
import { failuresAt } from './failures.ts'
import { html, Html, type Content } from './html.ts'

/** The HTML before each figure's cell, the figure's id, and the HTML after the last. */
interface Mould {
  readonly cells: readonly { readonly before: string; readonly id: string }[]
  readonly end: string
}

/** Marks in a mould where a report's own goes: a figure or the title. No printed label has it. */
const SLOT = '\u{E000}'
const TITLE = 'title'
const titleSlot = new Html(SLOT + TITLE + SLOT)

/** A table of no more columns of figures fits every screen. */
const FITS = 4

/**
 * Attributes every cell has; a span of one is left out. Of what is named by `headers` browsers tell
 * assistive technology little: they go by `scope` and position, which say the same.
 */
function attributes({ id, kind, colspan, rowspan, headers, place }: Cell): Content {
  const scope = { column: 'col', row: 'row' }[kind as string]
  const unit = place && unitOf(place)
  return [
    id !== undefined && html` id="${id}"`,
    colspan > 1 && html` colspan="${colspan}"`,
    rowspan > 1 && html` rowspan="${rowspan}"`,
    headers.length > 0 && html` headers="${headers.join(' ')}"`,
    scope !== undefined && html` scope="${scope}"`,
    unit !== undefined && unit !== '件' && html` data-unit="${unit}"`,
  ]
}

function cellOf(cell: Cell): Content {
  const { kind, id = '', text, isGroup, headers } = cell
  if (kind === 'corner') return html`<td${attributes(cell)} class="corner">${text}</td>`
  if (kind === 'figure')
    return new Html(`<td${html`${attributes(cell)}`.text}${SLOT}${id}${SLOT}</td>`)
  const names = [kind, kind === 'row' && `level-${headers.length + 1}`, isGroup && 'group']
  const label = isGroup ? html`<span>${text}</span>` : text
  return html`<th${attributes(cell)} class="${names.filter(Boolean).join(' ')}">${label}</th>`
}

/** Does a line say what others add up to, so that it is never folded away? */
function isSum(line: Line, stub: number): boolean {
  const row = line.at(-1)?.place?.row
  return stub > 1 && row !== undefined && (row.above.length === 0 || row.heading.key === 'total')
}

function linesOf(lines: readonly Line[], stub: number): Content {
  return lines.map(
    (line) => html`<tr${isSum(line, stub) && html` class="sum"`}>${line.map(cellOf)}</tr>`,
  )
}

/** Every band as a table of its own under its printed line, so that its headings are its own. */
function bandOf(table: TableSpec, { head, body }: LayoutBand): Content {
  const { stub, figures } = widths(table)
  const [first, ...others] = head
  const line = first?.find(({ kind }) => kind === 'band')
  const caption = line
    ? html`<caption>${line.text}</caption>`
    : html`<caption id="${table.id}-title"><span>${titleSlot}</span></caption>`
  return html`<table class="statutory">
    ${caption}
    <colgroup>
      ${Array.from({ length: stub }, (_, at) => html`<col class="${at < stub - 1 ? 'group' : 'leaf'}">`)}
      <col class="figure" span="${figures}">
    </colgroup>
    <thead>${linesOf(line ? others : head, stub)}</thead>
    <tbody>${linesOf(body, stub)}</tbody>
  </table>`
}

function whole(table: TableSpec): Html {
  const bands = layoutOf(table)
  const isOne = bands.length === 1
  const { stub, figures } = widths(table)
  // Printed across, what a screen should show at a time are the columns of one row.
  const columns = stub > 0 ? figures : leaves(table.bands[0]?.columns ?? []).length
  const scrolls = html` role="group" aria-labelledby="${table.id}-title" tabindex="0"`
  return html`<div class="statutory-table stub-${stub} columns-${columns}" id="${table.id}" data-name="${table.name}">
    ${!isOne && html`<p class="statutory-title" id="${table.id}-title">${titleSlot}</p>`}
    <div class="scroll"${figures > FITS && scrolls}>
      ${bands.map((band) => bandOf(table, band))}
    </div>
  </div>`
}

const moulds = new WeakMap<TableSpec, Mould>()

function mouldOf(table: TableSpec): Mould {
  const known = moulds.get(table)
  if (known) return known
  const parts = whole(table).text.split(SLOT)
  const cells = []
  for (let at = 0; at + 1 < parts.length; at += 2)
    cells.push({ before: parts[at] ?? '', id: parts[at + 1] ?? '' })
  const mould = { cells, end: parts.at(-1) ?? '' }
  moulds.set(table, mould)
  return mould
}

/** The end of a figure's start tag, and the figure. Nothing a figure may say needs escaping. */
function shown(figures: Figures, id: string, failures: readonly string[] = []): string {
  const figure = figureAt(figures, id)
  const { state } = figure
  const names = [state !== 'number' && state, failures.length > 0 && 'off'].filter(Boolean)
  const says = failures.map((failure) => `<small>${failure}</small>`).join('')
  return `${names.length > 0 ? ` class="${names.join(' ')}"` : ''}>${figureWord(figure)}${says}`
}

/** A statutory table as it is printed, its cells left open for what a page puts there. */
export function openTable(table: TableSpec, title: string): Html {
  const { cells, end } = mouldOf(table)
  const name = html`${title}`.text
  return new Html(
    cells.map(({ before, id }) => before + (id === TITLE ? name : '>')).join('') + end,
  )
}

/** A statutory table with a report's figures; a sum that does not hold is said at its total. */
export function statutoryTable(
  table: TableSpec,
  title: string,
  figures: Figures,
  results: readonly BalanceResult[],
): Html {
  const failures = failuresAt(results)
  const { cells, end } = mouldOf(table)
  const name = html`${title}`.text
  let text = ''
  for (const { before, id } of cells)
    text += before + (id === TITLE ? name : shown(figures, id, failures.get(id)))
  return new Html(text + end)
}

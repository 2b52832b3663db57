/** A printed table as what office programs, spreadsheets and Markdown take. */

import { safeField } from '../report/csv.ts'
import type { PrintedBand, PrintedCell, PrintedTable } from './printed-table.ts'

type Lines = readonly (readonly PrintedCell[])[]

function widthOf({ head, body }: PrintedBand): number {
  return (head[0] ?? body[0] ?? []).reduce((sum, { colspan }) => sum + colspan, 0)
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`)
}

function htmlCell({ text, isHeading, colspan, rowspan }: PrintedCell): string {
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  const tag = isHeading ? 'th' : 'td'
  return `<${tag}${spans}>${escapeHtml(text)}</${tag}>`
}

function htmlLines(lines: Lines): string {
  return lines.map((line) => `<tr>${line.map(htmlCell).join('')}</tr>`).join('')
}

/** The whole table as one of HTML, with the spans it is printed with, as Word and Excel paste it. */
export function tableHtml({ title, bands }: PrintedTable): string {
  const rows = bands.map((band) => {
    const { label, head, body } = band
    const line =
      label === undefined ? '' : `<tr><th colspan="${widthOf(band)}">${escapeHtml(label)}</th></tr>`
    return line + htmlLines(head) + htmlLines(body)
  })
  return `<table border="1"><caption>${escapeHtml(title)}</caption><tbody>${rows.join('')}</tbody></table>`
}

/** A cell in a slot of the grid; a heading fills all of its slots, a figure only the first. */
interface Slot {
  readonly cell: PrintedCell
  readonly isFirst: boolean
}

/** Lines laid on a grid, as the spans of their cells say. */
function gridOf(lines: Lines): Slot[][] {
  const grid: Slot[][] = lines.map(() => [])
  lines.forEach((line, at) => {
    let column = 0
    for (const cell of line) {
      while (grid[at]?.[column]) column += 1
      for (let down = 0; down < cell.rowspan; down += 1)
        for (let across = 0; across < cell.colspan; across += 1) {
          const row = grid[at + down]
          if (row) row[column + across] = { cell, isFirst: down === 0 && across === 0 }
        }
    }
  })
  return grid
}

function gridText({ cell, isFirst }: Slot): string {
  return cell.isHeading || isFirst ? cell.text : ''
}

/** Quotes what must be; a figure is no formula, whatever sign it bears. */
function csvField(slot: Slot): string {
  const text = gridText(slot)
  return slot.cell.isHeading ? safeField(text) : text
}

function csvLines(band: PrintedBand): string[] {
  const { label, head, body } = band
  const line = label === undefined ? [] : [[safeField(label)]]
  return [...line, ...gridOf([...head, ...body]).map((row) => row.map(csvField))].map((fields) =>
    fields.join(','),
  )
}

/** The whole table as CSV (RFC 4180), each heading repeated over all it spans. */
export function tableCsv({ title, bands }: PrintedTable): string {
  return [safeField(title), ...bands.flatMap(csvLines), ''].join('\r\n')
}

/** The different texts down or along a heading, outermost first. */
function joined(texts: readonly string[]): string {
  return texts.filter((text, at) => text !== texts[at - 1]).join(' · ')
}

function markdownRow(fields: readonly string[]): string {
  return `| ${fields.map((field) => field.replace(/[\\|*_`<>[\]]/g, '\\$&')).join(' | ')} |`
}

function markdownBand({ label, head, body }: PrintedBand): string {
  const [above, rows] = [gridOf(head), gridOf(body)]
  const stub = rows[0]?.findIndex(({ cell }) => !cell.isHeading) ?? 0
  const down = (at: number): string => joined(above.flatMap((line) => line[at]?.cell.text ?? []))
  const rowName = (row: readonly Slot[]): string => joined(row.slice(0, stub).map(gridText))
  // A figure that spans several columns of other bands is in one of its own here.
  const places = (rows[0] ?? []).flatMap(({ isFirst }, at) => (at >= stub && isFirst ? [at] : []))
  const lines = [
    [...(stub > 0 ? [down(0)] : []), ...places.map(down)],
    ...rows.map((row) => [
      ...(stub > 0 ? [rowName(row)] : []),
      ...places.map((at) => row[at]?.cell.text ?? ''),
    ]),
  ].map(markdownRow)
  const rule = [...(stub > 0 ? ['---'] : []), ...places.map(() => '---:')]
  lines.splice(1, 0, `| ${rule.join(' | ')} |`)
  return [...(label === undefined ? [] : [`${label}\n`]), ...lines].join('\n')
}

/** The whole table as Markdown, which knows one line of headings: theirs are joined by dots. */
export function tableMarkdown({ title, bands }: PrintedTable): string {
  return `${[`**${title}**`, ...bands.map(markdownBand)].join('\n\n')}\n`
}

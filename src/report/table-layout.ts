/** A table's declaration as the lines and cells it is printed in. */

import { across, rowCells, type Cell, type Line } from './heading-cells.ts'
import { depth, leaves, type Band, type Heading, type TableSpec } from './spec.ts'

/** A table cut at the line under its headings, band by band. */
export interface LayoutBand {
  /** The band's own line, where it has one, and its column headings. */
  readonly head: readonly Line[]
  readonly body: readonly Line[]
}

/** The last heading of each line that reaches the right edge is widened to the table's width. */
function widened(lines: Cell[][], missing: number): Cell[][] {
  if (missing === 0) return lines
  return lines.map((line) =>
    line.map((cell, index) =>
      index === line.length - 1 ? { ...cell, colspan: cell.colspan + missing } : cell,
    ),
  )
}

function layDown(
  table: TableSpec,
  band: Band,
  index: number,
  stub: number,
  width: number,
): LayoutBand {
  const prefix = `${table.id}-${table.bands.length > 1 ? `${index + 1}-` : ''}`
  const columns = leaves(band.columns)
  const levels = depth(band.columns)
  const heads = across(band.columns, levels, `${prefix}c`)
  const missing = width - columns.length
  const corner: Cell = {
    kind: 'corner',
    text: table.corner,
    colspan: stub,
    rowspan: levels,
    headers: [],
  }
  const lines = widened(heads.lines, missing)
  const label: Line[] =
    band.label === undefined
      ? []
      : [
          [
            {
              kind: 'band',
              text: band.label,
              colspan: stub + width,
              rowspan: 1,
              headers: [],
              isGroup: true,
            },
          ],
        ]
  const seen = new Map<Heading, string>()
  const body = leaves(band.rows).map((row, at): Line => {
    const headings = rowCells(row, at * 10 + 1, seen, stub, `${prefix}r`)
    const names = [...row.above, row.heading].map((heading) => seen.get(heading) ?? '')
    const figures = columns.map((column, position): Cell => {
      const id = `${table.id}.${row.path}.${column.path}`
      const last = position === columns.length - 1
      return {
        kind: 'figure',
        id,
        text: '',
        colspan: last ? 1 + missing : 1,
        rowspan: 1,
        headers: [...names, ...(heads.ids[position] ?? [])],
        place: { id, table, band, row, column },
      }
    })
    return [...headings, ...figures]
  })
  return {
    head: [...label, ...lines.map((line, at) => (at === 0 ? [corner, ...line] : line))],
    body,
  }
}

/** Row headings printed over the column headings, and every figure in one line. */
function layAcross(table: TableSpec, band: Band): LayoutBand {
  const under = (headings: readonly Heading[]): Heading[] =>
    headings.map((heading) => ({
      ...heading,
      children: heading.children ? under(heading.children) : band.columns,
    }))
  const tree = under(band.rows)
  const { lines, ids } = across(tree, depth(tree), `${table.id}-c`)
  const columns = leaves(band.columns)
  const figures = leaves(band.rows).flatMap((row, at) =>
    columns.map((column, position): Cell => {
      const id = `${table.id}.${row.path}.${column.path}`
      const headers = ids[at * columns.length + position] ?? []
      return {
        kind: 'figure',
        id,
        text: '',
        colspan: 1,
        rowspan: 1,
        headers,
        place: { id, table, band, row, column },
      }
    }),
  )
  return { head: lines, body: [figures] }
}

/** How many columns of row headings, and how many of figures, a table is printed in. */
export function widths(table: TableSpec): { readonly stub: number; readonly figures: number } {
  const columns = Math.max(...table.bands.map((band) => leaves(band.columns).length))
  if (table.printed === 'across') {
    const rows = Math.max(...table.bands.map((band) => leaves(band.rows).length))
    return { stub: 0, figures: columns * rows }
  }
  return { stub: Math.max(...table.bands.map((band) => depth(band.rows))), figures: columns }
}

/** The lines and cells of a table as printed, with spans and with headers bound to figures. */
export function layoutOf(table: TableSpec): LayoutBand[] {
  const { stub, figures } = widths(table)
  return table.bands.map((band, index) =>
    table.printed === 'across'
      ? layAcross(table, band)
      : layDown(table, band, index, stub, figures),
  )
}

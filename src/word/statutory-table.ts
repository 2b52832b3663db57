/** A statutory table as Word prints it: heads merged as in the form, a blank cell blank, “/” kept. */

import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { figureAt, type Figures } from '../report/figures.ts'
import type { Cell, Line } from '../report/heading-cells.ts'
import type { TableSpec } from '../report/spec.ts'
import { layoutOf, widths } from '../report/table-layout.ts'
import { printedWidth } from './official-layout.ts'

/** Of the width of a table that has row headings, how much its figures take. */
const FIGURES_SHARE = 0.5

/** Row headings that stand over others take a column of four characters each. */
const GROUP_WIDTH = 960

/** Columns from left to right, in twips: headings of groups, of rows, figures. */
function columnWidths(table: TableSpec): number[] {
  const { stub, figures } = widths(table)
  const share = stub === 0 ? 1 : FIGURES_SHARE
  const figure = Math.floor((printedWidth * share) / figures)
  const groups = Array.from({ length: Math.max(stub - 1, 0) }, () => GROUP_WIDTH)
  const own = printedWidth - figure * figures - GROUP_WIDTH * groups.length
  const figureWidths = Array.from({ length: figures }, () => figure)
  return stub === 0 ? figureWidths : [...groups, own, ...figureWidths]
}

/** A cell, and the columns it stands over. */
interface Placed {
  readonly cell: Cell
  readonly from: number
}

/** Where each cell of some lines begins; cells of earlier lines may reach down into later ones. */
function placed(lines: readonly Line[], width: number): Placed[][] {
  const free = Array.from({ length: width }, () => 0)
  return lines.map((line, row) => {
    let column = 0
    return line.map((cell) => {
      while ((free[column] ?? 0) > row) column += 1
      const from = column
      column += cell.colspan
      free.fill(row + cell.rowspan, from, column)
      return { cell, from }
    })
  })
}

/** What stands in a cell. Nothing is put into one that is printed empty. */
function textOf(cell: Cell, figures: Figures): string {
  return cell.kind === 'figure' && cell.id !== undefined
    ? figureAt(figures, cell.id).text
    : cell.text
}

function tableCell(
  { cell, from }: Placed,
  figures: Figures,
  columns: readonly number[],
  isHead: boolean,
): TableCell {
  const size = columns.slice(from, from + cell.colspan).reduce((sum, one) => sum + one, 0)
  const isRowName = cell.kind === 'row' && cell.isGroup !== true
  return new TableCell({
    children: [
      new Paragraph({
        text: textOf(cell, figures),
        style: 'Cell',
        keepNext: isHead,
        alignment: isRowName ? AlignmentType.LEFT : AlignmentType.CENTER,
      }),
    ],
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
  })
}

/** A statutory table with a report's figures. */
export function wordTable(table: TableSpec, figures: Figures): Table {
  const bands = layoutOf(table)
  const columns = columnWidths(table)
  const lines = bands.flatMap(({ head, body }) => [...head, ...body])
  const heading = new Set(bands.flatMap(({ head }) => head))
  // Word repeats the first lines of a table only; they head all of it where there is one band.
  const heads = bands.length === 1 ? (bands[0]?.head.length ?? 0) : 0
  return new Table({
    rows: placed(lines, columns.length).map(
      (line, at) =>
        new TableRow({
          children: line.map((one) =>
            tableCell(one, figures, columns, heading.has(lines[at] ?? [])),
          ),
          cantSplit: true,
          tableHeader: at < heads,
        }),
    ),
    columnWidths: columns,
    width: { size: printedWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 40, right: 40, top: 45, bottom: 45, marginUnitType: WidthType.DXA },
  })
}

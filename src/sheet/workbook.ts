/** Rows of texts → an Excel workbook. Loaded only when somebody asks for one. */

import writeExcelFile from 'write-excel-file/universal'

/** A number as the portal writes it; codes, which are longer than any count, stay as they are written. */
const NUMBER = /^-?(?:0|[1-9]\d{0,11})(?:\.\d+)?$/

/** Columns of digits that are no numbers. */
const CODES = new Set(['region_code', '行政区划代码'])

/** A workbook of one sheet whose first row is a heading; a cell is a number, or what stands there. */
export async function workbook(rows: readonly (readonly string[])[], sheet: string): Promise<Blob> {
  const [head = [], ...lines] = rows
  const data = [
    head.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...lines.map((line) =>
      line.map((text, column) => {
        if (text === '') return null
        return NUMBER.test(text) && !CODES.has(head[column] ?? '') ? Number(text) : text
      }),
    ),
  ]
  // A name of a sheet is at most 31 characters long, and has none of these.
  const name = sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
  return writeExcelFile(data, { sheet: name, stickyRowsCount: 1 }).toBlob()
}

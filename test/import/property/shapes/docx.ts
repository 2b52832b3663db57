/** A Word file with merged cells. */

import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { isTable, type Laid, type LaidTable } from '../laid.ts'

function paragraphs(text: string): Paragraph[] {
  return text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] }))
}

function wordTable({ rows }: LaidTable): Table {
  return new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            ({ text, colspan, rowspan }) =>
              new TableCell({
                children: paragraphs(text),
                columnSpan: colspan,
                rowSpan: rowspan,
              }),
          ),
        }),
    ),
  })
}

/** The bytes of the file. */
export async function writeDocx(laid: Laid): Promise<Uint8Array> {
  const children = laid.flatMap<Paragraph | Table>((block) =>
    isTable(block) ? [wordTable(block)] : paragraphs(block),
  )
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

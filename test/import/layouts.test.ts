/** One whole report in the layouts of real files: whatever the layout, every figure, and nothing doubtful. */

import {
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  type ITableCellOptions,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/import/draft/recognise.ts'
import { readBytes } from '../../src/import/sources/read-bytes.ts'
import { figuresOf } from './property/generate.ts'
import { isTable, laidOut, titleOf, type Laid, type LaidCell } from './property/laid.ts'
import { bodyHtml } from './property/shapes/html.ts'
import { whole } from './whole.ts'

const laid = laidOut(whole)
const isLabel = ({ id, text }: LaidCell): boolean => id === undefined && text.length > 1
const upright = (text: string): string => [...text].join('\n')

function withLabels(change: (cell: LaidCell, table: string) => string): Laid {
  return laid.map((block) =>
    isTable(block)
      ? {
          ...block,
          rows: block.rows.map((row) =>
            row.map((cell) => (isLabel(cell) ? { ...cell, text: change(cell, block.id) } : cell)),
          ),
        }
      : block,
  )
}

const tall = ({ text, rowspan }: LaidCell, table: string): string =>
  rowspan > 1 || table === 'review' ? upright(text) : text

type Runs = (text: string, cell?: LaidCell) => Paragraph[]

const plain: Runs = (text) => text.split('\n').map((line) => new Paragraph(line))

async function docx(
  blocks: Laid,
  runs: Runs = plain,
  cellOptions: (cell: LaidCell) => Partial<ITableCellOptions> = () => ({}),
): Promise<Uint8Array> {
  const children = blocks.flatMap<Paragraph | Table>((block) => {
    if (!isTable(block)) return runs(block)
    const rows = block.rows.map((row) => {
      const cells = row.map((cell) => {
        const { text, colspan, rowspan } = cell
        const base = { children: runs(text, cell), columnSpan: colspan, rowSpan: rowspan }
        return new TableCell({ ...base, ...cellOptions(cell) })
      })
      return new TableRow({ children: cells })
    })
    return [new Table({ rows })]
  })
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

const change = { id: 1, author: '示例', date: '2024-01-01T00:00:00Z' }
const tracked: Runs = (text, cell) => [
  new Paragraph({
    children: cell?.id
      ? [new DeletedTextRun({ ...change, text: '77' }), new InsertedTextRun({ ...change, text })]
      : text.split('\n').map((line) => new TextRun(line)),
  }),
]
const tabbed: Runs = (text) => [
  new Paragraph({
    children: text
      .split('\t')
      .map((cell, at) => new TextRun({ children: at > 0 ? [new Tab(), cell] : [cell] })),
  }),
]
const letters: Runs = (text) => [
  new Paragraph({ children: [...text].map((one) => new TextRun({ text: one, color: '333333' })) }),
]

function lined(cell: (text: string) => string, row: (cells: string) => string, edge = ''): string {
  return laid
    .map((block) => {
      if (!isTable(block)) return block
      const rows = block.rows.map((cells) => row(cells.map(({ text }) => cell(text)).join('')))
      return [edge, ...rows, edge].join('\n')
    })
    .join('\n')
}

const html = (body: string): Uint8Array =>
  new TextEncoder().encode(`<!doctype html><meta charset="utf-8">${body}`)
const text = (written: string): Uint8Array => new TextEncoder().encode(written)
const flat = (cell: string): string => cell.replaceAll('\n', '')

const layouts: Readonly<Record<string, readonly [string, () => Promise<Uint8Array> | Uint8Array]>> =
  {
    'labels with a break after each character': ['a.html', () => html(bodyHtml(withLabels(tall)))],
    'labels over rows of which only the beginning comes': [
      'a.html',
      () =>
        html(
          bodyHtml(withLabels((cell) => (cell.rowspan > 3 ? cell.text.slice(0, 4) : cell.text))),
        ),
    ],
    'labels in writing-mode': [
      'a.html',
      () => html(bodyHtml(laid).replaceAll('<td', '<td style="writing-mode:vertical-rl"')),
    ],
    'a paragraph for each character of a label': ['a.docx', () => docx(withLabels(tall))],
    'cells with a direction of text': [
      'a.docx',
      () =>
        docx(laid, plain, ({ rowspan }) =>
          rowspan > 1 ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {},
        ),
    ],
    'tracked changes': ['a.docx', () => docx(laid, tracked)],
    'a run for each letter': ['a.docx', () => docx(laid, letters)],
    'tabs for tables': [
      'a.docx',
      () =>
        docx(
          laid.flatMap((block) =>
            isTable(block)
              ? block.rows.map((row) => row.map((cell) => flat(cell.text)).join('\t'))
              : [block],
          ),
          tabbed,
        ),
    ],
    'letter-spaced labels': [
      'a.html',
      () => html(bodyHtml(withLabels((cell) => [...cell.text].join(' ')))),
    ],
    'the report within a table of layout': [
      'a.html',
      () =>
        html(
          `<table><tr><td>栏目</td><td>${bodyHtml(laid).replace(/<td([^>]*)>([^<]*)<\/td>/gu, '<td$1><p><span><font face="仿宋">$2</font></span></p></td>')}</td></tr></table>`,
        ),
    ],
    'lines drawn around cells': [
      'a.txt',
      () =>
        text(
          lined(
            (cell) => `${flat(cell)}│`,
            (cells) => `│${cells}\n├──┼──┤`,
            '┌──┬──┐',
          ),
        ),
    ],
    'spaces for columns': [
      'a.txt',
      () =>
        text(
          lined(
            (cell) => `${flat(cell)}　　`,
            (cells) => cells.trimEnd(),
          ),
        ),
    ],
  }

describe.each(Object.entries(layouts))('%s', (_, [name, write]) => {
  it('gives every figure, and no doubt', async () => {
    const draft = recognise(await readBytes(await write(), name), { organs: [] })
    expect(draft.figures).toEqual(figuresOf(whole.format, whole.cells))
    expect(draft.title).toBe(titleOf(whole))
    expect(draft.doubts.filter(({ path }) => path !== 'organ')).toEqual([])
  })
})

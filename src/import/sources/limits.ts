/** How much a source may hold: far more than any report has. What is past it is refused in one sentence. */

import { UnreadableSource } from './unreadable.ts'

/** The most of each kind. */
export const limits = {
  /** Bytes of a file, its pictures included. */
  file: 20_000_000,
  /** The same of plain text, a web page or CSV, which have no pictures: 3 MB are a million characters. */
  text: 3_000_000,
  /** The same of an .xls, whose cells take a hundred times their bytes. */
  oldSheet: 5_000_000,

  /** Files in a .docx, .xlsx or .ods, and bytes that those looked at expand to, one and all. */
  entries: 5_000,
  entry: 30_000_000,
  archive: 60_000_000,
  /** Expanded bytes for a packed one; Word and Excel come to thirty. Small files may have more. */
  ratio: 200,
  smallEntry: 1_000_000,

  /** Elements of all files in an archive; how deep they nest; attributes of one. */
  elements: 400_000,
  depth: 256,
  attributes: 200,

  /** Styles, symbols and the like that a Word document names; its fields. */
  names: 1_000,
  fields: 2_000,
  /** Bytes of its notes, times the places that refer to them. */
  notes: 20_000_000,

  /** Elements and text nodes of a web page; how deep they nest. */
  nodes: 400_000,
  nesting: 400,

  /** Sheets; cells of all of them that hold something, repeated ones counted as often. */
  sheets: 100,
  cells: 200_000,
  /** Characters of one cell: three times what Excel allows. */
  cell: 100_000,
  /** Characters of a number's format, which Excel limits too. */
  format: 255,

  /** What the reader of a source may hand on: lines and columns of a table, cells of all of them. */
  rows: 5_000,
  columns: 200,
  gridCells: 100_000,
  paragraphs: 20_000,
  characters: 1_500_000,

  /** Pages of a PDF; runs of text on all of them, lines drawn on one. */
  pages: 300,
  runs: 300_000,
  strokes: 20_000,
} as const

/** Refuses a source that has too much of something. */
export function tooMuch(what: string): never {
  throw new UnreadableSource(
    `${what}，不像一份年度报告，没有读。请另存一份只有报告文字和表格的文件，再导入。`,
  )
}

/** Refuses a source that has more of something than a limit allows: “这个文件里的单元格超过 200000 个”. */
export function demandAtMost(count: number, most: number, what: string, unit = '个'): void {
  if (count > most) tooMuch(`这个文件里的${what}超过 ${most} ${unit}`)
}

/** Refuses a file that is empty, or larger than any report. */
export function demandModestBytes(size: number): void {
  if (size === 0) throw new UnreadableSource('这个文件是空的。')
  if (size > limits.file)
    throw new UnreadableSource(
      `这个文件有 ${Math.ceil(size / 1e6)} MB，超过 ${limits.file / 1e6} MB，不像一份报告。`,
    )
}

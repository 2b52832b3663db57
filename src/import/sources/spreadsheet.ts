/** Excel, OpenDocument and CSV: every sheet a grid of the texts as shown. */

import { read, utils, type CellObject, type Range, type WorkSheet } from '@e965/xlsx'
import type { Block, Grid, GridCell, SourceDocument, SourceProblem } from '../document.ts'
import { isZip, openArchive } from './archive.ts'
import { demandAtMost, limits, tooMuch } from './limits.ts'
import { UnreadableSource } from './unreadable.ts'
import { workbookBytes } from './workbook-files.ts'

const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** Is it the container of an .xls? */
function isOle(bytes: Uint8Array): boolean {
  return OLE.every((byte, at) => bytes[at] === byte)
}

const SEPARATORS = [',', '\t', ';', '|']

/** CSV that says what parts its cells, so that it is taken for nothing else. */
function separated(text: string): string {
  const counts = SEPARATORS.map((one) => text.slice(0, 1024).split(one).length)
  const separator = SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
  const cells = [...SEPARATORS, '\n', '\r'].reduce(
    (sum, one) => sum + text.split(one).length - 1,
    0,
  )
  demandAtMost(cells, limits.cells, '单元格')
  return /^sep=/u.test(text) ? text : `sep=${separator}\n${text.replace(/^\ufeff/u, '')}`
}

/** CSV as text: UTF-8 where it is valid, else GB18030, which old Excel writes. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A cell as shown; of a formula the result that was saved. */
function shown(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.t === 'z') return ''
  // Of a long number, such as a code of 12 digits, Excel shows only the beginning: 3.7E+11.
  if (Number.isSafeInteger(cell.v) && /E\+\d+$/u.test(cell.w ?? '')) return String(cell.v)
  // A percentage or a rounded amount is what the reader of the sheet saw.
  return (cell.w ?? String(cell.v)).trim()
}

/** The cells that hold something or are merged; formatting alone may claim a million rows. */
function used(sheet: WorkSheet): Range | undefined {
  const cells = Object.entries(sheet)
    .filter(([address]) => !address.startsWith('!'))
    .filter(([, cell]) => shown(cell as CellObject) !== '')
    .map(([address]) => utils.decode_cell(address))
  const [first] = cells
  if (!first) return undefined
  const range = { s: { ...first }, e: { ...first } }
  for (const { r, c } of cells) {
    range.s = { r: Math.min(range.s.r, r), c: Math.min(range.s.c, c) }
    range.e = { r: Math.max(range.e.r, r), c: Math.max(range.e.c, c) }
  }
  for (const { s, e } of sheet['!merges'] ?? [])
    if (s.r <= range.e.r && s.c <= range.e.c) {
      range.e.r = Math.max(range.e.r, Math.min(e.r, range.e.r + 50))
      range.e.c = Math.max(range.e.c, Math.min(e.c, range.e.c + 50))
    }
  return range
}

/** Merged cells lie side by side; those that overlap cover a table many times over. */
function demandModestMerges(sheet: WorkSheet, range: Range): void {
  const height = (from: number, to: number): number =>
    Math.max(0, Math.min(to, range.e.r) - from + 1)
  const width = (from: number, to: number): number =>
    Math.max(0, Math.min(to, range.e.c) - from + 1)
  const merged = (sheet['!merges'] ?? []).reduce(
    (sum, { s, e }) => sum + height(s.r, e.r) * width(s.c, e.c),
    0,
  )
  if (merged > 2 * limits.gridCells) tooMuch('这个文件里的合并单元格互相重叠')
}

function gridOf(sheet: WorkSheet, name: string, range: Range): Grid {
  demandModestMerges(sheet, range)
  const covered = new Set<string>()
  const spans = new Map<string, { colspan: number; rowspan: number }>()
  for (const { s, e } of sheet['!merges'] ?? []) {
    const last = { r: Math.min(e.r, range.e.r), c: Math.min(e.c, range.e.c) }
    spans.set(`${s.r},${s.c}`, { rowspan: last.r - s.r + 1, colspan: last.c - s.c + 1 })
    for (let r = s.r; r <= last.r; r++)
      for (let c = s.c; c <= last.c; c++) if (r !== s.r || c !== s.c) covered.add(`${r},${c}`)
  }
  const rows: GridCell[][] = []
  for (let r = range.s.r; r <= range.e.r; r++) {
    const row: GridCell[] = []
    for (let c = range.s.c; c <= range.e.c; c++) {
      if (covered.has(`${r},${c}`)) continue
      const address = utils.encode_cell({ r, c })
      const text = shown(sheet[address] as CellObject | undefined)
      const span = spans.get(`${r},${c}`) ?? { colspan: 1, rowspan: 1 }
      row.push({ text, ...span, where: `工作表“${name}” ${address}` })
    }
    rows.push(row)
  }
  return { kind: 'grid', rows, where: `工作表“${name}”` }
}

function isAlone(row: readonly GridCell[]): boolean {
  return row.filter((cell) => cell.text !== '').length <= 1
}

function isProse(text: string): boolean {
  return text.length > 40 || /^[一二三四五六]、.{2,30}(?:情况|事项)$|年度报告$/u.test(text)
}

/** A sheet's grid cut where a line of prose stands by itself: titles, headings, paragraphs. */
function blocksOf(grid: Grid): Block[] {
  const blocks: Block[] = []
  let rows: (readonly GridCell[])[] = []
  const flush = (): void => {
    const isSaid = rows.some((row) => row.some((cell) => cell.text !== ''))
    if (isSaid) blocks.push({ ...grid, rows, where: rows[0]?.[0]?.where ?? grid.where })
    rows = []
  }
  for (const row of grid.rows) {
    const cell = row.find((one) => one.text !== '')
    if (cell && isAlone(row) && cell.rowspan === 1 && isProse(cell.text)) {
      flush()
      for (const text of cell.text.split(/\r?\n/u).filter((line) => line.trim() !== ''))
        blocks.push({ kind: 'paragraph', text: text.trim(), where: cell.where })
    } else rows.push(row)
  }
  flush()
  return blocks
}

/** Reads a spreadsheet; `name` is the file's name, for its ending. */
export function readSpreadsheet(bytes: Uint8Array, name: string): SourceDocument {
  const isText = !isZip(bytes) && !isOle(bytes)
  if (isText && !/\.csv$/iu.test(name))
    throw new UnreadableSource('这个文件不是电子表格，请在 Excel 或 WPS 里另存为 .xlsx 再导入。')
  if (isOle(bytes) && bytes.length > limits.oldSheet)
    tooMuch(`这个 .xls 文件超过 ${limits.oldSheet / 1e6} MB`)
  const options = { sheetRows: limits.rows + 1, cellHTML: false, cellFormula: false, dense: false }
  const content = isZip(bytes) ? workbookBytes(openArchive(bytes)) : bytes
  const text = isText ? separated(decode(bytes)) : undefined
  const book = (() => {
    try {
      return text === undefined
        ? read(content, { type: 'array', ...options })
        : read(text, { type: 'string', raw: true, ...options })
    } catch (error) {
      const isLocked = error instanceof Error && /password|encrypt/iu.test(error.message)
      throw new UnreadableSource(
        isLocked
          ? '这个电子表格有密码，请先去掉密码再导入。'
          : '这个电子表格打不开，可能已经损坏，请另存为 .xlsx 再导入。',
      )
    }
  })()
  const problems: SourceProblem[] = []
  const blocks = book.SheetNames.flatMap((sheetName): Block[] => {
    const sheet = book.Sheets[sheetName]
    const range = sheet && used(sheet)
    if (!sheet || !range) return []
    const [height, width] = [range.e.r - range.s.r + 1, range.e.c - range.s.c + 1]
    if (height > limits.rows || width > limits.columns || height * width > limits.gridCells) {
      problems.push({
        message: `工作表“${sheetName}”有 ${height} 行、${width} 列，不像年度报告的表，没有读。`,
        hint: '请把报告的表单独另存一份再导入。',
        where: `工作表“${sheetName}”`,
      })
      return []
    }
    return blocksOf(gridOf(sheet, sheetName, range))
  })
  return { source: 'spreadsheet', blocks, problems }
}

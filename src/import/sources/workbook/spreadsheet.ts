/** Excel, OpenDocument and CSV: every sheet a grid of the texts as shown. */

import { read } from '@e965/xlsx'
import type { Block, Grid, GridCell, SourceDocument, SourceProblem } from '../../document.ts'
import { isZip, openArchive } from '../archive.ts'
import { demandAtMost, limits, tooMuch } from '../limits.ts'
import { UnreadableSource } from '../unreadable.ts'
import { hiddenProblems, isHiddenSheet, seenOf } from './hidden-cells.ts'
import { filledCells, gridOf, used } from './sheet-grid.ts'
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
  const options = {
    sheetRows: limits.rows + 1,
    cellHTML: false,
    cellFormula: false,
    // Only so does the library say which rows and columns are hidden.
    cellStyles: true,
    dense: false,
  }
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
    const cells = sheet ? filledCells(sheet) : []
    const range = sheet && used(sheet, cells)
    if (!sheet || !range) return []
    if (isHiddenSheet(book, sheetName)) {
      problems.push({
        message: `工作表“${sheetName}”隐藏着，没有读。`,
        hint: '是报告的内容的，请取消隐藏，另存一份再导入。',
        where: `工作表“${sheetName}”`,
      })
      return []
    }
    const [height, width] = [range.e.r - range.s.r + 1, range.e.c - range.s.c + 1]
    if (height > limits.rows || width > limits.columns || height * width > limits.gridCells) {
      problems.push({
        message: `工作表“${sheetName}”有 ${height} 行、${width} 列，不像年度报告的表，没有读。`,
        hint: '请把报告的表单独另存一份再导入。',
        where: `工作表“${sheetName}”`,
      })
      return []
    }
    const seen = seenOf(sheet)
    problems.push(...hiddenProblems(sheetName, range, seen, cells))
    return blocksOf(gridOf(sheet, sheetName, range, seen))
  })
  return { source: 'spreadsheet', blocks, problems }
}

/** What a workbook holds and does not show: sheets, rows and columns that are hidden, and zeros by their format. */

import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx'
import type { SourceProblem } from '../../document.ts'

/** Rows and columns of a sheet that are seen, by number. */
export interface Seen {
  readonly isRow: (row: number) => boolean
  readonly isColumn: (column: number) => boolean
}

/** What of a sheet is seen. */
export function seenOf(sheet: WorkSheet): Seen {
  return {
    isRow: (row) => sheet['!rows']?.[row]?.hidden !== true,
    isColumn: (column) => sheet['!cols']?.[column]?.hidden !== true,
  }
}

/** Is a sheet hidden? One of several at most: a workbook shows one. */
export function isHiddenSheet({ Workbook, SheetNames }: WorkBook, name: string): boolean {
  return (Workbook?.Sheets?.[SheetNames.indexOf(name)]?.Hidden ?? 0) > 0
}

/** How many numbers from one to another pass. */
export function countSeen(from: number, to: number, isSeen: (one: number) => boolean): number {
  let count = 0
  for (let at = from; at <= to; at++) if (isSeen(at)) count += 1
  return count
}

/** Is a cell the number 0, which its format prints as a dash or not at all? */
export function isUnseenZero(cell: CellObject): boolean {
  return cell.t === 'n' && cell.v === 0 && /^[\s\-—–]*$/u.test(cell.w ?? '0')
}

/** What is to be said of a sheet, parts of which are not shown as they are. */
export function hiddenProblems(
  name: string,
  range: Range,
  { isRow, isColumn }: Seen,
  cells: readonly { readonly r: number; readonly c: number; readonly cell: CellObject }[],
): SourceProblem[] {
  const where = `工作表“${name}”`
  const inside = cells.filter(({ r, c }) => r <= range.e.r && c <= range.e.c)
  const hidden = inside.filter(({ r, c }) => !isRow(r) || !isColumn(c)).length
  const zeros = inside.filter((one) => isUnseenZero(one.cell)).length
  const told: SourceProblem[] = []
  if (hidden > 0)
    told.push({
      message: `${where}里有隐藏的行或列，其中 ${hidden} 格的内容没有读。`,
      hint: '请取消隐藏看一看；是报告的内容的，取消隐藏后另存一份再导入。',
      where,
    })
  if (zeros > 0)
    told.push({
      message: `${where}里有 ${zeros} 格的数是 0，格式设成了不显示或显示为短横线，照 0 读。`,
      hint: '请对照公布的原件核对。',
      where,
    })
  return told
}

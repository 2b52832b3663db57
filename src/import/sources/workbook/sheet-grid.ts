/** A sheet of a workbook → a grid of the texts as shown. */

import { utils, type CellObject, type Range, type WorkSheet } from '@e965/xlsx'
import type { Grid, GridCell } from '../../document.ts'
import { limits, tooMuch } from '../limits.ts'
import { countSeen, isUnseenZero, type Seen } from './hidden-cells.ts'

/** A cell as shown; of a formula the result that was saved. */
function shown(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.t === 'z') return ''
  if (isUnseenZero(cell)) return '0'
  // Of a long number, such as a code of 12 digits, Excel shows only the beginning: 3.7E+11.
  if (Number.isSafeInteger(cell.v) && /E\+\d+$/u.test(cell.w ?? '')) return String(cell.v)
  // A percentage or a rounded amount is what the reader of the sheet saw.
  return (cell.w ?? String(cell.v)).trim()
}

/** A cell at its place. */
export interface Placed {
  readonly r: number
  readonly c: number
  readonly cell: CellObject
}

/** The cells that hold something. */
export function filledCells(sheet: WorkSheet): Placed[] {
  return Object.entries(sheet)
    .filter(([address]) => !address.startsWith('!'))
    .filter(([, cell]) => shown(cell as CellObject) !== '')
    .map(([address, cell]) => ({ ...utils.decode_cell(address), cell: cell as CellObject }))
}

/** The cells that hold something or are merged; formatting alone may claim a million rows. */
export function used(sheet: WorkSheet, cells: readonly Placed[]): Range | undefined {
  const [first] = cells
  if (!first) return undefined
  const { r: row, c: column } = first
  const range = { s: { r: row, c: column }, e: { r: row, c: column } }
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

/** A sheet as a grid, what is hidden left out. */
export function gridOf(sheet: WorkSheet, name: string, range: Range, seen: Seen): Grid {
  demandModestMerges(sheet, range)
  const covered = new Set<string>()
  const spans = new Map<string, { colspan: number; rowspan: number }>()
  const origins = new Map<string, string>()
  for (const { s, e } of sheet['!merges'] ?? []) {
    const last = { r: Math.min(e.r, range.e.r), c: Math.min(e.c, range.e.c) }
    // What is merged begins where the first of it is seen.
    const from = { r: s.r, c: s.c }
    while (from.r < last.r && !seen.isRow(from.r)) from.r += 1
    while (from.c < last.c && !seen.isColumn(from.c)) from.c += 1
    spans.set(`${from.r},${from.c}`, {
      rowspan: Math.max(1, countSeen(from.r, last.r, seen.isRow)),
      colspan: Math.max(1, countSeen(from.c, last.c, seen.isColumn)),
    })
    origins.set(`${from.r},${from.c}`, utils.encode_cell(s))
    for (let r = s.r; r <= last.r; r++)
      for (let c = s.c; c <= last.c; c++) if (r !== from.r || c !== from.c) covered.add(`${r},${c}`)
  }
  const rows: GridCell[][] = []
  for (let r = range.s.r; r <= range.e.r; r++) {
    if (!seen.isRow(r)) continue
    const row: GridCell[] = []
    for (let c = range.s.c; c <= range.e.c; c++) {
      if (covered.has(`${r},${c}`) || !seen.isColumn(c)) continue
      const address = origins.get(`${r},${c}`) ?? utils.encode_cell({ r, c })
      const text = shown(sheet[address] as CellObject | undefined)
      const span = spans.get(`${r},${c}`) ?? { colspan: 1, rowspan: 1 }
      row.push({ text, ...span, where: `工作表“${name}” ${address}` })
    }
    rows.push(row)
  }
  return { kind: 'grid', rows, where: `工作表“${name}”` }
}

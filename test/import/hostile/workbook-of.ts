import { utils, write, type WorkSheet } from '@e965/xlsx'
import { isTable, spread, type Laid, type LaidTable } from '../property/laid.ts'

/** The merged cells of a table whose first row is `top`. */
function merges({ rows }: LaidTable, top: number): NonNullable<WorkSheet['!merges']> {
  const taken = new Set<string>()
  return rows.flatMap((row, at) => {
    let column = 0
    return row.flatMap(({ colspan, rowspan }) => {
      while (taken.has(`${at},${column}`)) column += 1
      const s = { r: top + at, c: column }
      for (let down = 0; down < rowspan; down += 1)
        for (let right = 0; right < colspan; right += 1) taken.add(`${at + down},${column + right}`)
      return colspan * rowspan > 1 ? [{ s, e: { r: s.r + rowspan - 1, c: s.c + colspan - 1 } }] : []
    })
  })
}

/** A report as an Excel or OpenDocument file of one sheet. */
export function writeWorkbook(laid: Laid, type: 'xlsx' | 'ods'): Uint8Array {
  const rows: string[][] = []
  const merged: NonNullable<WorkSheet['!merges']> = []
  for (const block of laid) {
    if (isTable(block)) merged.push(...merges(block, rows.length))
    rows.push(...(isTable(block) ? spread(block) : [[block]]))
  }
  const sheet = utils.aoa_to_sheet(rows)
  sheet['!merges'] = merged
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '年报')
  const options = { type: 'array', bookType: type, compression: true } as const
  return new Uint8Array(write(book, options) as ArrayBuffer)
}

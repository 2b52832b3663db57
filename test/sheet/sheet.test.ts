import { describe, expect, it } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { safeField } from '../../src/report/csv.ts'
import { csvRows } from '../../src/sheet/csv-rows.ts'
import { workbook } from '../../src/sheet/workbook.ts'

const rows = [
  ['figure', '名称', 'region_code', '2021'],
  ['a.b', '甲, "乙"\n丙', '999999100000', '13810'],
  ['c', '=1+1', '', '空'],
  ['', '', '', ''],
  ['d', "'", '010', '-3'],
  ['e', '/', '1', '12.50'],
]
const csv = `\uFEFF${rows.map((row) => row.map((one) => (/^-\d/.test(one) ? one : safeField(one))).join(',')).join('\r\n')}\r\n`

describe('csvRows(text)', () => {
  it('gives back what was written, whatever is in it', () => expect(csvRows(csv)).toEqual(rows))

  it('needs no line end at the end', () =>
    expect(csvRows('a,b\nc,')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]))
})

describe('workbook(rows, sheet)', () => {
  it('has numbers as numbers, and codes, words and formulas as texts', async () => {
    const blob = await workbook(rows, '示例/历年')
    const book = read(await blob.arrayBuffer())
    expect(book.SheetNames).toEqual(['示例 历年'])
    const found = utils.sheet_to_json(book.Sheets['示例 历年'] ?? {}, {
      header: 1,
      blankrows: true,
    })
    expect(found.slice(1)).toEqual([
      ['a.b', '甲, "乙"\n丙', '999999100000', 13_810],
      ['c', '=1+1', , '空'],
      [],
      ['d', "'", '010', -3],
      ['e', '/', '1', 12.5],
    ])
  })
})

import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Grid, SourceDocument } from '../../../../src/import/document.ts'
import { readSpreadsheet } from '../../../../src/import/sources/workbook/spreadsheet.ts'
import { writeWorkbook } from '../../hostile/workbook-of.ts'
import { xlsxs } from '../../hostile/xlsx.ts'
import { caseOf, faultsOf } from '../../property/case.ts'
import { UnreadableSource } from '../../../../src/import/sources/unreadable.ts'

const rows = [
  ['示例镇2021年政府信息公开工作年度报告'],
  ['三、收到和处理政府信息公开申请情况'],
  ['', '申请人情况', '', '总计'],
  ['', '自然人', '其他', ''],
  ['一、本年新收政府信息公开申请数量', 12, '', 12],
  ['行政事业性收费', 2.5, '/', '　'],
]

function bookOf(type: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows)
  sheet['!merges'] = ['A3:A4', 'B3:C3', 'D3:D4'].map((range) => utils.decode_range(range))
  const second = utils.aoa_to_sheet([
    ['规章', 1000],
    ['行政许可', 3],
  ])
  second['B1'] = { t: 'n', v: 1000, z: '#,##0' }
  second['B2'] = { t: 'n', v: 3, f: '1+2' }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '依申请')
  utils.book_append_sheet(book, second, '主动')
  return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer)
}

function gridsOf(bytes: Uint8Array, name: string): Grid[] {
  const { blocks } = readSpreadsheet(bytes, name)
  return blocks.filter((block): block is Grid => block.kind === 'grid')
}

function texts(grid: Grid | undefined): string[][] {
  return grid?.rows.map((row) => row.map((cell) => cell.text)) ?? []
}

describe.each(['xlsx', 'xls', 'ods'] as const)('a .%s file', (type) => {
  const bytes = bookOf(type)
  const [first, second] = gridsOf(bytes, `报告.${type}`)

  test('keeps blank cells and merged cells', () => {
    expect(texts(first)).toEqual([
      ['', '申请人情况', '总计'],
      ['自然人', '其他'],
      ['一、本年新收政府信息公开申请数量', '12', '', '12'],
      ['行政事业性收费', '2.5', '/', ''],
    ])
    expect(first?.rows[0]?.map((cell) => [cell.colspan, cell.rowspan])).toEqual([
      [1, 2],
      [2, 1],
      [1, 2],
    ])
  })

  test('has every sheet, its numbers as shown and formulas as their results', () => {
    expect(texts(second)).toEqual([
      // SheetJS writes no number formats into .ods, so the file itself says 1000.
      ['规章', type === 'ods' ? '1000' : '1,000'],
      ['行政许可', '3'],
    ])
    expect(second?.rows[1]?.[1]?.where).toBe('工作表“主动” B2')
  })

  test('gives title and headings as paragraphs', () => {
    const { blocks } = readSpreadsheet(bytes, `报告.${type}`)
    const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    expect(said).toEqual([rows[0]?.[0], rows[1]?.[0]])
  })
})

describe('a CSV file', () => {
  const csv = '规章,0,,"1,200"\n行政许可,12,2021-01,007\n'
  const expected = [
    ['规章', '0', '', '1,200'],
    ['行政许可', '12', '2021-01', '007'],
  ]
  // 规章 and 行政许可 in GBK.
  const gbk = new Uint8Array([
    ...[0xb9, 0xe6, 0xd5, 0xc2],
    ...new TextEncoder().encode(',0,,"1,200"\n'),
    ...[0xd0, 0xd0, 0xd5, 0xfe, 0xd0, 0xed, 0xbf, 0xc9],
    ...new TextEncoder().encode(',12,2021-01,007\n'),
  ])

  test.each([
    ['UTF-8', new TextEncoder().encode(csv)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${csv}`)],
    ['GB18030', gbk],
  ])('in %s is read cell by cell, as written', (_, bytes) => {
    expect(texts(gridsOf(bytes, '报告.csv')[0])).toEqual(expected)
  })
})

test('a sheet that claims a million rows is read where it holds something', () => {
  const files = unzipSync(bookOf('xlsx'))
  const name = 'xl/worksheets/sheet2.xml'
  const xml = strFromU8(files[name] ?? new Uint8Array())
  const claiming = xml.replace(/<dimension ref="[^"]*"/u, '<dimension ref="A1:XFD1048576"')
  expect(claiming).not.toBe(xml)
  const bytes = zipSync({ ...files, [name]: strToU8(claiming) })
  expect(texts(gridsOf(bytes, 'a.xlsx')[1])).toEqual([
    ['规章', '1,000'],
    ['行政许可', '3'],
  ])
})

test('a sheet too large to be a report is left out, and said so', () => {
  const sheet = utils.aoa_to_sheet([['规章']])
  sheet['XFD1'] = { t: 's', v: '远处' }
  sheet['!ref'] = 'A1:XFD1'
  const book = utils.book_new(sheet, 'a')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const { blocks, problems } = readSpreadsheet(bytes, 'a.xlsx')
  expect(blocks).toEqual([])
  expect(problems[0]?.message).toContain('没有读')
})

test.each([
  ['cut short', bookOf('xlsx').slice(0, 2000), '不完整'],
  ['no spreadsheet', new TextEncoder().encode('<html>'), '不是电子表格'],
])('a file %s is refused in one sentence', (_, bytes, words) => {
  expect(() => readSpreadsheet(bytes, 'a.xlsx')).toThrow(UnreadableSource)
  expect(() => readSpreadsheet(bytes, 'a.xlsx')).toThrow(words)
})

test.each(['xlsx: a column that no sheet has', 'xlsx: a row that no sheet has'])(
  '%s is refused before it is reckoned with',
  (what) => {
    const bytes = xlsxs[what]?.().bytes ?? new Uint8Array()
    expect(() => readSpreadsheet(bytes, 'a.xlsx')).toThrow('地址不在工作表里')
  },
)

test.each(['xlsx', 'ods'] as const)('a whole report comes back from .%s', (type) => {
  const one = caseOf('docx:0')
  expect(faultsOf(one, readSpreadsheet(writeWorkbook(one.laid, type), `a.${type}`))).toEqual([])
})

describe('what a workbook does not show', () => {
  const sheetOf = (): WorkSheet =>
    utils.aoa_to_sheet([
      ['规章', 1, '草稿', 0],
      ['行政许可', 9, '草稿', 9],
      ['行政许可', 3, '草稿', 0],
    ])
  function read(change: (sheet: WorkSheet) => void, type: BookType = 'xlsx') {
    const [sheet, other] = [sheetOf(), sheetOf()]
    change(sheet)
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '表')
    utils.book_append_sheet(book, other, '底稿')
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    const bytes = write(book, { type: 'array', bookType: type, cellStyles: true }) as ArrayBuffer
    return readSpreadsheet(new Uint8Array(bytes), `表.${type}`)
  }
  const shown = ({ blocks }: SourceDocument): string[][] => texts(blocks[0] as Grid)

  test('is left out, rows, columns and sheets, and told', () => {
    const found = read((sheet) => {
      sheet['!rows'] = [{}, { hidden: true }]
      sheet['!cols'] = [{}, {}, { hidden: true }]
    })
    expect(shown(found)).toEqual([
      ['规章', '1', '0'],
      ['行政许可', '3', '0'],
    ])
    expect(found.blocks).toHaveLength(1)
    expect(found.problems.map(({ message }) => message)).toEqual([
      '工作表“表”里有隐藏的行或列，其中 6 格的内容没有读。',
      '工作表“底稿”隐藏着，没有读。',
    ])
  })

  test('is a zero where its format prints a dash or nothing, and told', () => {
    const found = read((sheet) => {
      Object.assign(sheet['D1'] as object, { z: '0;-0;;@' })
      Object.assign(sheet['D3'] as object, { z: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ' })
    })
    expect(shown(found).map((row) => row[3])).toEqual(['0', '9', '0'])
    expect(found.problems[0]?.message).toContain('有 2 格的数是 0')
  })
})

import { describe, expect, it } from 'vitest'
import type { PrintedCell, PrintedTable } from '../../src/page/printed-table.ts'
import { tableCsv, tableHtml, tableMarkdown } from '../../src/page/table-text.ts'

function heading(text: string, colspan = 1, rowspan = 1): PrintedCell {
  return { text, isHeading: true, colspan, rowspan }
}

function figure(text: string, colspan = 1): PrintedCell {
  return { text, isHeading: false, colspan, rowspan: 1 }
}

const table: PrintedTable = {
  title: '示例表',
  bands: [
    {
      label: '甲项',
      head: [
        [heading('内容', 2, 2), heading('人', 2)],
        [heading('自然人'), heading('=法人')],
      ],
      body: [
        [heading('组', 1, 2), heading('一'), figure('1'), figure('-2')],
        [heading('二, 续'), figure('空'), figure('/')],
      ],
    },
    {
      label: '乙项',
      head: [[heading('内容', 2), heading('金额', 2)]],
      body: [[heading('费', 2), figure('2.020', 2)]],
    },
  ],
}

describe('a table that is copied', () => {
  it('is one table of HTML with all of its spans', () => {
    expect(tableHtml(table)).toBe(
      '<table border="1"><caption>示例表</caption><tbody><tr><th colspan="4">甲项</th></tr><tr><th colspan="2" rowspan="2">内容</th><th colspan="2">人</th></tr><tr><th>自然人</th><th>=法人</th></tr><tr><th rowspan="2">组</th><th>一</th><td>1</td><td>-2</td></tr><tr><th>二, 续</th><td>空</td><td>/</td></tr><tr><th colspan="4">乙项</th></tr><tr><th colspan="2">内容</th><th colspan="2">金额</th></tr><tr><th colspan="2">费</th><td colspan="2">2.020</td></tr></tbody></table>',
    )
    expect(tableHtml({ title: '<b>&', bands: [] })).toContain('&#60;b&#62;&#38;')
  })

  it('is CSV with each heading over all it spans and each figure once', () => {
    expect(tableCsv(table).split('\r\n')).toEqual([
      '示例表',
      '甲项',
      '内容,内容,人,人',
      "内容,内容,自然人,'=法人",
      '组,一,1,-2',
      '组,"二, 续",空,/',
      '乙项',
      '内容,内容,金额,金额',
      '费,费,2.020,',
      '',
    ])
  })

  it('is Markdown with a line of headings a band', () => {
    expect(tableMarkdown(table)).toBe(
      [
        '**示例表**',
        '',
        '甲项',
        '',
        '| 内容 | 人 · 自然人 | 人 · =法人 |',
        '| --- | ---: | ---: |',
        '| 组 · 一 | 1 | -2 |',
        '| 组 · 二, 续 | 空 | / |',
        '',
        '乙项',
        '',
        '| 内容 | 金额 |',
        '| --- | ---: |',
        '| 费 | 2.020 |',
        '',
      ].join('\n'),
    )
  })

  it('is Markdown without row headings where it has none', () => {
    const across: PrintedTable = {
      title: '表',
      bands: [{ label: undefined, head: [[heading('甲')]], body: [[figure('3')]] }],
    }
    expect(tableMarkdown(across)).toBe('**表**\n\n| 甲 |\n| ---: |\n| 3 |\n')
  })
})

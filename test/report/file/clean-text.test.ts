import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/report/file/clean-text.ts'
import { reportText } from '../../a-report.ts'

function cleanedBody(line: string): string {
  return cleanText(`---\n年度: 2021\n---\n${line}\n`).split('\n')[3] ?? ''
}

function cleanedEntry(line: string): string {
  return cleanText(`---\n${line}\n---\n`).split('\n')[1] ?? ''
}

describe('cleanText(text)', () => {
  it('leaves a sound report as it is, Windows line ends and byte order mark too', () => {
    const text = reportText()
    expect(cleanText(text)).toBe(text)
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(cleanText(windows)).toBe(windows)
  })

  it.each([
    ['公开\u00A0信息 132\u00A0条', '公开信息 132 条'],
    ['公\u200B开\uFEFF信息', '公开信息'],
    ['[bookmark: _GoBack]严格按照', '严格按照'],
    ['　　首行缩进', '首行缩进'],
    ['全角数字１２留在正文', '全角数字１２留在正文'],
    ['第一行  ', '第一行  '],
  ])('makes “%s” in the narrative “%s”', (dirty, clean) => {
    expect(cleanedBody(dirty)).toBe(clean)
  })

  it.each([
    ['  行政许可: １２', '  行政许可: 12'],
    ['  规章：［０，１，２］', '  规章: [0, 1, 2]'],
    ['  规章: [０, 空, ／]  # 照录', '  规章: [0, 空, /]  # 照录'],
    ['标题: ２０２１', '标题: ２０２１'],
    ['标题: 甲镇\u00A0２０２１年', '标题: 甲镇 ２０２１年'],
    ['  规章: [0,0,0]', '  规章: [0,0,0]'],
    ['  行政许可: 十', '  行政许可: 十'],
  ])('makes the entry “%s” “%s”', (dirty, clean) => {
    expect(cleanedEntry(dirty)).toBe(clean)
  })

  it('changes nothing the second time', () => {
    const once = cleanText(
      '---\n规章：［０，１］\n---\n　公\u00A0开\u200B[bookmark: a]\n---\n　后\n',
    )
    expect(cleanText(once)).toBe(once)
  })
})

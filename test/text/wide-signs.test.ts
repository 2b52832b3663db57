import { expect, it } from 'vitest'
import { reportMarkdown } from '../../src/report/file/markdown.ts'
import { parseReport } from '../../src/text/report-text.ts'
import { figuresOf, format2021 } from '../a-report.ts'

const { text: sound } = reportMarkdown({
  organ: 'shili',
  year: 2021,
  format: format2021,
  title: '示例镇2021年政府信息公开工作年度报告',
  figures: figuresOf(format2021),
  sections: [],
})

/** What is said of the file with one line changed. */
function said(from: RegExp, to: string): string {
  const text = sound.replace(from, to)
  expect(text).not.toBe(sound)
  return parseReport(text, 'reports/shili/2021.md', '2021.md')
    .problems.map(({ message }) => message)
    .join('\n')
}

it.each([
  ['comma', /(本年新收: +\[0),/u, '$1，', '实有 6 个：里面有全角的逗号，请改成半角的'],
  ['digit', /(本年新收: +\[)0/u, '$1０', '写着“０”，不是这里能写的数：里面有全角的数字'],
  ['colon', /年度: /u, '年度：', '这一行的冒号是全角的，应是半角的'],
])('a full-width %s is named as one', (_, from, to, message) => {
  expect(said(from, to)).toContain(message)
})

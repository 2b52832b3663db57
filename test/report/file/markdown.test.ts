import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportMarkdown } from '../../../src/report/file/markdown.ts'
import { yamlText } from '../../../src/report/file/yaml-text.ts'
import { readYaml } from '../../../src/text/yaml.ts'
import { readReportFile } from '../../../src/reader/report-file.ts'
import { aFolderWith } from '../../a-content-folder.ts'
import { figuresOf, format2019, format2021 } from '../../a-report.ts'

const draft = {
  organ: 'shili',
  year: 2021,
  format: format2021,
  title: '示例镇2021年政府信息公开工作年度报告',
  figures: figuresOf(format2021, {
    'proactive.fees.amount': '2.02',
    'review.reconsideration.total': '空',
  }),
  sections: [
    { heading: null, markdown: '前言。' },
    { heading: '一、总体情况', markdown: '公开了信息。\n\n- 一条' },
  ],
}

describe('a written report file', () => {
  it('reads back as the same report', async () => {
    const { text } = reportMarkdown(draft)
    const { report } = await readReportFile(await aFolderWith(text), 'reports/shili/2021.md')
    expect(report?.figures).toEqual(draft.figures)
    expect(report?.title).toBe(draft.title)
    expect(report?.sections.slice(0, 2).map((one) => one.text)).toEqual([
      '前言。',
      '公开了信息。\n一条',
    ])
  })

  it('reads back in the 2019 edition, signs and all', async () => {
    const figures = figuresOf(format2019, { 'proactive.licences.change': '-4' })
    const { text } = reportMarkdown({ ...draft, format: format2019, figures })
    const { report } = await readReportFile(await aFolderWith(text), 'reports/shili/2021.md')
    expect(report?.figures).toEqual(figures)
  })

  it('is laid out as the sample reports are', () => {
    const { text } = reportMarkdown({ ...draft, figures: figuresOf(format2021) })
    const sample = readFileSync(
      resolve(import.meta.dirname, '../../../content/reports/badou/2021.md'),
      'utf8',
    )
    const table = (from: string): string =>
      /依申请公开:\n[^#]*#[^\n]*\n(.*?)复议诉讼/s.exec(from)?.[1] ?? from
    expect(table(text).replace(/ +/g, ' ')).toBe(table(sample).replace(/ +/g, ' '))
  })

  it('knows the line of every row', () => {
    const { text, lines } = reportMarkdown(draft)
    const line = text.split('\n')[(lines.get('requests.carriedOut') ?? 0) - 1]
    expect(line).toContain('结转下年:')
  })
})

describe('a text as YAML', () => {
  it.each([
    '甲镇',
    "it's: x",
    '- 甲',
    '甲 #乙',
    '甲:',
    '“甲”',
    '',
    ' 甲',
    '甲  乙',
    '2021',
    '[甲]',
    '甲: 乙',
    "'",
    '&甲',
    '*',
    '?',
    '甲\u00a0乙',
  ])('%j reads back the same', (text) => {
    expect(readYaml(`标题: ${yamlText(text)}`).value).toEqual({ 标题: text })
  })
})

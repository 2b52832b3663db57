import { describe, expect, it } from 'vitest'
import { draftFindings, draftText } from '../../src/import/draft/draft-file.ts'
import type { Draft } from '../../src/import/draft/draft.ts'
import { recognise } from '../../src/import/draft/recognise.ts'
import { readText } from '../../src/import/sources/read-text.ts'
import { reportAsText } from './report-as-text.ts'

const organs = [
  { id: 'shili', name: '示例镇人民政府', shortName: '示例镇', aliases: [], type: '镇' },
]

const OLD = `示例镇人民政府2016年政府信息公开工作年度报告
一、概述
写了这一部分。
二、主动公开政府信息情况
写了这一部分。
统计指标\t单位\t统计数
（一）主动公开政府信息数\t条\t132
制发规范性文件总数\t件\t7
（一）收到申请数\t件\t5
（二）申请办结数\t件\t5
行政许可\t件\t9`

function draftOf(text: string): Draft {
  return recognise(readText(text), { organs })
}

describe('a report in the form used before 2019', () => {
  const draft = draftOf(OLD)

  it('is recognised and said once', () => {
    const written = draftText(draft, 'shili', 2016)
    const found = draftFindings(draft, written, '2016.md')
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error import-old-form',
    ])
    expect(found[0]?.message).toContain('这是2019年以前的年度报告')
  })

  it('gives the statutory tables no figure, and keeps its own table as text', () => {
    expect([...draft.figures.values()].every(({ state }) => state === 'unread')).toBe(true)
    const text = draft.sections.map(({ markdown }) => markdown).join('\n')
    expect(text).toContain('| 行政许可 | 件 | 9 |')
    expect(draft.year).toBe(2016)
  })
})

it('a report of today that speaks of the old words in its text is none', () => {
  const draft = draftOf(reportAsText().replace('写了这一部分。', '收到申请数和统计数见下表。'))
  expect(draft.doubts).toEqual([])
})

describe('what stands in a report of the old form', () => {
  const table = OLD.split('\n').slice(5).join('\n')
  const textOf = (draft: Draft): string =>
    draft.sections.map(({ title, markdown }) => `${title}\n${markdown}`).join('\n')

  it('is kept where it stands before any heading, and no heading is added', () => {
    const draft = draftOf(`示例镇2017年政府信息公开工作年度报告\n附表\n${table}`)
    expect(textOf(draft)).toContain('| （一）主动公开政府信息数 | 条 | 132 |')
    expect(draft.sections.map(({ number }) => number)).toEqual([null])
  })

  it('is kept whole where a row is called like a section', () => {
    const rows = table.replace('（一）收到', '三、依申请公开情况\t\t\n（一）收到')
    const text = textOf(draftOf(`示例镇2017年政府信息公开工作年度报告\n附表\n${rows}`))
    expect(text).toMatch(/制发规范性文件总数.*\n\| 三、依申请公开情况 .*\n\| （一）收到申请数/u)
  })

  it('is said to be of the old form in a report of a later year', () => {
    const [told] = draftOf(OLD.replace('2016', '2019')).doubts
    expect(told?.message).toContain('这份2019年的报告用的是2019年以前的统计表')
  })
})

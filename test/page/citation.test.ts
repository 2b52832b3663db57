import { expect, it } from 'vitest'
import { citation, csvLineOf, markdownOf } from '../../src/page/citation.ts'
import { tidyHead, tidyLines } from '../../src/report/data/tidy.ts'
import { placesOfFormat } from '../../src/report/figures.ts'
import { aReport } from '../a-report.ts'

const report = {
  organName: '示例镇人民政府',
  title: '示例镇2021年政府信息公开工作年度报告',
  published: '2022-01-20',
  version: '0123456789ab',
  address: 'https://example.org/reports/shili/2021/',
}
const figure = {
  id: 'requests.received.total',
  names: ['依申请公开', '本年新收', '总计'],
  value: '5 件',
}

it('cites organ, title, dates, place, figure, address and version', () => {
  expect(citation(report, figure, '2026-11-25')).toBe(
    '示例镇人民政府. 示例镇2021年政府信息公开工作年度报告[R/OL]. (2022-01-20)[2026-11-25]. 依申请公开 · 本年新收 · 总计：5 件. https://example.org/reports/shili/2021/#requests.received.total. 版本 0123456789ab.',
  )
})

it('cites no day of publication that is not known', () => {
  const cited = citation({ ...report, published: '' }, figure, '2026-11-25')
  expect(cited).toContain('[R/OL]. [2026-11-25].')
  expect(markdownOf({ ...report, published: '' }, figure)).toContain('（版本 0123456789ab）')
})

it('keeps what means something in Markdown from meaning it', () => {
  expect(markdownOf({ ...report, title: '[甲]*乙*' }, figure)).toMatch(/^\[\\\[甲\\\]\\\*乙\\\*，/)
})

it('finds the line of every figure in the CSV, quoted fields and all', () => {
  const one = aReport()
  const organ = {
    id: 'shili',
    name: '示例"镇",政府',
    shortName: '示例镇',
    aliases: [],
    type: '镇',
  }
  const csv = tidyHead() + tidyLines(one, organ)
  const ids = placesOfFormat(one.format).map(({ id }) => id)
  const lines = ids.map((id) => csvLineOf(csv, id))
  expect(lines).toEqual(csv.trim().split('\r\n').slice(1))
  expect(csvLineOf(csv, 'requests.nothing.total')).toBeUndefined()
})

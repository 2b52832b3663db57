import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addressesBelow } from '../../src/render/addresses.ts'
import { reportPage } from '../../src/render/report-page.ts'
import { versionOf } from '../../src/render/version.ts'
import type { Report } from '../../src/report/report.ts'
import { aReport, type Written } from '../a-report.ts'

const organ = { id: 'shili', name: '示例镇人民政府', shortName: '示例镇', aliases: [], type: '镇' }
const site = {
  name: '示例报告库',
  description: '示例',
  origin: 'https://example.org',
  base: '/',
  publisher: '示例县人民政府办公室',
  contact: undefined,
  siteCode: undefined,
  icp: undefined,
  policeRecord: undefined,
  hasTraditional: false,
}

function mainOf(written: Written = {}, changes: Partial<Report> = {}): string {
  const report = aReport(written, changes)
  const at = addressesBelow('/zwgk/')
  return reportPage({ report, organ, site, years: [2020, 2021], at }).main
}

describe('the head of a report', () => {
  it('says whether the report was in time, by the deadline of its organ', () => {
    expect(mainOf({}, { published: '2022-01-31' })).toContain('按时</span>（2022-01-31 到期）')
    expect(mainOf({}, { published: '2022-02-03' })).toContain('逾期 3 天')
    expect(mainOf()).toContain('原件未注明')
  })

  it('counts the sums that stand as printed and leads to them', () => {
    const main = mainOf({ 'review.reconsideration.upheld': '11' })
    expect(main).toContain('原文如此</strong> <a href="#review-checks">1 处合计不平衡</a>')
    expect(main).toContain('id="review-checks"')
    expect(mainOf()).toContain('42 项合计平衡')
  })
})

describe('the tables of a report', () => {
  it('are in its contents, and are shown even where the text has no such section', () => {
    const { sections } = aReport()
    const main = mainOf({}, { sections: sections.filter(({ number }) => number !== 3) })
    expect(main).toContain('<a href="#requests">依申请公开表</a>')
    expect(main).toContain('id="requests.received.total"')
    expect(main).toContain('表格的数字照录')
  })

  it('have no explanation in their headings, and each once below', () => {
    const main = mainOf()
    expect(main).not.toMatch(/<th[^>]*>(?:(?!<\/th>).)*<(?:details|button)/)
    expect(main.match(/1月1日至12月31日收到的申请/g)).toHaveLength(1)
    expect(main.includes('data-of="review-c2 review-c9 review-c15"')).toBe(true)
  })
})

it('the version of a report changes with the report, and not with what is said of its organ', () => {
  const version = versionOf(aReport(), organ)
  expect(version).toMatch(/^[0-9a-f]{12}$/)
  expect(versionOf(aReport(), { ...organ, contact: '示例' })).toBe(version)
  expect(versionOf(aReport({ 'requests.received.other': '1' }), organ)).not.toBe(version)
  expect(versionOf(aReport(), organ, (text) => hash('sha256', text))).toBe(version)
})

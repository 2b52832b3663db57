import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/report/checks.ts'
import type { Problem } from '../../src/report/finding.ts'
import { aReport } from '../a-report.ts'

const OFF = { 'review.reconsideration.upheld': '11' }
const ENTRY = { rule: 'review-total', place: '复议诉讼.行政复议', reason: '原表总计印为 0，照录。' }

function told(problems: readonly Problem[]): string[] {
  return problems.map((one) => `${one.severity} ${one.rule} ${one.path}`)
}

describe('checkReport(report)', () => {
  it('has nothing to say of a sound report', () => {
    expect(checkReport(aReport())).toEqual([])
  })

  it('says of a balance that fails where it stands, both sides, and what to do', () => {
    const [problem] = checkReport(aReport(OFF))
    expect(problem).toMatchObject({
      rule: 'review-total',
      severity: 'error',
      path: 'review.reconsideration.total',
      at: ['复议诉讼', '行政复议', 4],
      message:
        '“复议诉讼 · 行政复议”不平衡：应有总计＝结果维持＋结果纠正＋其他结果＋尚未审结，实为 0 ≠ 11 + 0 + 0 + 0，即 0 ≠ 11。',
    })
    expect(problem?.hint).toContain('位置: 复议诉讼.行政复议')
    expect(problem?.accepted).toBeUndefined()
  })

  it('carries the reason of an entry under 原文如此', () => {
    const [problem, ...others] = checkReport(aReport(OFF, { accepted: [ENTRY] }))
    expect(problem?.accepted).toBe(ENTRY.reason)
    expect(others).toEqual([])
  })

  it('calls an entry stale once its balance holds', () => {
    expect(told(checkReport(aReport({}, { accepted: [ENTRY] })))).toEqual([
      'error accepted-stale 原文如此.0',
    ])
  })

  it('refuses an entry with an unknown rule, an unknown place, or written twice', () => {
    const accepted = [{ ...ENTRY, rule: 'x' }, { ...ENTRY, place: '复议诉讼.行政' }, ENTRY, ENTRY]
    expect(told(checkReport(aReport(OFF, { accepted }))).slice(1)).toEqual([
      'error accepted-unknown 原文如此.0.规则',
      'error accepted-unknown 原文如此.1.位置',
      'error accepted-stale 原文如此.3',
    ])
  })

  it('points at every blank cell, and at a section that is not there', () => {
    const report = aReport({ 'requests.received.other': '空' })
    const found = checkReport({ ...report, sections: report.sections.slice(0, 5) })
    expect(told(found)).toEqual([
      'warning figure-blank requests.received.other',
      'warning section-missing sections.6',
    ])
  })
})

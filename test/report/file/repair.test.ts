import { describe, expect, it } from 'vitest'
import { checkReport } from '../../../src/report/checks.ts'
import { aReport, type Written } from '../../a-report.ts'

function repairs(written: Written): string[][] {
  return checkReport(aReport(written))
    .filter((problem) => problem.repairs)
    .map((problem) => (problem.repairs ?? []).map(({ path, value }) => `${path} = ${value}`))
}

function hint(written: Written): string {
  return checkReport(aReport(written))[0]?.hint ?? ''
}

describe('the one cell', () => {
  it('is the figure in all failing balances, with the value that repairs them', () => {
    const one = ['requests.received.business = 0']
    expect(repairs({ 'requests.received.business': '1' })).toEqual([one, one])
    expect(hint({ 'requests.received.business': '1' })).toContain(
      '这张表只改一格就能全部平衡，就是“依申请公开 · 本年新收，商业企业”改为 0。',
    )
  })

  it('may be a total, which two balances of rows and one of columns share', () => {
    const total = ['requests.outcomes.total.other = 0']
    expect(repairs({ 'requests.outcomes.total.other': '3' })).toEqual([total, total, total])
  })

  it('is one of several where a single balance fails', () => {
    expect(repairs({ 'review.reconsideration.total': '3' })).toEqual([
      [
        'review.reconsideration.upheld = 3',
        'review.reconsideration.corrected = 3',
        'review.reconsideration.otherResult = 3',
        'review.reconsideration.pending = 3',
        'review.reconsideration.total = 0',
      ],
    ])
  })

  it('is never a negative number', () => {
    expect(repairs({ 'review.reconsideration.upheld': '2' })).toEqual([
      ['review.reconsideration.upheld = 0', 'review.reconsideration.total = 2'],
    ])
  })

  it('may be a blank cell, and never one that does not apply', () => {
    const found = repairs({
      'review.reconsideration.total': '3',
      'review.reconsideration.upheld': '空',
      'review.reconsideration.pending': '/',
    })[0]
    expect(found).toContain('review.reconsideration.upheld = 3')
    expect(found).not.toContain('review.reconsideration.pending = 3')
  })

  it('is none where two figures are wrong, and that is said', () => {
    const two = { 'requests.received.business': '1', 'requests.received.other': '2' }
    expect(new Set(repairs(two).flat())).toEqual(new Set())
    expect(hint(two)).toContain('没有哪一格单独改动就能使这张表全部平衡')
  })

  it('is sought among the cells that are there where blank ones hide it, and says what it left out', () => {
    const two = {
      'requests.received.naturalPerson': '2',
      'requests.received.total': '2',
      'requests.outcomes.granted.naturalPerson': '空',
      'requests.outcomes.granted.total': '空',
      'requests.outcomes.total.naturalPerson': '2',
      'requests.outcomes.total.total': '2',
      'requests.carriedIn.business': '1',
    }
    expect(new Set(repairs(two).flat())).toEqual(new Set(['requests.carriedIn.business = 0']))
    expect(hint(two)).toContain('没有算进去的 2 项不平衡除外')
  })

  it('is where the finding stands', () => {
    const found = checkReport(aReport({ 'requests.outcomes.granted.business': '1' }))
    expect(found.map(({ path }) => path)).toEqual([
      'requests.outcomes.granted.business',
      'requests.outcomes.granted.business',
    ])
  })

  it('passes over balances listed as printed so', () => {
    const accepted = [{ rule: 'review-total', place: '复议诉讼.行政复议', reason: '照录。' }]
    const written = { 'review.reconsideration.upheld': '2', 'review.litigationDirect.upheld': '1' }
    const [listed, open] = checkReport(aReport(written, { accepted }))
    expect(listed?.repairs).toBeUndefined()
    expect(open?.repairs?.map(({ path }) => path)).toEqual([
      'review.litigationDirect.upheld',
      'review.litigationDirect.total',
    ])
  })
})

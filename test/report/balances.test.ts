import { describe, expect, it } from 'vitest'
import { checkBalances, writtenOut } from '../../src/report/balances.ts'
import { figuresOf, format2019, format2021, type Written } from '../a-report.ts'

function failing(written: Written): string[] {
  return checkBalances(format2021, figuresOf(format2021, written))
    .filter((result) => result.verdict === 'fails')
    .map((result) => `${result.balance.id} ${result.place.join('.')}`)
}

describe('checkBalances(format, figures)', () => {
  it('holds every balance of every row and column: 7 + 7 + 25 + 3 in 2021, 7 + 7 + 23 + 3 in 2019', () => {
    expect(checkBalances(format2021, figuresOf(format2021))).toHaveLength(42)
    expect(checkBalances(format2019, figuresOf(format2019))).toHaveLength(40)
  })

  it('finds nothing wrong where all add up', () => {
    const written = {
      'requests.received.naturalPerson': '3',
      'requests.received.total': '3',
      'requests.outcomes.granted.naturalPerson': '2',
      'requests.outcomes.granted.total': '2',
      'requests.outcomes.total.naturalPerson': '2',
      'requests.outcomes.total.total': '2',
      'requests.carriedOut.naturalPerson': '1',
      'requests.carriedOut.total': '1',
    }
    expect(failing(written)).toEqual([])
  })

  it('names each balance that one wrong figure breaks', () => {
    expect(failing({ 'requests.outcomes.refused.stateSecret.business': '1' })).toEqual([
      'requests-outcomes 依申请公开.商业企业',
      'requests-total 依申请公开.办理结果.不予公开.属于国家秘密',
    ])
    expect(failing({ 'requests.received.other': '1' })).toEqual([
      'requests-flow 依申请公开.其他',
      'requests-total 依申请公开.本年新收',
    ])
    expect(failing({ 'review.litigationDirect.pending': '1' })).toEqual([
      'review-total 复议诉讼.未经复议直接起诉',
    ])
  })

  it('counts a blank cell and “/” for nothing', () => {
    expect(
      failing({ 'review.reconsideration.upheld': '空', 'review.reconsideration.pending': '/' }),
    ).toEqual([])
    const wrong = { 'review.reconsideration.upheld': '空', 'review.reconsideration.total': '1' }
    expect(failing(wrong)).toEqual(['review-total 复议诉讼.行政复议'])
  })

  it('leaves a balance open where a side has no printed number', () => {
    const figures = figuresOf(format2021, { 'review.reconsideration.total': '空' })
    const open = checkBalances(format2021, figures).filter((result) => result.verdict === 'open')
    expect(open.map((result) => result.place.join('.'))).toEqual(['复议诉讼.行政复议'])
  })
})

describe('a cell that nobody has looked at', () => {
  const verdicts = (written: Written): string[] =>
    checkBalances(format2021, figuresOf(format2021, written))
      .filter((result) => result.verdict !== 'holds')
      .map((result) => `${result.verdict} ${result.place.join('.')}`)

  it('leaves every balance open that it could make hold', () => {
    const written = { 'review.reconsideration.upheld': '待核', 'review.reconsideration.total': '3' }
    expect(verdicts(written)).toEqual(['open 复议诉讼.行政复议'])
  })

  it('does not hide a balance that no number in it could make hold', () => {
    const written = {
      'review.reconsideration.upheld': '待核',
      'review.reconsideration.pending': '4',
      'review.reconsideration.total': '3',
    }
    expect(verdicts(written)).toEqual(['fails 复议诉讼.行政复议'])
  })
})

it('writes a side out with every figure in printed order', () => {
  const figures = figuresOf(format2021, {
    'review.reconsideration.corrected': '空',
    'review.reconsideration.pending': '4',
  })
  const result = checkBalances(format2021, figures).find((one) => one.place[1] === '行政复议')
  expect(result && writtenOut(result.right)).toBe('0 + 空 + 0 + 4')
})

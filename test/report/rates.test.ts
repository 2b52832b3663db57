import { expect, test } from 'vitest'
import { rateOf, rateValue } from '../../src/report/rates.ts'
import { figureColumns } from '../../src/report/wide/figure-columns.ts'

const reckoned = (id: string) => {
  const { name, part, whole, formula } = rateOf(id) ?? {}
  expect(part).toBe(id)
  return [whole, `${name} = ${formula}`]
}

test('a figure is a share of what the form adds it up to', () => {
  expect(reckoned('review.litigationDirect.corrected')).toEqual([
    'review.litigationDirect.total',
    '纠正率 = 结果纠正 ÷ 总计',
  ])
  expect(reckoned('requests.outcomes.granted.total')).toEqual([
    'requests.outcomes.total.total',
    '予以公开率 = 予以公开 ÷ 总计',
  ])
  expect(reckoned('requests.outcomes.granted.business')).toEqual([
    'requests.outcomes.total.business',
    '予以公开率 = 予以公开 ÷ 总计',
  ])
  expect(reckoned('requests.received.naturalPerson')).toEqual([
    'requests.received.total',
    '占总计 = 自然人 ÷ 总计',
  ])
})

test('what no balance adds up has no share, nor has a total', () => {
  for (const id of [
    'requests.received.total',
    'review.reconsideration.total',
    'proactive.fees.amount',
  ])
    expect(rateOf(id)).toBeUndefined()
})

test('every total is a figure of some form', () => {
  const ids = new Set(figureColumns.map(({ id }) => id))
  const rates = [...ids].flatMap((id) => rateOf(id) ?? [])
  expect(rates.length).toBeGreaterThan(100)
  expect(rates.filter(({ whole }) => !ids.has(whole))).toEqual([])
})

test('nothing is shared of nothing', () => {
  expect(rateValue(1, 4)).toBe(0.25)
  expect(rateValue(0, 4)).toBe(0)
  for (const [part, whole] of [
    [0, 0],
    [1, null],
    ['/', 4],
    [undefined, 4],
  ] as const)
    expect(rateValue(part, whole)).toBeUndefined()
})

import { expect, it } from 'vitest'
import { failuresAt } from '../../src/render/failures.ts'
import { checkBalances } from '../../src/report/balances.ts'
import { figuresOf, format2021, type Written } from '../a-report.ts'

function failures(written: Written): [string, string[]][] {
  return [...failuresAt(checkBalances(format2021, figuresOf(format2021, written)))]
}

it('says a sum that does not hold once, at its total, with the other side', () => {
  expect(failures({ 'review.reconsideration.upheld': '11' })).toEqual([
    ['review.reconsideration.total', ['≠ 11']],
  ])
})

it('says both sides where neither is one figure', () => {
  const received = { 'requests.received.other': '3', 'requests.received.total': '3' }
  expect(failures(received)).toEqual([
    ['requests.outcomes.total.other', ['3 ≠ 0']],
    ['requests.outcomes.total.total', ['3 ≠ 0']],
  ])
})

it('says every failure of a figure that is in several, and nothing of sums that hold', () => {
  expect(failures({})).toEqual([])
  expect(failures({ 'requests.outcomes.total.total': '4' })).toEqual([
    ['requests.outcomes.total.total', ['0 ≠ 4', '≠ 0', '≠ 0']],
  ])
})

import { expect, test } from 'vitest'
import type { FigureValue } from '../../src/report/figures.ts'
import { rankingOf } from '../../src/report/ranking.ts'

test('equal numbers share a rank, and what is no number has none', () => {
  const values: (FigureValue | undefined)[] = [2, null, 5, '/', 0, 5, undefined, 0.1]
  const ranking = rankingOf(values, (one) => one)
  expect(ranking.ranked.map(({ value, rank }) => [value, rank])).toEqual([
    [5, 1],
    [5, 1],
    [2, 3],
    [0.1, 4],
    [0, 5],
  ])
  expect(ranking).toMatchObject({ sum: 12.1, zeros: 1, blanks: 1, notApplicable: 1, absent: 1 })
  expect(rankingOf([null], (one) => one).sum).toBeNull()
})

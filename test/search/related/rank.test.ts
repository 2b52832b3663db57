import { describe, expect, test } from 'vitest'
import type { BundleRow } from '../../../src/search/bundles.ts'
import { firstReports, rankReports } from '../../../src/search/related/rank.ts'
import { nextBundles } from '../../../src/search/related/asked-bundles.ts'
import { askedWords, tellingWords } from '../../../src/search/related/question-words.ts'

const scored = (reports: Readonly<Record<string, number>>) =>
  Object.entries(reports).map(([report, score]) => ({ report, score }))

describe('rankReports(found, newest)', () => {
  test('puts first what holds more of the words, whatever their scores', () => {
    expect(rankReports([scored({ a: 1, b: 99 }), scored({ a: 1, c: 50 })], 2023)).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  test('puts what holds as many in the order of their scores', () => {
    expect(rankReports([scored({ a: 1, b: 2 }), scored({ a: 5, b: 3 })], 2023)).toEqual(['a', 'b'])
  })

  test('leaves out what holds less than half of the words that stand anywhere', () => {
    const found = [scored({ a: 1, b: 9 }), scored({ a: 1 }), scored({ a: 1, c: 9 }), []]
    expect(rankReports(found, 2023)).toEqual(['a'])
    expect(rankReports([scored({ a: 1 }), [], []], 2023)).toEqual(['a'])
  })

  test('is nothing where no word stands anywhere', () => {
    expect(rankReports([[], []], 2023)).toEqual([])
    expect(rankReports([], 2023)).toEqual([])
  })

  test('begins with the best two of the newest year that hold every word', () => {
    const reports = { 'a/2022': 9, 'b/2023': 1, 'c/2023': 3, 'd/2023': 2, 'e/2022': 8 }
    const found = [scored(reports), scored({ ...reports, 'f/2023': 99 })]
    const rest = ['a/2022', 'e/2022', 'b/2023', 'f/2023']
    expect(rankReports(found, 2023)).toEqual(['c/2023', 'd/2023', ...rest])
    expect(firstReports(found, 2023)).toEqual(['c/2023', 'd/2023'])
  })

  test('does not where a word is lacking, or there is but one', () => {
    const [newer, older] = [scored({ 'a/2023': 1 }), scored({ 'a/2023': 1, 'b/2022': 9 })]
    expect(firstReports([newer, older, []], 2023)).toEqual([])
    expect(firstReports([older], 2023)).toEqual([])
    expect(rankReports([older], 2023)).toEqual(['b/2022', 'a/2023'])
    expect(firstReports([], 2023)).toEqual([])
  })
})

describe('tellingWords(words, common)', () => {
  test.each([
    ['垃圾分类怎么投诉？', ['垃圾', '分类', '投诉']],
    ['有没有公布停水的时间', ['公布', '停水', '时间']],
    ['垃圾 垃圾 ＱＱ群', ['垃圾', 'qq', '群']],
    ['公开', ['公开']],
    ['怎么', ['怎么']],
    ['。？', []],
  ])('of %j are %j', (question, words) => {
    expect(tellingWords(askedWords(question), new Set())).toEqual(words)
  })

  test('are not those that most reports hold, unless there are no others', () => {
    expect(tellingWords(askedWords('公开停水信息'), new Set(['公开', '信息']))).toEqual(['停水'])
    expect(tellingWords(askedWords('怎么公开信息'), new Set(['公开', '信息']))).toEqual([
      '公开',
      '信息',
    ])
  })
})

describe('nextBundles(rows)', () => {
  const row = (year: number, reports: number): BundleRow => {
    const own = { folder: `${year}/`, meta: `${year}.pf_meta`, entry: {}, common: [] }
    return { ...own, years: [year], reports }
  }

  test('takes whole years up to five thousand reports', () => {
    const rows = [2024, 2023, 2022, 2021, 2020, 2019].map((year) => row(year, 1000))
    expect(nextBundles(rows)).toHaveLength(5)
    expect(nextBundles(rows.slice(0, 3))).toHaveLength(3)
  })

  test('takes all parts of a year, however large it is, and no part of the next', () => {
    const parts = Array.from({ length: 9 }, () => row(2024, 900))
    expect(nextBundles([...parts, row(2023, 900)])).toEqual(parts)
    const small = [row(2024, 900), ...Array.from({ length: 6 }, () => row(2023, 900))]
    expect(nextBundles(small)).toEqual(small.slice(0, 1))
  })

  test('takes nothing of nothing', () => {
    expect(nextBundles([])).toEqual([])
  })
})

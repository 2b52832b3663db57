import { describe, expect, test } from 'vitest'
import { addressOf, asksForReports, queryOf, queryTerms } from '../../src/search/query.ts'

describe('the query in the address', () => {
  test('is read from q, year and type', () => {
    const query = { text: '公开 公示', year: '2021', type: '镇' }
    expect(queryOf('?q=公开+公示&year=2021&type=镇')).toEqual(query)
    expect(queryOf(addressOf(query))).toEqual(query)
  })

  test('leaves out what is not asked', () => {
    expect(addressOf({ text: ' ', year: '2021', type: '' })).toBe('?year=2021')
    expect(addressOf({ text: '', year: '', type: '' })).toBe('')
  })
})

describe('queryTerms(query)', () => {
  test('parts a query at white space, the full-width space too', () => {
    expect(queryTerms(' 政府　信息\n公开 ')).toEqual(['政府', '信息', '公开'])
  })

  test('folds each term, and drops empty and repeated ones', () => {
    expect(queryTerms('ＡＢ “ab” ，')).toEqual(['ab'])
  })

  test('keeps a long sentence in one piece', () => {
    const sentence = '坚持以公开为常态、不公开为例外，'.repeat(4)
    expect(queryTerms(sentence)).toEqual(['坚持以公开为常态不公开为例外'.repeat(4)])
  })
})

test('punctuation alone asks for no reports, a filter does', () => {
  expect(asksForReports({ text: '，', year: '', type: '' })).toBe(false)
  expect(asksForReports({ text: '，', year: '2021', type: '' })).toBe(true)
  expect(asksForReports({ text: '公', year: '', type: '' })).toBe(true)
})

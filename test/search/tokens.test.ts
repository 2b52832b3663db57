import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/search/fold.ts'
import { phraseQuery, queryTerms, recordContent } from '../../src/search/tokens.ts'

describe('recordContent(texts)', () => {
  test('parts Han characters by spaces, and texts by a word of their own', () => {
    expect(recordContent(['公开栏', '公示'])).toBe('公 开 栏 z 公 示')
  })

  test('spells everything else in letters, so that é stays apart from e', () => {
    expect(recordContent(['é', 'e', '1'])).toBe('xoj z xgf z xdb')
  })

  test('leaves out texts of which nothing is left', () => {
    expect(recordContent(['公', '——', '开'])).toBe('公 z 开')
  })

  test('is made of Han characters and small letters only, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(recordContent([text])).toMatch(
          /^(?:(?:[\u3400-\u4dbf\u4e00-\u9fff]|[a-z]+)(?: |$))*$/,
        )
      }),
    )
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

describe('phraseQuery(term)', () => {
  test('is the quoted phrase of the characters of a folded term', () => {
    expect(phraseQuery('公开1')).toBe('"公 开 xdb"')
  })

  test('stands in a record just where the term stands in one of its texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'公开é\u0301e𠮷1①z，xab') })
    fc.assert(
      fc.property(fc.array(text), text, (texts, query) => {
        const term = fold(query)
        fc.pre(term !== '')
        const phrase = phraseQuery(term).slice(1, -1)
        const isFound = ` ${recordContent(texts)} `.includes(` ${phrase} `)
        expect(isFound).toBe(texts.some((one) => fold(one).includes(term)))
      }),
      { numRuns: 2000 },
    )
  })
})

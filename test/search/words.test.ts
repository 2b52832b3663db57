import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BOUNDARY, cutText, joinCut, uncut, wordIn, wordsIn } from '../../src/search/words.ts'

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

/** What Pagefind in the browser asks for: segments without punctuation, in lower case. */
function asked(query: string): string[] {
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(query)
  return Array.from(segments, ({ segment }) => wordIn(segment)).filter((word) => word !== '')
}

describe('cutText(text)', () => {
  test('cuts Chinese into the words that a query for it is cut into', () => {
    expect(cutText('垃圾分类怎么投诉？').text.split(BOUNDARY)).toEqual([
      '垃圾',
      '分类',
      '怎么',
      '投诉？',
    ])
    for (const text of ['办理12345热线，Wi-Fi 覆盖3.5%。', '国办公开办函〔2021〕30号'])
      expect(wordsIn(cutText(text))).toEqual(asked(text))
  })

  test('cuts a text clause by clause as it cuts it whole', () => {
    const marks = [...'，。；：、！？”）》\n“（《.,3年一a\u0301\u200D垃圾分类'].map((unit) =>
      fc.constant(unit),
    )
    const mixed = fc.string({ unit: fc.oneof(...marks), maxLength: 40 })
    fc.assert(
      fc.property(fc.oneof(mixed, texts), (text) => {
        expect(wordsIn(cutText(text))).toEqual(asked(uncut(text)))
      }),
      { numRuns: 2000 },
    )
  })

  test('changes nothing of what is read, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(uncut(cutText(text).text)).toBe(uncut(text))
      }),
    )
  })

  test('gives pieces with one word each; only the first may have none', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [first = '', ...others] = cutText(text).text.split(BOUNDARY)
        expect(others.filter((piece) => wordIn(piece) === '')).toEqual([])
        if (wordIn(first) === '') expect(others).toEqual([])
      }),
    )
  })
})

describe('joinCut(texts)', () => {
  test('reads as its texts with spaces between them, and has their words', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (some) => {
        const cut = some.map(cutText)
        const whole = joinCut(cut)
        expect(wordsIn(whole)).toEqual(cut.flatMap(wordsIn))
        expect(whole.count).toBe(wordsIn(whole).length)
        if (whole.count > 0) expect(whole.text.split(BOUNDARY).map(wordIn)).toEqual(wordsIn(whole))
      }),
    )
    expect(uncut(joinCut(['一、', '总体情况'].map(cutText)).text)).toBe('一、 总体情况')
  })
})

test.each([
  ['２０２１', '2021'],
  ['ＱＱ群', 'qq群'],
  ['3.5', '35'],
  ['___PAGEFIND_WEIGHT___9', 'pagefindweight9'],
  ['，', ''],
  [' ', ''],
])('the word in %j is %j', (piece, word) => {
  expect(wordIn(piece)).toBe(word)
})

import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { traditionalNames } from '../../src/publish/exact-index/traditional-names.ts'
import { fold, foldVariants, mappedFold, rangesOf } from '../../src/search/fold.ts'
import { variantPairs } from '../../src/traditional/variants.ts'

/** What is marked when a term is looked for in a text. */
function marked(text: string, term: string): string[] {
  return rangesOf(fold(term), mappedFold(text)).map(([from, to]) => text.slice(from, to))
}

/** Text of all kinds, with much of what folding changes. */
const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'公开，“”　aÉeΣſİJ①ﬁ㏂０ｶﾞかハﾟㄱㅏ가𠮷㐂\u0301\u0323\u0338\u3099\u00ad'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})

describe('fold(text)', () => {
  test.each([
    ['危及“三安全一稳定”', '危及三安全一稳定', 'punctuation is dropped'],
    ['公　开\n公 示', '公开公示', 'white space of any kind is dropped'],
    ['ＡＢＣ０１２', 'abc012', 'full width is half width, capitals are small'],
    ['第①条ﬁ', '第1条fi', 'circled digits and ligatures are what they stand for'],
    ['e\u0301', 'é', 'a mark is joined to its letter'],
    ['ｶﾞ', 'ガ', 'half-width kana are kana'],
    ['满意👍🏽＋1', '满意1', 'symbols and emoji are dropped'],
    ['𠮷㐂〇々', '𠮷㐂〇々', 'rare characters stay'],
    ['\u00ad\u200b\ufeff\ud800', '', 'what cannot be seen is dropped, half a character too'],
  ])('%j is %j: %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('é is not e', () => {
    expect(fold('é')).not.toBe(fold('e'))
  })
})

describe('rangesOf(term, text)', () => {
  test('gives the readable stretch, with the punctuation inside it', () => {
    expect(marked('涉及危及“三安全一稳定”的', '危及三安全一稳定')).toEqual(['危及“三安全一稳定'])
  })

  test('gives every place, also where two overlap', () => {
    const text = mappedFold('公公公')
    expect(rangesOf('公公', text)).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  test('gives a whole ligature for a part of it', () => {
    expect(marked('oﬃce', 'f')).toEqual(['ﬃ', 'ﬃ'])
  })

  test('gives a letter with its marks, and a kana with its voicing', () => {
    expect(marked('cafe\u0301s', 'é')).toEqual(['e\u0301'])
    expect(marked('ｶﾞイド', 'ガ')).toEqual(['ｶﾞ'])
  })

  test('gives the small final sigma of a Greek word', () => {
    expect(marked('ΟΔΟΣ', 'ΟΔΟΣ')).toEqual(['ΟΔΟΣ'])
  })

  test('gives nothing for an empty term', () => {
    expect(marked('公开', '，')).toEqual([])
  })

  test('every stretch folds to something that holds the term, and none is missed', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 5 }), (text, from, length) => {
        const mapped = mappedFold(text)
        const characters = [...mapped.folded]
        const start = from % Math.max(1, characters.length)
        const term = characters.slice(start, start + length).join('')
        fc.pre(term !== '')
        const ranges = rangesOf(term, mapped)
        expect(ranges.length).toBeGreaterThan(0)
        // A final sigma is final in the whole text only.
        const plain = (folded: string): string => folded.replaceAll('ς', 'σ')
        for (const [begin, end] of ranges)
          expect(plain(fold(text.slice(begin, end)))).toContain(plain(term))
      }),
      { numRuns: 2000 },
    )
  })

  test('the way back leads over the whole text, in order, and cuts no character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { folded, starts, ends } = mappedFold(text)
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
        for (const [unit, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0)
          expect(ends[unit]).toBeGreaterThan(start)
          expect(text.slice(start, ends[unit])).not.toMatch(/^[\udc00-\udfff]/)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('where a portal has both kinds of characters', () => {
  afterAll(() => foldVariants(''))

  test('a traditional character is the simplified one, on both sides and one for one', async () => {
    foldVariants(await variantPairs())
    expect(fold('公開後，裡面的徵收')).toBe('公开后里面的征收')
    expect(fold('裏')).toBe(fold('裡'))
    expect(marked('政务公开的政務公開', '政務公开')).toEqual(['政务公开', '政務公開'])
  })

  test('simplified text folds as it does without them, and 乾 is not 干', async () => {
    const own = ['后里发干面只系征余台于众', '乾县', '骨干县', '显著、着手、瞭望、凭藉', 'ＡＢ①']
    foldVariants('')
    const before = own.map(fold)
    foldVariants(await variantPairs())
    expect(own.map(fold)).toEqual(before)
  })

  test('an official name that would not be found any more stays as it is', async () => {
    foldVariants(await variantPairs())
    const report = {
      organ: 'a',
      year: 2021,
      organType: 't',
      aliases: [],
      title: '饼干镇2021年报告',
    }
    const names = { organName: '发展镇', organShortName: '饼干' }
    const [own] = await traditionalNames([{ ...report, ...names }])
    expect(own?.organName).toBe('發展鎮')
    for (const text of [own?.organShortName ?? '', own?.title ?? ''])
      expect(fold(text)).toBe(fold(text === own?.title ? report.title : names.organShortName))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalsOffered } from '../../../src/desk/form/offers.ts'
import { placesOfFormat } from '../../../src/report/figures.ts'
import { formats } from '../../../src/report/formats/index.ts'
import { format2021 } from '../../a-report.ts'
import { randomFigures, randomFrom } from '../../random-figures.ts'

/** Words of a report whose sums all hold. */
function soundWords(seed: number): Map<string, string> {
  const written = randomFigures(format2021, randomFrom(seed))
  return new Map(placesOfFormat(format2021).map(({ id }) => [id, written[id] ?? '0']))
}

const REVIEW = ['upheld', 'corrected', 'otherResult', 'pending'].map(
  (key) => `review.reconsideration.${key}`,
)
const REVIEW_TOTAL = 'review.reconsideration.total'

describe('a total', () => {
  it('is not offered where it is right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (seed) => {
        expect([...totalsOffered(format2021, soundWords(seed))]).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('that is wrong, empty or not looked at is offered as it was', () => {
    const others = fc.constantFrom('待核', '空', '', '1x', '99999')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), others, (seed, word) => {
        const sound = soundWords(seed)
        const words = new Map([...sound, [REVIEW_TOTAL, word]])
        expect(totalsOffered(format2021, words).get(REVIEW_TOTAL)).toBe(sound.get(REVIEW_TOTAL))
      }),
      { numRuns: 30 },
    )
  })

  it('is not offered while a part of it is not looked at or is no figure', () => {
    for (const [at, word] of ['待核', '1,5', ''].entries()) {
      const words = new Map([...soundWords(3), [REVIEW[at] ?? '', word], [REVIEW_TOTAL, '待核']])
      expect(totalsOffered(format2021, words).has(REVIEW_TOTAL)).toBe(false)
    }
  })

  it('is not offered where nothing is printed but blanks and “/”', () => {
    const words = new Map([...soundWords(3), [REVIEW_TOTAL, '待核']])
    for (const [at, id] of REVIEW.entries()) words.set(id, at % 2 === 0 ? '空' : '/')
    expect(totalsOffered(format2021, words).has(REVIEW_TOTAL)).toBe(false)
  })

  it('that its row and its column make two numbers of is not offered', () => {
    const words = soundWords(3)
    words.set('requests.outcomes.total.total', '待核')
    words.set('requests.outcomes.granted.total', '777777')
    expect(totalsOffered(format2021, words).has('requests.outcomes.total.total')).toBe(false)
    expect(totalsOffered(format2021, words).has('requests.outcomes.granted.total')).toBe(true)
  })
})

it('the totals of an empty table follow from its other figures alone, in every edition', () => {
  for (const format of formats) {
    const places = placesOfFormat(format)
    const words = new Map(places.map(({ id }) => [id, /\btotal\b/.test(id) ? '待核' : '0']))
    const offered = totalsOffered(format, words)
    expect(offered.size).toBeGreaterThan(20)
    for (const [id, word] of offered) {
      expect(id).toMatch(/\btotal\b/)
      expect(word).toBe('0')
    }
  }
})

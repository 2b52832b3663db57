import { describe, expect, it } from 'vitest'
import { everyRule } from '../../../src/report/checks.ts'
import { comparable, likeness, signatureOf } from '../../../src/report/likeness/similarity.ts'
import { randomFrom } from '../../random-figures.ts'

const random = randomFrom(7)

function aText(length: number): string {
  const letter = (): string => String.fromCharCode(0x4e00 + Math.floor(random() * 3000))
  return Array.from({ length }, letter).join('')
}

function signature(text: string): Uint32Array {
  const found = signatureOf(text)
  if (!found) throw new Error('too short')
  return found
}

function shingles(text: string): Set<string> {
  return new Set(Array.from({ length: text.length - 5 }, (_, at) => text.slice(at, at + 6)))
}

/** The shingles that both texts have, of those that either has. */
function commonShare(one: string, other: string): number {
  const [own, others] = [shingles(one), shingles(other)]
  return own.intersection(others).size / own.union(others).size
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

describe('likeness(one, other)', () => {
  it('is 1 for the same text and about 0 for another', () => {
    const text = aText(1000)
    expect(likeness(signature(text), signature(text))).toBe(1)
    expect(likeness(signature(text), signature(aText(1000)))).toBeLessThan(0.05)
  })

  it('is near the share that texts have in common, be they short or long', () => {
    const errors = [130, 300, 1000, 4000].flatMap((length) =>
      [0.5, 0.7, 0.9].flatMap((share) =>
        Array.from({ length: 20 }, () => {
          const same = Math.round(length * share)
          const own = aText(same)
          const [one, other] = [own + aText(length - same), own + aText(length - same)]
          return likeness(signature(one), signature(other)) - commonShare(one, other)
        }),
      ),
    )
    expect(Math.abs(mean(errors))).toBeLessThan(0.01)
    expect(Math.sqrt(mean(errors.map((error) => error ** 2)))).toBeLessThan(0.045)
  })

  it('is told of texts that say one thing over and over', () => {
    const all = [...'公开年度报告'].map((letter) => signature(letter.repeat(200)))
    for (const [at, one] of all.entries())
      expect(all.map((other) => likeness(one, other))).toEqual(all.map((_, to) => +(at === to)))
  })

  it('finds the one hash of such a text for every part, whichever has it', () => {
    for (let letter = 0x4e00; letter < 0x5200; letter += 1)
      expect(new Set(signature(String.fromCharCode(letter).repeat(200))).size).toBe(1)
  })

  it('does not see digits, punctuation or the names of the organs', () => {
    expect(comparable('甲镇，2021年公开 12 条。', ['甲镇'])).toBe(
      comparable('乙镇2022年公开3条', ['乙镇']),
    )
  })
})

it('thousands of texts all alike take no longer than their number asks', () => {
  const text = aText(600)
  const sketches = Array.from({ length: 3000 }, (_, index) => ({
    file: `reports/a${index}/2021.md`,
    organ: `a${index}`,
    year: 2021,
    line: 1,
    signature: signature(text),
  }))
  const found = everyRule.portal({ sketches, organ: () => undefined })
  expect(found).toHaveLength(2999)
  expect(new Set(found.map(({ problem }) => problem.rule))).toEqual(new Set(['text-repeated']))
})

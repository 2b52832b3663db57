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

describe('likeness(one, other)', () => {
  it('is 1 for the same text, about 0 for another, and in between for a text changed in part', () => {
    const text = aText(1000)
    expect(likeness(signature(text), signature(text))).toBe(1)
    expect(likeness(signature(text), signature(aText(1000)))).toBeLessThan(0.05)
    // Half in common: one third of all shingles that either has.
    const half = text.slice(0, 500) + aText(500)
    expect(likeness(signature(text), signature(half))).toBeCloseTo(1 / 3, 0)
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

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketOf, gramFile, gramOf, isShort, windowsOf } from '../../../src/search/exact/grams.ts'

/** The windows of a term as text, each with its offset. */
function windows(term: string): [string, number][] {
  return windowsOf(term).map(({ gram, offset }) => {
    expect(gram).toBe(gramOf(term.slice(offset, offset + 3)))
    return [term.slice(offset, offset + 3), offset]
  })
}

describe('windowsOf(term)', () => {
  test('is the term itself up to three units', () => {
    expect([windows('公'), windows('公开'), windows('信息公')]).toEqual([
      [['公', 0]],
      [['公开', 0]],
      [['信息公', 0]],
    ])
  })

  test('lies side by side, the last one over the one before if need be', () => {
    expect(windows('政府信息公开')).toEqual([
      ['政府信', 0],
      ['息公开', 3],
    ])
    expect(windows('行政处罚')).toEqual([
      ['行政处', 0],
      ['政处罚', 1],
    ])
  })

  test('covers every unit of any term', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), (term) => {
        const covered = windowsOf(term).flatMap(({ offset }) => [offset, offset + 1, offset + 2])
        expect([...new Set(covered)]).toEqual([...Array.from(term.split('').keys())])
      }),
    )
  })
})

describe('a gram', () => {
  test('of three units is not short, also when they are less than three characters', () => {
    expect([isShort(gramOf('公')), isShort(gramOf('公开')), isShort(gramOf('𠮷野'))]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('of one text is not that of another, and has another file', () => {
    const text = fc.string({ unit: 'binary', maxLength: 3 }).map((some) => some.slice(0, 3))
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one !== other && !`${one}${other}`.includes('\0'))
        expect(gramOf(one)).not.toBe(gramOf(other))
        expect(gramFile(gramOf(one))).not.toBe(gramFile(gramOf(other)))
      }),
    )
  })

  test('is in one of the buckets there are, and not all in the same', () => {
    const grams = ['公', '公开', '公开栏', '栏', '信息', '政府信'].map(gramOf)
    const buckets = grams.map((gram) => bucketOf(gram, 5))
    expect(buckets.every((bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < 5)).toBe(
      true,
    )
    expect(new Set(buckets).size).toBeGreaterThan(1)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOf, noBits, putRising, takeRising } from '../../../src/search/exact/bits.ts'
import { noBytes, put, take, written } from '../../../src/search/exact/varints.ts'

/** Rising numbers and a limit they stay below. */
const rising = fc
  .tuple(fc.uniqueArray(fc.nat({ max: 5000 }), { minLength: 1 }), fc.nat({ max: 500_000_000 }))
  .map(([numbers, room]) => {
    const sorted = Uint32Array.from(numbers).sort()
    return { numbers: sorted, limit: (sorted.at(-1) ?? 0) + 1 + room }
  })

describe('rising numbers as bits', () => {
  test('come back as they were put, list after list', () => {
    fc.assert(
      fc.property(fc.array(rising), (lists) => {
        const bits = noBits()
        for (const { numbers, limit } of lists) putRising(bits, numbers, limit)
        const cursor = { data: bytesOf(bits), at: 0 }
        const back = lists.map(({ numbers, limit }) => takeRising(cursor, numbers.length, limit))
        expect(back).toEqual(lists.map(({ numbers }) => numbers))
        expect(Math.ceil(cursor.at / 8)).toBe(cursor.data.length)
      }),
    )
  })

  test('take a bit each where every number is there', () => {
    const bits = noBits()
    putRising(
      bits,
      Uint32Array.from({ length: 80 }, (_, number) => number),
      80,
    )
    expect(bytesOf(bits)).toHaveLength(10)
  })

  test('are an error where the bytes end early', () => {
    const bits = noBits()
    putRising(bits, Uint32Array.of(1, 700, 901), 1000)
    const data = bytesOf(bits).subarray(0, 2)
    expect(() => takeRising({ data, at: 0 }, 3, 1000)).toThrow('run past')
  })

  test('are an error where one is not below the limit', () => {
    const data = Uint8Array.of(0b0000_0001, 0xff)
    expect(() => takeRising({ data, at: 0 }, 2, 4)).toThrow('limit')
  })
})

describe('numbers as bytes', () => {
  test('come back as they were put, up to 48 bits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 48 - 1 })), (numbers) => {
        const bytes = noBytes()
        for (const number of numbers) put(bytes, number)
        const cursor = { data: written(bytes), at: 0 }
        expect(numbers.map(() => take(cursor))).toEqual(numbers)
        expect(cursor.at).toBe(bytes.length)
      }),
    )
  })

  test('are an error where the bytes end early', () => {
    expect(() => take({ data: Uint8Array.of(0x80), at: 0 })).toThrow('runs past')
  })
})

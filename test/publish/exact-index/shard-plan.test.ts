import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shardsOf, type SizedReport } from '../../../src/publish/exact-index/shard-plan.ts'

/** Reports of some organs in the years given, each of the same size. */
function reports(years: readonly number[], organs: number, characters = 10): SizedReport[] {
  const ids = Array.from(
    { length: organs },
    (_, number) => `organ-${String(number).padStart(3, '0')}`,
  )
  return years.flatMap((year) => ids.map((organ) => ({ organ, year, characters })))
}

function keys(some: readonly SizedReport[], most: number): string[] {
  return shardsOf(some, most).map(({ key }) => key)
}

describe('shardsOf(reports)', () => {
  test('puts small years together, newest first', () => {
    expect(keys(reports([2021, 2024, 2022, 2023], 10), 250)).toEqual(['2024-2023', '2022-2021'])
  })

  test('counts from the oldest year, so that a new one leaves earlier shards as they are', () => {
    expect(keys(reports([2021, 2022, 2023], 10), 250)).toEqual(['2023', '2022-2021'])
    expect(keys(reports([2021, 2022, 2023, 2024, 2025], 10), 250)).toEqual([
      '2025',
      '2024-2023',
      '2022-2021',
    ])
  })

  test('parts a large year by organ, and each organ stays in its part the year after', () => {
    const parts = shardsOf(reports([2023, 2024], 100), 300)
    expect(parts.map(({ key }) => key)).toEqual([
      ...['1of4', '2of4', '3of4', '4of4'].map((part) => `2024.${part}`),
      ...['1of4', '2of4', '3of4', '4of4'].map((part) => `2023.${part}`),
    ])
    const organs = parts.map((part) => part.reports.map(({ organ }) => organ))
    expect(organs.slice(0, 4)).toEqual(organs.slice(4))
  })

  test('keeps every report once, newest first and by organ in each shard, within the limit', () => {
    const some = fc.uniqueArray(
      fc.record({
        organ: fc.stringMatching(/^[a-d]{1,3}$/),
        year: fc.integer({ min: 2019, max: 2024 }),
        characters: fc.nat({ max: 20 }),
      }),
      { selector: ({ organ, year }) => `${organ}/${year}` },
    )
    fc.assert(
      fc.property(some, fc.integer({ min: 20, max: 200 }), (all, most) => {
        const groups = shardsOf(all, most).map((group) => group.reports)
        expect(new Set(groups.flat())).toEqual(new Set(all))
        expect(groups.flat()).toHaveLength(all.length)
        for (const group of groups) {
          const order = group.map(({ year, organ }) => `${9999 - year} ${organ}`)
          expect(order).toEqual(order.toSorted())
        }
        const years = groups.flat().map(({ year }) => year)
        expect(years).toEqual(years.toSorted((one, other) => other - one))
      }),
    )
  })

  test('does not depend on the order the reports come in', () => {
    const some = reports([2022, 2023, 2024], 40)
    expect(shardsOf(some.toReversed(), 100)).toEqual(shardsOf(some, 100))
  })

  test('leaves a report larger than the limit in a shard of its own', () => {
    const large = { organ: 'x', year: 2024, characters: 999 }
    expect(keys([large], 100)).toEqual(['2024'])
  })

  test('is nothing for no reports', () => {
    expect(shardsOf([])).toEqual([])
  })
})

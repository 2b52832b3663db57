import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundlesOf, type PlannedReport } from '../../../src/publish/pagefind/bundle-plan.ts'
import { partOf } from '../../../src/search/parts.ts'

function reports(years: readonly number[], organs: number): PlannedReport[] {
  return years.flatMap((year) =>
    Array.from({ length: organs }, (_, number) => ({ organ: `organ-${number}`, year })),
  )
}

function names(some: readonly PlannedReport[], most?: number): string[] {
  return bundlesOf(some, most).map(({ name }) => name)
}

describe('bundlesOf(reports)', () => {
  test('puts up to 2,000 reports into a bundle', () => {
    expect(names(reports([2022, 2023, 2024], 600))).toEqual(['2022-2024'])
    expect(names(reports([2021, 2022, 2023, 2024], 500))).toEqual(['2021-2024'])
    expect(names(reports([2021, 2022, 2023, 2024], 501))).toEqual(['2024', '2021-2023'])
  })

  test('counts from the oldest year, so that a new one leaves earlier bundles as they are', () => {
    const upTo = (year: number): number[] =>
      Array.from({ length: year - 2018 }, (_, at) => 2019 + at)
    const named = [2023, 2024, 2025].map((year) => names(reports(upTo(year), 100), 400))
    expect(named).toEqual([
      ['2023', '2019-2022'],
      ['2024', '2023', '2019-2022'],
      ['2025', '2023-2024', '2019-2022'],
    ])
  })

  test('gives the newest year bundles of its own, two where it is large', () => {
    expect(names(reports([2019, 2020, 2021, 2022, 2023], 1000))).toEqual([
      '2023.1of2',
      '2023.2of2',
      '2021-2022',
      '2019-2020',
    ])
    const few = [...reports([2024], 3), ...reports([2022, 2023], 1000)]
    expect(names(few)).toEqual(['2024', '2022-2023'])
  })

  test('parts a year above the limit by organ', () => {
    const parts = names(reports([2024], 50), 20)
    expect(parts[0]).toBe(`2024.1of${parts.length}`)
    expect(parts.length).toBeGreaterThan(2)
  })

  test('keeps every report once, newest first, within the limit', () => {
    const some = fc.uniqueArray(
      fc.record({
        organ: fc.stringMatching(/^[a-d]{1,3}$/),
        year: fc.integer({ min: 2019, max: 2024 }),
      }),
      { selector: ({ organ, year }) => `${organ}/${year}`, maxLength: 60 },
    )
    fc.assert(
      fc.property(some, fc.integer({ min: 5, max: 20 }), (all, each) => {
        const bundles = bundlesOf(all, each)
        expect(new Set(bundles.flatMap((one) => one.reports))).toEqual(new Set(all))
        expect(bundles.flatMap((one) => one.reports)).toHaveLength(all.length)
        expect(new Set(bundles.map(({ name }) => name)).size).toBe(bundles.length)
        for (const { reports: own, part, years } of bundles) {
          expect(own.length).toBeLessThanOrEqual(each)
          const whole = all.filter(({ organ, year }) => {
            return years.includes(year) && (!part || partOf(organ, part.of) === part.at)
          })
          expect(new Set(own)).toEqual(new Set(whole))
          expect([...new Set(own.map(({ year }) => year))]).toEqual(years)
        }
        const years = bundles.flatMap((one) => one.reports.map(({ year }) => year))
        expect(years).toEqual(years.toSorted((one, other) => other - one))
      }),
    )
  })

  test('is nothing for no reports', () => {
    expect(bundlesOf([])).toEqual([])
  })
})

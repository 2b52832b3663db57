import fc from 'fast-check'
import { expect, it } from 'vitest'
import { everyRule } from '../../../src/report/checks.ts'
import { signatureOf } from '../../../src/report/likeness/similarity.ts'
import {
  bandedText,
  bandsIn,
  bandsJson,
  byBand,
  mayRepeat,
} from '../../../src/report/likeness/text-bands.ts'
import type { Sketch } from '../../../src/report/rules/rule.ts'

const year = fc.constantFrom(2021, 2022, 2023)
const organ = fc.constantFrom('a', 'b-b', 'c', 'd', 'e')
/** Texts of which some are alike more or less, and some too short to be compared. */
const text = fc
  .tuple(fc.constantFrom(37, 41), fc.constantFrom(90, 300), fc.nat(60))
  .map(([step, length, changed]) =>
    Array.from({ length }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * step + (at < changed ? 1000 : 0)) % 3000)),
    ).join(''),
  )
const portal = fc
  .uniqueArray(fc.record({ year, organ, text }), {
    selector: (one) => `${one.organ}/${one.year}`,
    minLength: 2,
  })
  .map((reports) =>
    reports.map(({ text: own, ...report }): Sketch => {
      const signature = signatureOf(own)
      const file = `${report.organ}/${report.year}`
      return { ...report, file, line: 1, ...(signature && { signature }) }
    }),
  )

function repeated(sketches: readonly Sketch[], file: string): string[] {
  const found = everyRule.portal({ sketches, organ: () => undefined })
  return found.flatMap((one) => (one.file === file ? one.problem.message : []))
}

it('beside those that share a band the rule says of a text what it says beside all', () => {
  let told = 0
  fc.assert(
    fc.property(portal, (sketches) => {
      const years = [...new Set(sketches.map((one) => one.year))]
      const texts = byBand(
        years.flatMap((of) => {
          const own = sketches.filter((one) => one.year === of)
          const file = bandsJson(own.flatMap((one) => bandedText(one) ?? []))
          return bandsIn(of, JSON.parse(file))
        }),
      )
      for (const own of sketches) {
        const banded = bandedText(own)
        const near = banded ? mayRepeat(banded, texts) : []
        const few = sketches.filter(
          (one) =>
            one.organ === own.organ ||
            near.some((other) => other.organ === one.organ && other.year === one.year),
        )
        const all = repeated(sketches, own.file)
        told += all.length
        expect(repeated(few, own.file)).toEqual(all)
      }
    }),
    { numRuns: 60, seed: 3 },
  )
  expect(told).toBeGreaterThan(50)
})

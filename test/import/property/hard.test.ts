import { describe, expect, test } from 'vitest'
import { hardCaseOf, hardFaultsOf, HARD_SHAPES, readCase } from './hard-case.ts'

/** `SEED=pdfjs:12 npx vitest run test/import/property/hard.test.ts` runs one case again. */
const again = process.env['SEED']
/** `CASES=16` runs sixteen times as many, 5,000: then every label has been torn at every character. */
const times = Number(process.env['CASES'] ?? 1)
const COUNT = 40
const TEARS = 48

describe.each(HARD_SHAPES)('a report as %s', (shape) => {
  const seeds = Array.from(
    { length: (shape === 'tear' ? TEARS : COUNT) * times },
    (_, at) => `${shape}:${at}`,
  )
  const chosen =
    again === undefined ? seeds : [again].filter((seed) => seed.startsWith(`${shape}:`))

  test.runIf(chosen.length > 0)(
    'has every cell, year, organ, title, edition and day right or pointed at',
    { timeout: 600_000 },
    async () => {
      const faults: string[] = []
      for (const seed of chosen) {
        const one = hardCaseOf(seed)
        const found = hardFaultsOf(one, await readCase(one))
        if (found.length > 0)
          faults.push(`SEED=${seed} [${one.around.name}] ${found.slice(0, 6).join('; ')}`)
      }
      expect(faults.slice(0, 40).join('\n')).toBe('')
    },
  )
})

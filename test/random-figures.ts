/** Random tables that balance, for tests that then break them. */

import type { Format } from '../src/report/spec.ts'
import type { Written } from './a-report.ts'
import { leaves } from '../src/report/spec.ts'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mix = Math.imul(state ^ (state >>> 15), state | 1)
    mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61)
    return ((mix ^ (mix >>> 14)) >>> 0) / 4294967296
  }
}

/** Mostly small and often none, as in real reports. */
function someNumber(random: () => number): number {
  if (random() < 0.6) return 0
  return Math.floor(random() ** 3 * (random() < 0.1 ? 5000 : 30))
}

function requests(format: Format, random: () => number): Map<string, number> {
  const table = format.tables.find(({ id }) => id === 'requests')
  const band = table?.bands[0]
  if (!band) throw new Error('no table of requests')
  const rows = leaves(band.rows).map(({ path }) => path)
  const outcomes = rows.filter((row) => row.startsWith('outcomes.') && row !== 'outcomes.total')
  const figures = new Map<string, number>()
  const columns = leaves(band.columns)
    .map(({ path }) => path)
    .filter((column) => column !== 'total')
  for (const column of columns) {
    const done = outcomes.map((row) => [row, someNumber(random)] as const)
    const finished = done.reduce((sum, [, number]) => sum + number, 0)
    const open = someNumber(random)
    const carriedIn = Math.min(someNumber(random), finished + open)
    for (const [row, number] of [
      ...done,
      ['outcomes.total', finished],
      ['carriedOut', open],
      ['carriedIn', carriedIn],
      ['received', finished + open - carriedIn],
    ] as const) {
      figures.set(`requests.${row}.${column}`, number)
      const total = `requests.${row}.total`
      figures.set(total, (figures.get(total) ?? 0) + number)
    }
  }
  return figures
}

/** Figures of an edition of which every balance holds. */
export function randomFigures(format: Format, random: () => number): Written {
  const figures = requests(format, random)
  for (const row of ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']) {
    let total = 0
    for (const column of ['upheld', 'corrected', 'otherResult', 'pending']) {
      const number = someNumber(random)
      figures.set(`review.${row}.${column}`, number)
      total += number
    }
    figures.set(`review.${row}.total`, total)
  }
  return Object.fromEntries([...figures].map(([id, number]) => [id, String(number)]))
}

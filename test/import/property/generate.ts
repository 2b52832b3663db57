/** Reports that never were, of invented organs, whose figures balance. */

import { checkBalances } from '../../../src/report/balances.ts'
import { formats } from '../../../src/report/formats/index.ts'
import { placesOfFormat, readFigure, type Figures } from '../../../src/report/figures.ts'
import { kindOf, type Format, type Place } from '../../../src/report/spec.ts'
import type { Random } from './random.ts'

/** A report as it would be printed: cells by id, '' for a blank one. */
export interface Printed {
  readonly format: Format
  readonly year: number
  readonly organ: string
  readonly cells: ReadonlyMap<string, string>
}

const ORGANS = ['青藤镇', '白鹿渡乡', '云上街道', '试验湖镇', '纸鸢坪乡']

function count(random: Random): number {
  if (random.chance(0.6)) return 0
  return random.below(random.pick([3, 10, 100, 3000]))
}

function loose(random: Random, place: Place): string {
  const kind = kindOf(place)
  if (kind === 'count') return String(count(random))
  if (kind === 'signed') return String(count(random) * (random.chance(0.4) ? -1 : 1) || 0)
  const [whole, decimals] = [count(random), random.below(10_000)]
  if (random.chance(0.4) || decimals % 10 === 0) return String(whole)
  return `${whole}.${String(decimals).padStart(4, '0')}`
}

/** Figures of 依申请公开: outcomes and what is left over add up in each column, columns in each row. */
function requests(random: Random, places: readonly Place[]): Map<string, number> {
  const own = places.filter((place) => place.table.id === 'requests')
  const rows = [...new Set(own.map((place) => place.row.path))]
  const columns = [...new Set(own.map((place) => place.column.path))]
  const outcomes = rows.filter((row) => row.startsWith('outcomes.') && row !== 'outcomes.total')
  const values = new Map<string, number>()
  const at = (row: string, column: string): number => values.get(`requests.${row}.${column}`) ?? 0
  const set = (row: string, column: string, value: number): void => {
    values.set(`requests.${row}.${column}`, value)
  }
  for (const column of columns.filter((one) => one !== 'total')) {
    for (const row of outcomes) set(row, column, random.chance(0.5) ? 0 : count(random))
    const total = outcomes.reduce((sum, row) => sum + at(row, column), 0)
    const left = count(random)
    const brought = random.chance(0.5) ? 0 : random.below(total + left + 1)
    set('outcomes.total', column, total)
    set('carriedOut', column, left)
    set('carriedIn', column, brought)
    set('received', column, total + left - brought)
  }
  for (const row of rows)
    set(
      row,
      'total',
      columns.reduce((sum, column) => sum + (column === 'total' ? 0 : at(row, column)), 0),
    )
  return values
}

function review(random: Random, places: readonly Place[]): Map<string, number> {
  const own = places.filter((place) => place.table.id === 'review')
  const values = new Map<string, number>()
  const sums = new Map<string, number>()
  for (const { id, row, column } of own) {
    if (column.path === 'total') continue
    const value = count(random)
    values.set(id, value)
    sums.set(row.path, (sums.get(row.path) ?? 0) + value)
  }
  for (const { id, row, column } of own)
    if (column.path === 'total') values.set(id, sums.get(row.path) ?? 0)
  return values
}

/** The figures that cells stand for. */
export function figuresOf(format: Format, cells: ReadonlyMap<string, string>): Figures {
  return new Map(
    placesOfFormat(format).map((place) => {
      const figure = readFigure(cells.get(place.id) || '空', kindOf(place))
      if (!figure) throw new Error(`no figure: ${cells.get(place.id)} at ${place.id}`)
      return [place.id, figure]
    }),
  )
}

/** A report of either edition. Blank cells and “/” stand only where the number would be 0. */
export function generate(random: Random): Printed {
  const format = random.pick(formats)
  const places = placesOfFormat(format)
  const sums = new Map([...requests(random, places), ...review(random, places)])
  const unfilled = random.chance(0.3) ? random.pick([0.05, 0.4]) : 0
  const cells = places.map((place): [string, string] => {
    const sum = sums.get(place.id)
    const text = sum === undefined ? loose(random, place) : String(sum)
    const isBlank = text === '0' && random.chance(unfilled)
    return [place.id, isBlank ? random.pick(['', '', '/']) : text]
  })
  const printed = { format, cells: new Map(cells) }
  const fails = checkBalances(format, figuresOf(format, printed.cells)).some(
    (result) => result.verdict === 'fails',
  )
  if (fails) throw new Error('a generated report does not balance')
  const year = format.firstYear + random.below(format.edition === '2019' ? 2 : 4)
  return { ...printed, year, organ: random.pick(ORGANS) }
}

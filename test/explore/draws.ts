/** Random views of the explorer, and what they list by the files alone. */

import { placesOfFormat } from '../../src/report/figures.ts'
import { formatInForce } from '../../src/report/formats/index.ts'
import { years } from '../bench/portal/series.ts'
import { randomFrom } from '../random-figures.ts'
import type { Filed } from './portal.ts'

/** A view as it is asked for. */
export interface Draw {
  readonly figure: string
  readonly year: number
  readonly type: string
  readonly region: string
  readonly where: string
}

const isNumber = (text: string): boolean => text !== '空' && text !== '' && text !== '/'

/** What the texts of a view must be, those that have the smallest of the largest so many per cent too. */
function top(percent: number, text: string, all: readonly string[]): boolean {
  const numbers = all.filter(isNumber).map(Number)
  const larger = numbers.filter((number) => number > Number(text)).length
  return isNumber(text) && larger < (numbers.length * percent) / 100
}

const WHERES: Record<string, (text: string, all: readonly string[]) => boolean> = {
  '': () => true,
  '>0': (text) => Number(text) > 0,
  '≥3': (text) => Number(text) >= 3,
  '<2': (text) => isNumber(text) && Number(text) < 2,
  '≤1': (text) => isNumber(text) && Number(text) <= 1,
  '≠0': (text) => isNumber(text) && Number(text) !== 0,
  '=0': (text) => text === '0',
  '前10%': (text, all) => top(10, text, all),
  '前2.5%': (text, all) => top(2.5, text, all),
  '=空': (text) => text === '',
  '≠空': (text) => text !== '',
  '=/': (text) => text === '/',
  '≠/': (text) => text !== '/',
}

/** So many views, the same each time; every condition is among them. */
export function draws(count: number, filed: readonly Filed[]): Draw[] {
  const random = randomFrom(20_260)
  const pick = <Kind>(all: readonly Kind[]): Kind => {
    const one = all[Math.floor(random() * all.length)]
    if (one === undefined) throw new Error('nothing to draw from')
    return one
  }
  const types = [...new Set(filed.map(({ type }) => type))]
  const regions = [...new Set(filed.map(({ region }) => region))]
  const wheres = Object.keys(WHERES)
  return Array.from({ length: count }, (_one, at) => {
    const year = pick(years)
    const format = formatInForce(year)
    if (!format) throw new Error('no format')
    const where = wheres[at % wheres.length] ?? ''
    const places = placesOfFormat(format)
    // The cells of regulations alone are blank or struck out somewhere.
    const among = /[空/]/.test(where)
      ? places.filter(({ id }) => id.includes('.regulations.'))
      : places
    const [type, region] = [pick(['', '', ...types]), random() < 0.3 ? pick(regions) : '']
    return { figure: pick(among).id, year, type, region, where }
  })
}

/** What a figure is a part of, read off the printed form; undefined for a total, and where nothing adds up. */
function wholeOf(figure: string): string | undefined {
  const column = figure.split('.').at(-1) ?? ''
  if (figure.startsWith('proactive.')) return undefined
  if (figure.startsWith('requests.outcomes.') && !figure.startsWith('requests.outcomes.total.'))
    return `requests.outcomes.total.${column}`
  return column === 'total' ? undefined : figure.replace(/\w+$/, 'total')
}

/** The share that stands beside a figure: of its whole in the same report, or of the sum of the rows. */
function shareOf(figure: string, one: Filed, sum: number): string {
  const [text, of] = [one.figure(figure) ?? '', wholeOf(figure)]
  const whole = of === undefined ? sum : Number(one.figure(of))
  if (!isNumber(text) || whole === 0) return '—'
  return `${String(Math.round((Number(text) / whole) * 1000) / 10)}%`
}

/** The lines of a draw by the files alone: organ, type, region, figure, share; in any order. */
export function expected(draw: Draw, filed: readonly Filed[]): string[][] {
  const { figure, year, type, region, where } = draw
  const looked = filed
    .filter((one) => one.year === year && (type === '' || one.type === type))
    .filter((one) => region === '' || one.region === region)
    .filter((one) => one.figure(figure) !== undefined)
  const texts = looked.map((one) => one.figure(figure) ?? '')
  const found = looked.filter((one) => WHERES[where]?.(one.figure(figure) ?? '', texts))
  const sum = found
    .map((one) => one.figure(figure) ?? '')
    .filter(isNumber)
    .reduce((all, text) => all + Number(text), 0)
  return found.map((one) => {
    const text = one.figure(figure) ?? ''
    const shown = isNumber(text) ? String(Number(text)) : text || '空'
    return [one.organ, one.type, one.region, shown, shareOf(figure, one, sum)]
  })
}

/** A draw as the address of its view says it. */
export function queryOf({ figure, year, type, region, where }: Draw): string {
  return `?${new URLSearchParams({ figure, year: String(year), type, region, where }).toString()}`
}

import type { BalanceResult, Side } from '../balances.ts'
import { exactDifference } from '../exact.ts'
import { figureAt, placesOfFormat, sumOf, type Figure, type Figures } from '../figures.ts'
import type { Repair } from '../finding.ts'
import { kindOf, placeName, type Format, type Place } from '../spec.ts'

/** Twelve digits, as many as a figure may have. */
const MOST = 999_999_999_999

/** May a figure of this kind be this number? */
function isPossible(value: number, place: Place): boolean {
  if (Math.abs(value) > MOST) return false
  const kind = kindOf(place)
  if (kind === 'signed') return Number.isInteger(value)
  return value >= 0 && (kind === 'amount' || Number.isInteger(value))
}

function sumWith(side: Side, id: string, figure: Figure): number | null {
  return sumOf(side.figures.map((one, index) => (side.ids[index] === id ? figure : one)))
}

function stillFails(result: BalanceResult, id: string, figure: Figure): boolean {
  const left = sumWith(result.left, id, figure)
  const right = sumWith(result.right, id, figure)
  return left !== null && right !== null && left !== right
}

function names(result: BalanceResult, id: string): boolean {
  return result.left.ids.includes(id) || result.right.ids.includes(id)
}

/** The number that a figure would have to be for a failing balance to hold. */
function wanted({ left, right }: BalanceResult, id: string, old: Figure): number {
  const off = exactDifference(right.sum ?? 0, left.sum ?? 0)
  return exactDifference(old.value ?? 0, left.ids.includes(id) ? -off : off)
}

function repairAt(
  place: Place,
  old: Figure,
  first: BalanceResult,
  judged: readonly BalanceResult[],
): Repair | undefined {
  const value = wanted(first, place.id, old)
  if (old.state === 'na' || value === old.value || !isPossible(value, place)) return undefined
  const figure: Figure = { state: 'number', value, text: String(value) }
  const repairs = judged.every((result) =>
    names(result, place.id) ? !stillFails(result, place.id, figure) : result.verdict !== 'fails',
  )
  return repairs ? { path: place.id, name: placeName(place), value: figure.text } : undefined
}

/**
 * Every single figure of a table that, set to one value, makes all its failing balances hold and
 * breaks none that holds. `results` are the balances of one table, those that may stand left out.
 */
export function repairsOf(
  format: Format,
  figures: Figures,
  results: readonly BalanceResult[],
): Repair[] {
  const [first, ...others] = results.filter((result) => result.verdict === 'fails')
  if (!first) return []
  const shared = [...first.left.ids, ...first.right.ids].filter((id) =>
    others.every((result) => names(result, id)),
  )
  return placesOfFormat(format)
    .filter((place) => shared.includes(place.id))
    .flatMap((place) => repairAt(place, figureAt(figures, place.id), first, results) ?? [])
}

/** What was found, and how many balances were left out for a cell without a number. */
export interface Repairs {
  readonly repairs: readonly Repair[]
  readonly leftOut: number
}

function isWhole({ left, right }: BalanceResult): boolean {
  return [...left.figures, ...right.figures].every(
    ({ state }) => state === 'number' || state === 'na',
  )
}

/** Repairs of a table; where blank cells make them impossible, among the balances without any. */
export function repairsAmong(
  format: Format,
  figures: Figures,
  results: readonly BalanceResult[],
): Repairs {
  const repairs = repairsOf(format, figures, results)
  const whole = results.filter(isWhole)
  if (repairs.length > 0 || whole.length === results.length) return { repairs, leftOut: 0 }
  return {
    repairs: repairsOf(format, figures, whole),
    leftOut: results.filter((one) => one.verdict === 'fails' && !isWhole(one)).length,
  }
}

/** What repairs come to, as a sentence: the one cell, the several, or that there is none. */
export function repairSentence({ repairs, leftOut }: Repairs): string {
  const told = repairs.map(({ name, value }) => `“${name}”改为 ${value}`)
  if (told.length === 0) return '没有哪一格单独改动就能使这张表全部平衡，错处不止一格'
  const rest = leftOut > 0 ? `（有空格或待核的格、因而没有算进去的 ${leftOut} 项不平衡除外）` : ''
  if (told.length === 1) return `这张表只改一格就能全部平衡${rest}，就是${told.join('')}`
  return `这张表改下面任何一格都能全部平衡${rest}：${told.join('；或')}`
}

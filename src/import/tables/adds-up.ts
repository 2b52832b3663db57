import { kindOf, unitOf, type Place } from '../../report/spec.ts'
import { readCell } from './cell.ts'

/** The number that a cell holds; an empty one counts for nothing, what cannot be read for no number. */
function numberIn(place: Place, text: string): number {
  const { figure } = readCell(text, kindOf(place), unitOf(place))
  return figure ? (figure.value ?? 0) : NaN
}

/** Do the figures of a row add up, by the table's own balances along the row? No where there are none. */
export function addsUp(places: readonly Place[], texts: readonly string[]): boolean {
  const sums = places[0]?.table.balances.filter((one) => one.axis === 'columns') ?? []
  if (sums.length === 0 || texts.length !== places.length) return false
  const numbers = new Map(
    places.map((place, at) => [place.column.path, numberIn(place, texts[at] ?? '')]),
  )
  const total = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + (numbers.get(path) ?? NaN), 0)
  return places.length === numbers.size && sums.every((one) => total(one.left) === total(one.right))
}

/** Shares that mean something: a figure as a part of the total that its form's balances make of it. */

import { concerns, isUnder } from './balances.ts'
import { leaves, type Balance, type Leaf, type Place } from './spec.ts'
import { figureColumns } from './wide/figure-columns.ts'

/** A figure's share of a total. */
export interface Rate {
  /** What it is called: 纠正率, or 占比 where the form's declaration has no name for it. */
  readonly name: string
  /** The id of the figure that it is a part of. */
  readonly of: string
  /** How it is reckoned: 纠正率＝结果纠正÷总计. */
  readonly formula: string
}

const USUAL_NAME = '占比'

function rateIn({ table, row, column }: Place, balance: Balance, among: readonly Leaf[]) {
  const byRows = balance.axis === 'rows'
  const own = byRows ? row : column
  const [total, ...others] = balance.left
  const whole = among.find(({ path }) => path === total)
  const isPart = balance.right.some((part) => isUnder(own.path, part))
  if (others.length > 0 || !whole || !isPart) return undefined
  const name = own.heading.rate ?? USUAL_NAME
  const of = byRows
    ? `${table.id}.${whole.path}.${column.path}`
    : `${table.id}.${row.path}.${whole.path}`
  return { name, of, formula: `${name}＝${own.names.at(-1)}÷${whole.names.at(-1)}` }
}

function rateAt(place: Place): Rate | undefined {
  const { table, band } = place
  const own = table.balances.filter((balance) => concerns(balance, band))
  return own
    .map((one) => rateIn(place, one, leaves(one.axis === 'rows' ? band.rows : band.columns)))
    .find((rate) => rate !== undefined)
}

const rates = new Map(figureColumns.map(({ id, place }) => [id, rateAt(place)]))

/** The share that a figure is reckoned as; undefined for a total, and for what no balance adds up. */
export function rateOf(id: string): Rate | undefined {
  return rates.get(id)
}

/** A part of a whole, between 0 and 1; undefined where either is no number or there is nothing to share. */
export function shareOf(part: unknown, whole: unknown): number | undefined {
  return typeof part === 'number' && typeof whole === 'number' && whole > 0
    ? part / whole
    : undefined
}

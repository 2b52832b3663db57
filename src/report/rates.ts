/** Shares that mean something: a figure as a part of the total that its form's balances make of it. */

import { concerns, isUnder } from './balances.ts'
import type { FigureValue } from './figures.ts'
import { leaves, type Balance, type Leaf, type Place } from './spec.ts'
import { figureColumns } from './wide/figure-columns.ts'

/** A figure's share of a total. */
export interface Rate {
  /** What it is called: 纠正率, or 占总计 where the form's declaration has no name for it. */
  readonly name: string
  /** The ids of the two figures. */
  readonly part: string
  readonly whole: string
  /** How it is reckoned, in words of the form: “结果纠正 ÷ 总计”. */
  readonly formula: string
}

const USUAL_NAME = '占总计'

function rateIn(
  { id, table, row, column }: Place,
  balance: Balance,
  among: readonly Leaf[],
): Rate | undefined {
  const byRows = balance.axis === 'rows'
  const own = byRows ? row : column
  const [left, ...others] = balance.left
  const total = among.find(({ path }) => path === left)
  const isPart = balance.right.some((part) => isUnder(own.path, part))
  if (others.length > 0 || !total || !isPart) return undefined
  return {
    name: own.heading.rate ?? USUAL_NAME,
    part: id,
    whole: byRows
      ? `${table.id}.${total.path}.${column.path}`
      : `${table.id}.${row.path}.${total.path}`,
    formula: `${own.names.at(-1)} ÷ ${total.names.at(-1)}`,
  }
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

/** A rate's value, 0 to 1 where the report adds up; undefined without two numbers, or over 0. */
export function rateValue(
  part: FigureValue | undefined,
  whole: FigureValue | undefined,
): number | undefined {
  if (typeof part !== 'number' || typeof whole !== 'number' || whole === 0) return undefined
  return part / whole
}

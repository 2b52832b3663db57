/** The condition of a view: which figures are listed, as it is written in the address. */

import { BLANK_WORD, NA_WORD, type FigureValue } from '../report/figures.ts'

/** How a figure is held against a number. */
export type Sign = '>' | '≥' | '<' | '≤' | '=' | '≠'

/** Against a number; against blank or “/”; or among the largest so many per cent. */
export type Condition =
  | { readonly kind: 'number'; readonly sign: Sign; readonly number: number }
  | { readonly kind: 'state'; readonly sign: '=' | '≠'; readonly state: null | typeof NA_WORD }
  | { readonly kind: 'top'; readonly percent: number }

/** A figure of a report: undefined where the report's form does not have it. */
export type Value = FigureValue | undefined

const PLAIN: Record<string, Sign> = { '>=': '≥', '<=': '≤', '!=': '≠', '<>': '≠' }
const WRITTEN = /^(>=|<=|!=|<>|[>≥<≤=≠])\s*(空|\/|\d{1,12}(?:\.\d{1,6})?)$/u
const TOP = /^前\s*(\d{1,2}(?:\.\d)?)\s*%$/u

/** Reads `>0`, `≥10`, `≠0`, `=空`, `=/`, `前10%`, in full width too; undefined for what is no condition. */
export function conditionIn(text: string): Condition | undefined {
  const plain = text.normalize('NFKC').trim()
  const percent = Number(TOP.exec(plain)?.[1] ?? 0)
  if (percent > 0) return { kind: 'top', percent }
  const [, written = '', operand = ''] = WRITTEN.exec(plain) ?? []
  const sign = PLAIN[written] ?? (written as Sign)
  if (operand === '') return undefined
  if (operand !== BLANK_WORD && operand !== NA_WORD)
    return { kind: 'number', sign, number: Number(operand) }
  if (sign !== '=' && sign !== '≠') return undefined
  return { kind: 'state', sign, state: operand === BLANK_WORD ? null : NA_WORD }
}

/** A condition as it is written in the address and shown. */
export function conditionText(condition: Condition): string {
  if (condition.kind === 'top') return `前${condition.percent}%`
  if (condition.kind === 'number') return `${condition.sign}${condition.number}`
  return `${condition.sign}${condition.state ?? BLANK_WORD}`
}

const HOLDS: Record<Sign, (value: number, bound: number) => boolean> = {
  '>': (value, bound) => value > bound,
  '≥': (value, bound) => value >= bound,
  '<': (value, bound) => value < bound,
  '≤': (value, bound) => value <= bound,
  '=': (value, bound) => value === bound,
  '≠': (value, bound) => value !== bound,
}

/**
 * Which of some figures meet a condition. Only numbers are held against numbers: a blank cell is not
 * 0, and not other than 0 either. Of the largest so many per cent, equal figures are in together.
 */
export function meets(condition: Condition, values: readonly Value[]): (value: Value) => boolean {
  if (condition.kind === 'number') {
    const { sign, number } = condition
    return (value) => typeof value === 'number' && HOLDS[sign](value, number)
  }
  if (condition.kind === 'state') {
    const { sign, state } = condition
    return (value) => value !== undefined && (value === state) === (sign === '=')
  }
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => b - a)
  const last = numbers[Math.ceil((numbers.length * condition.percent) / 100) - 1]
  return (value) => typeof value === 'number' && last !== undefined && value >= last
}

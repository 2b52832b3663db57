/** Labels whole and in pieces, held against the headings of the form. */

import type { TableSpec } from '../../report/spec.ts'
import { keyOf, labelNumber, pieceKey, type LabelIndex, type Spelling } from './label-index.ts'
import type { GroupPlace, RowPlace } from './label-index.ts'
import { isNumberRight } from './row-match.ts'

/** A word of a label, and the line it stands on. */
export interface Unit {
  readonly text: string
  readonly line: number
}

/** A label of which pieces have come, and what it may still become. */
export interface Open {
  readonly text: string
  readonly lines: readonly number[]
  readonly may: readonly { readonly spelling: Spelling; readonly rest: string }[]
}

/** Labels are broken into at most this many pieces before the last is taken for another. */
const MOST_PIECES = 8

/** What a label names: a row, a group of rows, or a heading of columns, a band or a corner. */
export interface Target {
  readonly row?: RowPlace
  readonly group?: GroupPlace
  readonly isHeading?: true
}

function targetOf({ row, group }: Spelling): Target {
  if (row) return { row }
  return group ? { group } : { isHeading: true }
}

function isSame(one: Target, other: Target): boolean {
  return one.row === other.row && one.group === other.group && one.isHeading === other.isHeading
}

/** A remark that opens in one piece and closes in the next. */
const OPENS = /[(（][^()（）]*$/u
const CLOSES = /^[^()（）]*[)）]/u

/** What pieces, put together, are compared by: with their remark, or without one that they share. */
function keysOf(units: readonly Unit[]): string[] {
  const text = units.map((one) => one.text).join('')
  const [first, second, ...others] = units
  const isShared =
    second && others.length === 0 && OPENS.test(first?.text ?? '') && CLOSES.test(second.text)
  return !second || isShared ? [pieceKey(text), keyOf(text)] : [pieceKey(text)]
}

/** What a whole label names in a table; a column before the first row, a row afterwards. */
function exactly(
  index: LabelIndex,
  units: readonly Unit[],
  table: TableSpec | undefined,
  isInHead: boolean,
): Target | undefined {
  const text = units.map((one) => one.text).join('')
  const keys = keysOf(units)
  const found = index.spellings.filter(
    (one) => keys.includes(one.key) && (!one.row || isNumberRight(text, one.row)),
  )
  const here = found.filter((one) => one.table === table)
  // A short word that another table has too is no sign that this one has ended.
  if (table && here.length === 0 && pieceKey(text).length < 5) return undefined
  const heading = (here.length > 0 ? here : found).find((one) => !one.row && !one.group)
  if (heading && isInHead && labelNumber(text) === undefined) return { isHeading: true }
  const among = (list: readonly Spelling[]): Target | undefined => {
    const rows = new Set(list.flatMap((one) => one.row ?? []))
    const [row] = rows
    return row && rows.size === 1 ? { row } : undefined
  }
  const group = (here.length > 0 ? here : found).find((one) => one.group)?.group
  const row = among(here) ?? (here.length === 0 ? among(found) : undefined)
  return row ?? (group ? { group } : undefined) ?? (heading && { isHeading: true })
}

/** A label with its next piece, if that can be it. */
export function continued({ text, lines, may }: Open, unit: Unit): Open | undefined {
  const key = pieceKey(unit.text)
  const left = may
    .filter(({ rest }) => key !== '' && rest.startsWith(key))
    .map(({ spelling, rest }) => ({ spelling, rest: rest.slice(key.length) }))
  if (left.length === 0) return undefined
  return { text: text + unit.text, lines: [...lines, unit.line], may: left }
}

/** A label of which this is the first piece, if it can be one. */
export function begun(
  index: LabelIndex,
  unit: Unit,
  table: TableSpec | undefined,
): Open | undefined {
  const [key, number] = [pieceKey(unit.text), labelNumber(unit.text)]
  if (key === '') return undefined
  const found = index.spellings.filter(
    (one) =>
      one.key.startsWith(key) &&
      one.key !== key &&
      (number === undefined || one.number === undefined || one.number === number) &&
      (key.length > 1 || (number !== undefined && number === one.number)),
  )
  const here = found.filter((one) => one.table === table)
  const may = here.length > 0 ? here : found
  if (may.length === 0) return undefined
  return {
    text: unit.text,
    lines: [unit.line],
    may: may.map((spelling) => ({ spelling, rest: spelling.key.slice(key.length) })),
  }
}

/** The one target whose label is complete, or else the only one there is. */
export function settled({ may }: Open, isEnd: boolean): Target | undefined {
  const done = may.filter(({ rest }) => rest === '')
  const [first, ...others] = (done.length > 0 ? done : may).map((one) => targetOf(one.spelling))
  if (!first || (done.length === 0 && !isEnd)) return undefined
  return others.every((other) => isSame(first, other)) ? first : undefined
}

/** The longest run of units from here that is a heading, letter by letter. */
export function longest(
  index: LabelIndex,
  units: readonly (Unit | number)[],
  at: number,
  table: TableSpec | undefined,
  isInHead: boolean,
): { target: Target; units: readonly Unit[] } | undefined {
  const run: Unit[] = []
  for (const unit of units.slice(at, at + MOST_PIECES)) {
    if (typeof unit === 'number') break
    run.push(unit)
  }
  while (run.length > 0) {
    const target = exactly(index, run, table, isInHead)
    if (target) return { target, units: run }
    run.pop()
  }
  return undefined
}

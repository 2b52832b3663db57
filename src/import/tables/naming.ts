/** Which headings of the form the labels of a stretch name, whole, in pieces, or nearly. */

import type { TableSpec } from '../../report/spec.ts'
import { pieceKey, type LabelIndex } from './label-index.ts'
import {
  begun,
  continued,
  longest,
  settled,
  type Open,
  type Target,
  type Unit,
} from './label-pieces.ts'
import { nearRow } from './row-match.ts'
import type { SourceRow } from './source-row.ts'
import { tableOfHeader } from './headers.ts'

/** A label and what it names; neither row, group nor heading where nobody knows. */
export interface Named extends Target {
  /** Does every letter agree? */
  readonly isExact: boolean
  /** As the source has it. */
  readonly label: string
  /** The lines its pieces stand on, by their number in the stretch. */
  readonly lines: readonly number[]
}

/** The labels of a stretch, and the table in which each of its lines stands. */
export interface NamedLines {
  readonly named: readonly Named[]
  readonly tables: readonly (TableSpec | undefined)[]
}

const NUMBERING = /^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[)）.．、,，]*$/u

function unitsOf(sources: readonly SourceRow[]): (Unit | number)[] {
  return sources.flatMap((source, line): (Unit | number)[] =>
    source.kind === 'header'
      ? [line]
      : source.labels
          .filter((text) => !NUMBERING.test(text.trim()))
          .map((text) => ({ text, line })),
  )
}

/** Names the labels of a stretch in reading order; `start` is the table due there. */
export function nameLabels(
  index: LabelIndex,
  sources: readonly SourceRow[],
  start: TableSpec | undefined,
): NamedLines {
  const named: Named[] = []
  const tables: (TableSpec | undefined)[] = []
  const units = unitsOf(sources)
  let table = start
  let isInHead = true
  let open: Open[] = []
  let upTo = 0
  const reach = (line: number): void => {
    while (upTo < line) tables[upTo++] = table
  }
  const tell = (
    target: Target,
    isExact: boolean,
    label: string,
    lines: readonly number[],
  ): void => {
    named.push({ ...target, isExact, label, lines: [...new Set(lines)] })
    if (target.isHeading || target.row) isInHead = target.isHeading === true
    const own = target.row?.table ?? target.group?.table
    if (own) table = own
  }
  /** Does a group begin on one of these lines, with its first row known by its own label? */
  const beginsOn = ({ group }: Target, lines: readonly number[]): boolean =>
    named.some(
      (one) =>
        one.isExact &&
        one.row !== undefined &&
        one.row === group?.rows[0] &&
        one.lines.some((line) => lines.includes(line)),
    )
  const close = (one: Open): void => {
    const target = settled(one, true)
    const length = pieceKey(one.text).length
    const isLong = length >= 5 || target?.isHeading === true
    const isKnown = target && (isLong || beginsOn(target, one.lines))
    tell(isKnown ? target : {}, false, one.text, one.lines)
  }
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit | number
    if (typeof unit === 'number') {
      reach(unit)
      open.forEach(close)
      open = []
      const source = sources[unit]
      table = (source && tableOfHeader(index, source)) ?? table
      tell({ isHeading: true }, true, source?.quote ?? '', [unit])
      continue
    }
    reach(unit.line)
    const whole = longest(index, units, at, table, isInHead)
    if (whole) {
      tell(
        whole.target,
        true,
        whole.units.map((one) => one.text).join(''),
        whole.units.map((one) => one.line),
      )
      at += whole.units.length - 1
      continue
    }
    const going = open.toReversed().find((one) => continued(one, unit))
    const more = going && continued(going, unit)
    if (going && more) {
      open = open.filter((one) => one !== going)
      const target = settled(more, false)
      if (target) tell(target, true, more.text, more.lines)
      else open.push(more)
      continue
    }
    const fresh = begun(index, unit, table)
    const near = nearRow(index, unit.text, table?.id)
    if (fresh) open.push(fresh)
    else if (near) tell({ row: near }, false, unit.text, [unit.line])
    else {
      const last = open.at(-1)
      const joined = last && nearRow(index, last.text + unit.text, table?.id)
      if (last && joined) {
        open = open.slice(0, -1)
        tell({ row: joined }, false, last.text + unit.text, [...last.lines, unit.line])
      } else tell({}, false, unit.text, [unit.line])
    }
  }
  open.forEach(close)
  reach(sources.length)
  return { named, tables }
}

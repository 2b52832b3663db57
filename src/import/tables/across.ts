/** A table printed across: all its figures in one line, or broken over several. */

import { leaves, type Format, type TableSpec } from '../../report/spec.ts'
import { addsUp } from './adds-up.ts'
import { doubt, readSlot, type Reading } from './figures.ts'
import { isRowLabel, keyOf, type LabelIndex, type RowPlace } from './label-index.ts'
import type { NamedStretch } from './chains.ts'
import { hasFigures } from './owners.ts'
import type { Peers } from './place.ts'
import { looseRow } from './rows.ts'
import type { SourceRow } from './source-row.ts'
import { acrossSlot, slotOf, type Slot } from './slots.ts'

const LOOK = '请对照原件填写这张表。'

interface Line {
  readonly source: SourceRow
  /** The row that it names, letter by letter, if it names one only. */
  readonly row: RowPlace | undefined
}

function peersAmong(rows: readonly SourceRow[]): Peers {
  return { all: rows, alike: rows, header: undefined }
}

function linesOf({ sources, named, tables }: NamedStretch, table: TableSpec): Line[] {
  return sources.flatMap((source, line): Line[] => {
    if (tables[line] !== table || source.kind === 'header') return []
    const rows = named.filter((one) => one.lines.includes(line) && one.row?.table === table)
    const [only] = rows
    return [{ source, row: rows.length === 1 && only?.isExact ? only.row : undefined }]
  })
}

/** The place in printed order of a row, or of the first row of a group, that a heading names. */
function orderOf(index: LabelIndex, table: TableSpec, text: string): number | undefined {
  const key = keyOf(text)
  const row = index.rows.get(key)?.find((one) => one.table === table)
  const group = index.groups.get(key)
  return row?.order ?? (group?.table === table ? group.rows[0]?.order : undefined)
}

/** Headings in another order than the form's: each named row comes later than the one before it. */
function isTurned(
  index: LabelIndex,
  { named, sources, tables }: NamedStretch,
  table: TableSpec,
): boolean {
  const orders = [
    named.flatMap(({ row }) => (row?.table === table ? row.order : [])),
    ...sources
      .filter((_, line) => tables[line] === table)
      .map(({ cells }) => cells.flatMap(({ text }) => orderOf(index, table, text) ?? [])),
  ].map((list) => [...new Set(list)])
  const columns = leaves(table.bands[0]?.columns ?? []).map(({ heading }) => keyOf(heading.label))
  // A line that holds pieces of headings says nothing of their order.
  const steps = sources
    .filter((_, line) => tables[line] === table)
    .map((source) =>
      [...source.labels, ...source.cells.map(({ text }) => text)]
        .filter((text) => text !== '')
        .map((text) => ({ at: columns.indexOf(keyOf(text)), isRow: isRowLabel(index, text) }))
        .filter(({ at, isRow }) => at >= 0 || !isRow)
        .map(({ at }) => at),
    )
    .filter((step) => step.every((at) => at >= 0))
  return (
    orders.some((list) => list.some((order, at) => at > 0 && order < (list[at - 1] ?? 0))) ||
    steps.some((step) =>
      step.some((at, place) => place > 0 && at !== ((step[place - 1] ?? 0) + 1) % columns.length),
    )
  )
}

/** Does each row of the table add up, its figures taken in their order? */
function isSound(slot: Slot, texts: readonly string[]): boolean {
  const rows = [...new Set(slot.places.map(({ row }) => row))]
  return rows.every((row) => {
    const own = slot.places.flatMap((place, at) => (place.row === row ? [at] : []))
    return addsUp(
      own.flatMap((at) => slot.places[at] ?? []),
      own.map((at) => texts[at] ?? ''),
    )
  })
}

function joined(lines: readonly SourceRow[]): SourceRow {
  const [first] = lines as readonly [SourceRow]
  if (lines.length === 1) return first
  const values = lines.flatMap((line) => line.values)
  return looseRow(first, values, lines.map((line) => line.quote).join(' '))
}

/** Reads a table printed across from the stretches that have lines of it. */
export function readAcross(
  reading: Reading,
  index: LabelIndex,
  format: Format,
  table: TableSpec,
  stretches: readonly NamedStretch[],
): void {
  const slot = acrossSlot(format, table)
  const perRow = leaves(table.bands[0]?.columns ?? []).length
  for (const stretch of stretches) {
    const lines = linesOf(stretch, table)
    const named = lines.filter(
      ({ row, source }) => row && source.values.length > 0 && source.values.length <= perRow + 1,
    )
    if (named.length > 1) {
      const peers = peersAmong(named.map((one) => one.source))
      for (const { row, source } of named) if (row) readSlot(reading, slotOf(row), source, peers)
      continue
    }
    const filled = lines.filter(({ source }) => hasFigures(source)).map(({ source }) => source)
    const blank = lines.filter(({ source }) => source.grid && source.values.length > 1).slice(-1)
    const full = filled.filter((one) => one.values.length === slot.places.length)
    const printed = full.length === 1 ? full : filled
    const used = printed.length > 0 ? printed : blank.map(({ source }) => source)
    if (used.length === 0) continue
    const source = joined(used)
    const texts = source.values.map(({ text }) => text)
    const isCellByCell = used.every((line) => line.values.length === 1)
    const isBroken = used.length > 1 && !isCellByCell && !isSound(slot, texts)
    if (isBroken || isTurned(index, stretch, table)) {
      const why = isBroken ? '数分在几行，排不出先后' : '栏目不在格式规定的次序上'
      const message = `“${table.name}”的${why}，这张表没有填。`
      doubt(reading, isBroken ? 'import-place' : 'import-columns', table.id, source, message, LOOK)
      for (const place of slot.places) reading.taken.set(place.id, source)
      reading.taken.set(slot.id, source)
    } else readSlot(reading, slot, source, peersAmong([source]))
  }
}

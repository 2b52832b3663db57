/** The tables of a source, in an edition of the form → figures and doubts. */

import { placesOfFormat, type Figure } from '../../report/figures.ts'
import { leaves, type Format, type TableSpec } from '../../report/spec.ts'
import { blank, isValueLike } from './cell.ts'
import type { Doubt } from '../doubt.ts'
import type { Block } from '../document.ts'
import { doubt, readSlot, type Reading } from './figures.ts'
import type { LabelIndex } from './label-index.ts'
import { tellMissing, tellOrder, withBlankTables } from './missing-rows.ts'
import type { Peers } from './place.ts'
import { rowsOf, type SourceRow } from './rows.ts'
import { checkColumns } from './columns.ts'
import { acrossSlot, slotOf } from './slots.ts'
import { headerStart, matchRows, type MatchedRow } from './table-rows.ts'

/** A stretch of the source that holds tables, and the table due there. */
export interface TableStretch {
  readonly table: TableSpec | undefined
  readonly blocks: readonly Block[]
}

/** The figures of a source and what is doubtful about them. */
export interface TableReading {
  readonly figures: ReadonlyMap<string, Figure>
  readonly doubts: readonly Doubt[]
}

const LOOK = '请对照原件填写。'

/** Rows that all have as many columns. */
function peersAmong(rows: readonly SourceRow[]): Peers {
  return { all: rows, alike: rows, header: undefined }
}

/** All rows of a table printed across stand in one line of figures, or are broken over several. */
function readAcross(
  reading: Reading,
  format: Format,
  table: TableSpec,
  rows: readonly MatchedRow[],
): void {
  const own = rows.filter((one) => one.table === table)
  const named = own.filter((one) => one.row?.table === table && one.isExact)
  const slot = acrossSlot(format, table)
  const perRow = leaves(table.bands[0]?.columns ?? []).length
  if (named.length > 1 || (named.length === 1 && (named[0]?.source.values.length ?? 0) <= perRow)) {
    for (const { row, source } of named)
      if (row) readSlot(reading, slotOf(row), source, peersAmong(named.map((one) => one.source)))
    return
  }
  const all = own.map((one) => one.source)
  const filled = all.filter((one) => one.values.some(({ text }) => text !== ''))
  const lines = filled.length > 0 ? filled : all.filter((one) => one.values.length > 1).slice(-1)
  const [first, ...others] = lines
  if (!first) return
  const source: SourceRow =
    others.length === 0
      ? first
      : {
          ...first,
          values: lines.flatMap((line) => line.values),
          quote: lines.map((line) => line.quote).join(' '),
        }
  readSlot(reading, slot, source, peersAmong([source]))
}

/** A group's heading with one line of figures: its rows cannot be told apart. */
function readGroup(
  reading: Reading,
  { source, group = [] }: MatchedRow,
  following: readonly MatchedRow[],
): number {
  const lines = [source, ...following.map((one) => one.source)].slice(0, group.length)
  const [first] = group
  if (!first) return 0
  const heading = first.leaf.names.slice(0, -1).join(' · ')
  if (lines.length === group.length) {
    group.forEach((row, at) => {
      const line = lines[at]
      if (!line) return
      readSlot(reading, slotOf(row), line, peersAmong(lines))
      doubt(
        reading,
        'import-label',
        row.id,
        line,
        `“${row.leaf.names.join(' · ')}”的名称在原件里丢失，按次序读入。`,
        '请对照原件核对这一行。',
      )
    })
    return lines.length - 1
  }
  const names = group.map((row) => row.leaf.names.at(-1)).join('”、“')
  for (const row of group) reading.taken.set(row.id, source)
  const path = first.id.slice(0, first.id.lastIndexOf('.'))
  const message = `原件把“${heading}”印成一行，没有分“${names}”，这几行没有填。`
  doubt(reading, 'import-place', path, source, message, LOOK)
  return 0
}

function readDown(
  reading: Reading,
  table: TableSpec,
  rows: readonly MatchedRow[],
  all: readonly SourceRow[],
): void {
  const own = rows.filter((one) => one.table === table)
  const sources = own.map((one) => one.source)
  for (let at = 0; at < own.length; at++) {
    const one = own[at] as MatchedRow
    if (one.row) {
      const names = leaves(one.row.band.columns).map((column) => column.heading.label)
      const headers = all.filter(
        (source) => source.kind === 'header' && source.grid === one.source.grid,
      )
      if (!one.isExact)
        doubt(
          reading,
          'import-label',
          one.row.id,
          one.source,
          `“${one.label}”读作“${one.row.leaf.names.join(' · ')}”。`,
          '请对照原件核对这一行是不是它。',
        )
      const alike = own.filter(
        (other) => other.row && leaves(other.row.band.columns).length === names.length,
      )
      readSlot(reading, slotOf(one.row), one.source, {
        all: sources,
        alike: alike.map((other) => other.source),
        header: headerStart(table, names, headers),
      })
      continue
    }
    const next = own.slice(at + 1)
    const end = next.findIndex((other) => other.row !== undefined || other.group !== undefined)
    const hasFigures = one.source.values.some(({ text }) => isValueLike(text))
    if (one.group && hasFigures) at += readGroup(reading, one, end < 0 ? next : next.slice(0, end))
    else if (hasFigures)
      doubt(
        reading,
        'import-row-unknown',
        table.id,
        one.source,
        '这一行不知道是表里的哪一行，没有读入。',
        LOOK,
      )
  }
}

/** Reads every table of the form from the stretches of the source. */
export function readTables(
  format: Format,
  index: LabelIndex,
  stretches: readonly TableStretch[],
): TableReading {
  const figures = new Map<string, Figure>(placesOfFormat(format).map(({ id }) => [id, blank()]))
  const reading: Reading = { figures, doubts: [], taken: new Map() }
  const sources = stretches.map(({ blocks }) => rowsOf(index, blocks))
  const matched = stretches.flatMap(({ table }, at) => matchRows(index, sources[at] ?? [], table))
  for (const table of format.tables)
    if (table.printed === 'across') readAcross(reading, format, table, matched)
    else {
      readDown(reading, table, matched, sources.flat())
      checkColumns(reading, index, table, sources.flat())
    }
  tellOrder(reading, matched)
  tellMissing(reading, format, index.places)
  return { figures, doubts: withBlankTables(format, reading) }
}

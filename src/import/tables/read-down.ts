/** The rows of a table that goes down the page, matched → its figures. */

import { leaves } from '../../report/spec.ts'
import { doubt, leaveUnread, readSlot, type Reading } from './figures.ts'
import { readGroup } from './groups.ts'
import { headerStart } from './headers.ts'
import type { LabelIndex, RowPlace } from './label-index.ts'
import { slotOf } from './slots.ts'
import type { SourceRow } from './source-row.ts'
import type { MatchedRow } from './table-rows.ts'

const LOOK = '请对照原件填写。'

function readRow(
  reading: Reading,
  one: MatchedRow,
  own: readonly MatchedRow[],
  headers: readonly SourceRow[],
): void {
  const { row, source, table } = one
  if (!row) return
  const isUnlabelled = one.label === ''
  const name = row.leaf.names.join(' · ')
  if (one.isUnsure) {
    leaveUnread(reading, slotOf(row), source)
    return
  }
  if (!one.isExact)
    doubt(
      reading,
      'import-label',
      row.id,
      source,
      isUnlabelled
        ? `“${name}”的名称在原件里丢失，按次序读入。`
        : `“${one.label.slice(0, 40)}”读作“${name}”。`,
      '请对照原件核对这一行是不是它。',
    )
  const names = leaves(row.band.columns).map((column) => column.heading.label)
  const alike = own.filter(
    (other) => other.row && leaves(other.row.band.columns).length === names.length,
  )
  readSlot(reading, slotOf(row), source, {
    all: own.map((other) => other.source),
    alike: alike.map((other) => other.source),
    header: headerStart(
      table,
      names,
      headers.filter((header) => header.grid === source.grid),
    ),
  })
}

function isAt(source: SourceRow, where: string, quote: string): boolean {
  return source.where === where && source.quote === quote
}

/** The row of the form that comes after the one named last, if the source names it nowhere. */
function nextLost(index: LabelIndex, own: readonly MatchedRow[], at: number): RowPlace | undefined {
  const above = own.slice(0, at).findLast(({ row }) => row)?.row
  const next = index.places.find(({ order }) => above && order === above.order + 1)
  return next?.table === above?.table && own.every(({ row }) => row !== next) ? next : undefined
}

/** Reads rows into the form; one that nobody knows is told of. */
export function readDown(
  reading: Reading,
  index: LabelIndex,
  own: readonly MatchedRow[],
  headers: readonly SourceRow[],
): void {
  own.forEach((one, at) => {
    if (one.group) readGroup(reading, one)
    else if (one.row) readRow(reading, one, own, headers)
    else if (!reading.doubts.some(({ where, quote }) => isAt(one.source, where, quote))) {
      const message = '这一行不知道是表里的哪一行，没有读入。'
      const path = nextLost(index, own, at)?.id ?? one.table.id
      doubt(reading, 'import-row-unknown', path, one.source, message, LOOK)
    }
  })
}

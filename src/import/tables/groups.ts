/** A group of rows whose own labels the source does not print. */

import { oneRowGroups } from '../../report/one-row.ts'
import { leaves } from '../../report/spec.ts'
import { doubt, leaveUnread, readSlot, type Reading } from './figures.ts'
import type { Peers } from './place.ts'
import { slotOf, type Slot } from './slots.ts'
import type { SourceRow } from './source-row.ts'
import type { MatchedRow } from './table-rows.ts'

const LOOK = '请对照原件核对这几行。'

function peersAmong(rows: readonly SourceRow[]): Peers {
  return { all: rows, alike: rows, header: undefined }
}

/** The group as one row, where the edition allows it. */
function slotOfGroup({ group, table }: MatchedRow): Slot | undefined {
  const [first] = group?.rows ?? []
  if (!group || !first) return undefined
  const found = oneRowGroups({ tables: [table] }).find(
    ({ headings }) => headings.at(-1) === group.heading,
  )
  if (!found) return undefined
  const row = {
    path: found.id.slice(table.id.length + 1),
    names: first.leaf.names.slice(0, -1),
    heading: group.heading,
    above: found.headings.slice(0, -1),
  }
  const places = leaves(first.band.columns).map((column) => ({
    id: `${found.id}.${column.path}`,
    table,
    band: first.band,
    row,
    column,
  }))
  return { id: found.id, name: [table.name, ...row.names].join(' · '), places }
}

/** Reads the figures that stand at a group's label: one row, or its rows in their order. */
export function readGroup(reading: Reading, one: MatchedRow): void {
  const { group, lines = [], source } = one
  const [first] = group?.rows ?? []
  if (!group || !first) return
  const width = leaves(first.band.columns).length
  const isLoose = lines.every((line) => !line.grid && line.values.length === 1)
  const count = isLoose ? lines.length / width : lines.length
  const slot = count <= 1 ? slotOfGroup(one) : undefined
  const heading = first.leaf.names.slice(0, -1).join(' · ')
  if (slot) {
    const values = lines.flatMap((line) => line.values)
    const whole = lines.length > 1 ? { ...source, values } : source
    reading.oneRow.add(slot.id)
    for (const row of group.rows) reading.taken.set(row.id, source)
    readSlot(reading, slot, whole, peersAmong([whole]))
    const message = `原件把“${heading}”印成一行，没有分“${group.rows.map((row) => row.leaf.names.at(-1)).join('”、“')}”，照印成一行记。`
    doubt(reading, 'import-one-row', slot.id, source, message, '原件确是一行的不必改。')
    return
  }
  if (lines.length === group.rows.length && !isLoose) {
    group.rows.forEach((row, at) => {
      const line = lines[at]
      if (!line) return
      readSlot(reading, slotOf(row), line, peersAmong(lines))
      const message = `“${row.leaf.names.join(' · ')}”的名称在原件里丢失，按次序读入。`
      doubt(reading, 'import-label', row.id, line, message, LOOK)
    })
    return
  }
  for (const row of group.rows) leaveUnread(reading, slotOf(row), source)
  const path = first.id.slice(0, first.id.lastIndexOf('.'))
  const names = group.rows.map((row) => row.leaf.names.at(-1)).join('”、“')
  const message = `原件的“${heading}”下面没有分“${names}”，这几行没有填。`
  doubt(reading, 'import-place', path, source, message, '请对照原件填写这几行。')
}

/** The headings over a table's columns, held against those of the form. */

import { UNREAD } from '../../report/figures.ts'
import {
  leaves,
  placeName,
  placesOf,
  unitOf,
  type Band,
  type Heading,
  type TableSpec,
} from '../../report/spec.ts'
import { doubt, type Reading } from './figures.ts'
import { headingsNotMet, turnedAt } from './loose-columns.ts'
import { keyOf, pieceKey, type LabelIndex } from './label-index.ts'
import type { SourceRow } from './source-row.ts'
import { tableOfHeader } from './headers.ts'

const NOWHERE = { where: '', quote: '' }
const LOOK = '请对照原件核对各栏。'

/** Which columns of the band a header's cells name, in their order. */
function named(band: Band, header: SourceRow): number[] {
  const keys = leaves(band.columns).map(({ heading }) => spellingsOf(heading))
  return header.cells
    .map((cell) => keys.findIndex((spellings) => spellings.includes(keyOf(cell.text))))
    .filter((at) => at >= 0)
}

function spellingsOf({ label, aliases = [] }: Heading): string[] {
  return [label, ...aliases].map(keyOf)
}

/** The same, a group of columns by the first of them. */
function order(band: Band, header: SourceRow): number[] {
  const columns = leaves(band.columns)
  return header.cells
    .map(({ text }) =>
      columns.findIndex(({ heading, above }) =>
        [heading, ...above].some((one) => spellingsOf(one).includes(keyOf(text))),
      ),
    )
    .filter((at) => at >= 0)
}

/** A heading that counts in 元 what the form counts in 万元. */
const YUAN = /单位[:：]?\s?元/u

/** Leaves the figures of a band unread whose columns stand in another order than the form's. */
function refuse(reading: Reading, table: TableSpec, band: Band, header: SourceRow): void {
  for (const row of leaves(band.rows))
    for (const column of leaves(band.columns))
      reading.figures.set(`${table.id}.${row.path}.${column.path}`, UNREAD)
  const message = `“${table.name}”的栏目不在格式规定的次序上，这几栏的数没有填。`
  doubt(reading, 'import-columns', table.id, header, message, '请对照原件按栏目填写。')
}

function checkBand(
  reading: Reading,
  index: LabelIndex,
  table: TableSpec,
  band: Band,
  headers: readonly SourceRow[],
): void {
  const columns = leaves(band.columns)
  const isTurned = (header: SourceRow): boolean =>
    named(band, header).some((at, place, all) => place > 0 && at <= (all[place - 1] ?? 0)) ||
    order(band, header).some((at, place, all) => place > 0 && at < (all[place - 1] ?? 0))
  const wrong = headers.find(isTurned)
  if (wrong) {
    refuse(reading, table, band, wrong)
    return
  }
  const tell = (source: typeof NOWHERE, message: string): void =>
    doubt(reading, 'import-columns', table.id, source, message, LOOK)
  const found = new Set(headers.flatMap((header) => named(band, header)))
  const missing = columns.filter((_, at) => !found.has(at)).map(({ heading }) => heading.label)
  if (missing.length > 0)
    tell(headers[0] ?? NOWHERE, `“${table.name}”的表头里没有找到“${missing.join('”“')}”。`)
  for (const header of headers.filter((one) => named(band, one).length > 2)) {
    const strange = header.cells.find(({ text }) => text !== '' && !index.all.includes(keyOf(text)))
    if (strange) tell(header, `“${table.name}”的表头里有格式以外的一栏“${strange.text}”。`)
  }
}

/** Leaves amounts unread over which the source prints another unit than the form's. */
export function checkUnits(
  reading: Reading,
  table: TableSpec,
  headings: readonly { label: string; where: string }[],
): void {
  for (const place of placesOf(table)) {
    if (unitOf(place) !== '万元') continue
    const key = keyOf(place.column.heading.label)
    const found = headings.find(({ label }) => YUAN.test(label) && pieceKey(label).includes(key))
    if (!found) continue
    reading.figures.set(place.id, UNREAD)
    const message = `“${placeName(place)}”的表头写的单位是元，格式规定的是万元，这一格没有填。`
    const hint = '请对照原件，除以 10000 再填。'
    doubt(
      reading,
      'import-columns',
      place.id,
      { where: found.where, quote: found.label },
      message,
      hint,
    )
  }
}

/** Says where a table lacks columns of the form, has others, or has them in another order. */
export function checkColumns(
  reading: Reading,
  index: LabelIndex,
  table: TableSpec,
  sources: readonly SourceRow[],
  loose: readonly SourceRow[],
): void {
  const isPrinted = [...reading.taken].some(
    ([id, row]) => id.startsWith(`${table.id}.`) && row.isPrinted,
  )
  for (const band of table.bands) {
    const turned = turnedAt(band, loose)
    const missing = isPrinted && table.balances.length > 0 ? headingsNotMet(band, loose) : []
    if (turned) refuse(reading, table, band, turned)
    else if (missing.length > 0) {
      const message = `“${table.name}”的表头里没有读出“${missing.join('”“')}”，各数照次序读。`
      doubt(reading, 'import-columns', table.id, NOWHERE, message, LOOK)
    }
  }
  // Loose lines have no header row to be held against the form.
  const isRead = [...reading.taken].some(
    ([id, row]) => id.startsWith(`${table.id}.`) && row.grid !== undefined,
  )
  const headers = sources.filter(
    (source) => source.kind === 'header' && tableOfHeader(index, source) === table,
  )
  for (const band of isRead ? table.bands : [])
    if (leaves(band.columns).length > 1) checkBand(reading, index, table, band, headers)
}

/** What is wrong with a reading as a whole: rows out of order, rows that are not there, blank tables. */

import { placesOfFormat, type Figures } from '../../report/figures.ts'
import { leaves, type Format, type TableSpec } from '../../report/spec.ts'
import type { Doubt } from '../doubt.ts'
import { doubt, type Reading } from './figures.ts'
import type { RowPlace } from './label-index.ts'
import type { MatchedRow } from './table-rows.ts'

/** Rows out of the printed order can have been matched wrongly. */
export function tellOrder(reading: Reading, rows: readonly MatchedRow[]): void {
  const found = rows.filter((one): one is MatchedRow & { row: RowPlace } => one.row !== undefined)
  found.forEach((one, at) => {
    const later = found.slice(at + 1).filter((other) => other.row.order < one.row.order).length
    const earlier = found.slice(0, at).filter((other) => other.row.order > one.row.order).length
    if (later + earlier > 1 || later === 1)
      doubt(
        reading,
        'import-label',
        one.row.id,
        one.source,
        `“${one.row.leaf.names.join(' · ')}”不在格式规定的次序上。`,
        '请对照原件核对这一行。',
      )
  })
}

/** Rows of the form that the source does not have. */
export function tellMissing(reading: Reading, format: Format): void {
  for (const table of format.tables) {
    const own = table.bands.flatMap((band) =>
      leaves(band.rows).map((leaf) => ({ leaf, id: `${table.id}.${leaf.path}` })),
    )
    const missing = own.filter((row) => !reading.taken.has(row.id) && !reading.taken.has(table.id))
    const nowhere = { where: '', quote: '' }
    if (missing.length === own.length && own.length > 0)
      doubt(
        reading,
        'import-row-missing',
        table.id,
        nowhere,
        `没有找到表“${table.name}”，整张表没有填。`,
        '原件的表可能是图片，或者排版散乱；请对照原件填写。',
      )
    else
      for (const row of missing)
        doubt(
          reading,
          'import-row-missing',
          row.id,
          nowhere,
          `没有找到“${[table.name, ...row.leaf.names].join(' · ')}”这一行。`,
          '请对照原件填写。',
        )
  }
}

/** A table that is blank throughout is said once. */
export function withBlankTables(
  format: Format,
  figures: Figures,
  doubts: readonly Doubt[],
): Doubt[] {
  const isOf = (table: TableSpec, one: Doubt): boolean =>
    one.path === table.id || one.path.startsWith(`${table.id}.`)
  const blanks = format.tables.filter(
    (table) =>
      placesOfFormat(format).every(
        (place) => place.table !== table || figures.get(place.id)?.state === 'blank',
      ) && doubts.every((one) => !isOf(table, one) || one.rule === 'import-blank'),
  )
  const told = blanks.flatMap((table): Doubt[] => {
    const first = doubts.find((one) => isOf(table, one))
    if (!first) return []
    const message = `“${table.name}”整张表空着。`
    return [{ ...first, path: table.id, message }]
  })
  return [...doubts.filter((one) => !blanks.some((table) => isOf(table, one))), ...told]
}

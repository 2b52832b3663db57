/** The tables of a source, in an edition of the form → figures and doubts. */

import { checkBalances } from '../../report/balances.ts'
import { BLANK, placesOfFormat, UNREAD, type Figure } from '../../report/figures.ts'
import { oneRowGroups, withOneRow } from '../../report/one-row.ts'
import { kindOf, unitOf, type Format, type TableSpec } from '../../report/spec.ts'
import { readAcross } from './across.ts'
import { readCell } from './cell.ts'
import type { NamedStretch } from './chains.ts'
import { checkColumns, checkUnits } from './columns.ts'
import type { Block, Paragraph } from '../document.ts'
import type { Doubt } from '../doubt.ts'
import type { Reading } from './figures.ts'
import type { LabelIndex } from './label-index.ts'
import { tellMissing, tellOrder, withBlankTables } from './missing-rows.ts'
import { nameLabels } from './naming.ts'
import { strikeUnconfirmed } from './placed/confirmed.ts'
import { readProse } from './prose.ts'
import { readDown } from './read-down.ts'
import { rowsOf } from './rows.ts'
import { linesOf, type Judge } from './settle.ts'
import { slotOf } from './slots.ts'
import { matchRows, type MatchedRow } from './table-rows.ts'

/** A stretch of the source that holds tables, and the table due there. */
export interface TableStretch {
  readonly table: TableSpec | undefined
  readonly blocks: readonly Block[]
  /** What stands there as text. */
  readonly prose?: readonly Paragraph[]
}

/** The figures of a source and what is doubtful about them. */
export interface TableReading {
  /** The edition as the source prints it: with a group drawn together, where it prints one row. */
  readonly format: Format
  readonly figures: ReadonlyMap<string, Figure>
  readonly doubts: readonly Doubt[]
}

function namedStretches(index: LabelIndex, stretches: readonly TableStretch[]): NamedStretch[] {
  const read = stretches.map(({ table, blocks }) => {
    const sources = rowsOf(index, blocks, table)
    return { sources, ...nameLabels(index, sources, table) }
  })
  const rows = new Set(read.flatMap(({ named }) => named.flatMap(({ row }) => row ?? [])))
  return read.map((one) => ({ ...one, rows }))
}

/** Do the sums down the columns hold if the figures of a chain belong to these labels? */
function judgeOf(format: Format, { sources }: NamedStretch, table: TableSpec): Judge | undefined {
  const sums = table.balances.filter((one) => one.axis === 'rows')
  if (sums.length === 0) return undefined
  return (chain, solution) => {
    const figures = new Map<string, Figure>(placesOfFormat(format).map(({ id }) => [id, BLANK]))
    chain.spans.forEach(({ named: { row } }, at) => {
      if (!row) return
      const texts = linesOf(chain, solution, at).flatMap(
        (line) => sources[line]?.values.map(({ text }) => text) ?? [],
      )
      const { places } = slotOf(row)
      if (texts.length !== places.length) return
      places.forEach((place, column) => {
        const { figure } = readCell(texts[column] ?? '', kindOf(place), unitOf(place))
        if (figure) figures.set(place.id, figure)
      })
    })
    const results = checkBalances(format, figures).filter(({ balance }) => sums.includes(balance))
    const isSaying = results.some(({ left }) => (left.sum ?? 0) > 0)
    return isSaying && results.every(({ verdict }) => verdict === 'holds')
  }
}

/**
 * Reads every table of the form from the stretches of the source. Cells told apart by nothing but where
 * they are printed count as far as the sums of their table do not speak against them.
 */
export function readTables(
  base: Format,
  index: LabelIndex,
  stretches: readonly TableStretch[],
): TableReading {
  const named = namedStretches(index, stretches)
  const figures = new Map<string, Figure>(placesOfFormat(base).map(({ id }) => [id, UNREAD]))
  const reading: Reading = { figures, doubts: [], taken: new Map(), oneRow: new Set() }
  const headers = named.flatMap(({ sources }) => sources.filter(({ kind }) => kind === 'header'))
  const headings = named.flatMap(({ named: labels, sources }) =>
    labels
      .filter(({ isHeading }) => isHeading)
      .map(({ label, lines }) => ({ label, where: sources[lines[0] ?? 0]?.where ?? '' })),
  )
  const rows: MatchedRow[] = []
  for (const table of base.tables) {
    if (table.printed === 'across') {
      readAcross(reading, index, base, table, named)
      const prose = stretches.flatMap((one) => (one.table === table ? (one.prose ?? []) : []))
      readProse(reading, base, table, prose)
      continue
    }
    const own = named.flatMap((stretch) =>
      matchRows(reading, index, stretch, table, (chain, solution) =>
        judgeOf(base, stretch, table)?.(chain, solution),
      ),
    )
    readDown(reading, index, own, headers)
    const loose = named.flatMap(({ sources, tables }) =>
      sources.filter(({ grid }, line) => !grid && tables[line] === table),
    )
    checkColumns(reading, index, table, headers, loose)
    checkUnits(reading, table, headings)
    rows.push(...own)
  }
  tellOrder(reading, rows)
  const format = withOneRow(
    base,
    oneRowGroups(base).flatMap(({ id }) => (reading.oneRow.has(id) ? [id] : [])),
  )
  for (const table of format.tables) strikeUnconfirmed(reading, format, table)
  tellMissing(reading, format)
  const kept = new Map(
    placesOfFormat(format).map(({ id }) => [id, reading.figures.get(id) ?? UNREAD]),
  )
  return { format, figures: kept, doubts: withBlankTables(format, kept, reading.doubts) }
}

/** Rows of the source → rows of the form, each with the figures that are its own. */

import { leaves, type TableSpec } from '../../report/spec.ts'
import { arrange } from './arrange.ts'
import { chainsOf, isWhole, type NamedStretch } from './chains.ts'
import { doubt, type Reading } from './figures.ts'
import type { GroupPlace, LabelIndex, RowPlace } from './label-index.ts'
import type { Span } from './owners.ts'
import { linesOf, settle, type Judge, type Settled } from './settle.ts'
import { slotOf } from './slots.ts'
import type { SourceRow } from './source-row.ts'

/** A row of the source and what it names in the form. */
export interface MatchedRow {
  readonly source: SourceRow
  /** The row of the form; absent where the label names none, or a group of several. */
  readonly row?: RowPlace
  /** The group that the label names, where none of its rows is named, and its lines of figures. */
  readonly group?: GroupPlace
  readonly lines?: readonly SourceRow[]
  readonly isExact: boolean
  readonly label: string
  /** The table in whose stretch of the source the row stands. */
  readonly table: TableSpec
  /** Which figures are its own cannot be said; they are left unread. */
  readonly isUnsure?: true
}

const LOOK = '请对照原件填写。'

/** A row that the source prints without its label, between two that have theirs. */
function unlabelled(
  stretch: NamedStretch,
  { chain, solution }: Settled,
  gap: number,
  places: readonly RowPlace[],
): MatchedRow[] {
  const { before, after } = solution[gap] ?? { before: 0, after: 0 }
  const all = chain.gaps[gap] ?? []
  const left = all.slice(before, all.length - after)
  if (left.length === 0) return []
  const above = chain.spans[gap - 1]?.named.row
  const below = chain.spans[gap]?.named.row
  const lost = places.filter(
    (row) =>
      row.band === (above ?? below)?.band &&
      row.order > (above?.order ?? -1) &&
      row.order < (below?.order ?? Infinity) &&
      !stretch.rows.has(row),
  )
  const table = (above ?? below)?.table
  const isFull = left.every((line) => {
    const source = stretch.sources[line]
    const width = leaves(lost[0]?.band.columns ?? []).length
    return source?.grid !== undefined || source?.values.length === width
  })
  if (!table) return []
  return left.map((line, at): MatchedRow => {
    const source = stretch.sources[line] as SourceRow
    const row = isFull && lost.length === left.length ? lost[at] : undefined
    return { source, isExact: false, label: '', table, ...(row && { row }) }
  })
}

function told(reading: Reading, stretch: NamedStretch, settled: Settled, table: TableSpec): void {
  const { chain, unsure, by } = settled
  const line = chain.gaps.flat()[0] ?? 0
  const source = stretch.sources[line] ?? { where: '', quote: '' }
  const quote = stretch.sources
    .slice(line, line + 2)
    .map((one) => one.quote)
    .join(' / ')
  const names = chain.spans.flatMap(({ named }, at) =>
    unsure.has(at) ? (named.row?.leaf.names.at(-1) ?? []) : [],
  )
  if (by === 'balances')
    doubt(
      reading,
      'import-order',
      table.id,
      { where: source.where, quote },
      `“${table.name}”的数与名称不在同一行，有不止一种读法；只有一种的合计处处平衡，照这一种读入。`,
      '请对照原件核对这张表。',
    )
  else if (names.length > 0)
    doubt(
      reading,
      'import-order',
      table.id,
      { where: source.where, quote },
      `“${table.name}”的数与名称不在同一行，看不出哪一行数属于哪一个名称，从“${names[0]}”到“${names.at(-1)}”共 ${names.length} 行没有填。`,
      '请对照原件填写；有 Word 版或网页版的，改用那一份导入。',
    )
}

function matched(
  reading: Reading,
  stretch: NamedStretch,
  settled: Settled,
  span: Span,
  at: number,
  table: TableSpec,
): MatchedRow[] {
  const { named } = span
  const { row, group, isExact, label } = named
  const own = linesOf(settled.chain, settled.solution, at)
  const lines = own.map((line) => stretch.sources[line] as SourceRow)
  const first = stretch.sources[named.lines[0] ?? 0] as SourceRow
  const printed = named.lines.map((line) => stretch.sources[line] as SourceRow)
  const blank = printed.find((one) => one.grid && one.values.length > 0) ?? first
  const base = { isExact, label }
  if (settled.unsure.has(at))
    return [{ ...base, source: blank, table, ...(row && { row }), isUnsure: true }]
  if (!row && !group) return lines.map((source) => ({ ...base, source, table }))
  if (group)
    return lines.length > 0 ? [{ ...base, source: lines[0] ?? first, table, group, lines }] : []
  if (!row) return []
  if (lines.length === 0) return [{ ...base, source: blank, table, row }]
  const slot = slotOf(row)
  const whole = arrange(lines, label, slot.places)
  const quote = [label, ...lines.map((one) => one.quote)].join(' / ')
  if (!whole) {
    const message = `“${slot.name}”的数在原件里分在几行，排不出先后，这一行没有填。`
    doubt(reading, 'import-place', row.id, { where: first.where, quote }, message, LOOK)
    return [{ ...base, source: first, table, row, isUnsure: true }]
  }
  const isBefore = (own[0] ?? 0) < (named.lines[0] ?? 0) && settled.by === undefined
  const isJoined = lines.length > 1 && lines.some((line) => line.values.length > 1)
  if (whole.isBySum || isBefore || isJoined) {
    const order = isBefore ? '排在名称之前，前后都没有别的行可归' : '分在几行，合起来正好够数'
    const how = whole.isBySum ? '分在几行，按总计排出先后' : order
    const message = `“${slot.name}”的数在原件里${how}，照此读入。`
    doubt(
      reading,
      'import-order',
      row.id,
      { where: first.where, quote },
      message,
      '请对照原件核对这一行。',
    )
  }
  return [{ ...base, source: whole.source, table, row }]
}

/** Matches the rows of a table in a stretch; of one printed across, its lines as they come. */
export function matchRows(
  reading: Reading,
  index: LabelIndex,
  stretch: NamedStretch,
  table: TableSpec,
  judge: Judge,
): MatchedRow[] {
  return chainsOf(stretch, table).flatMap((chain) => {
    const settled = settle(stretch.sources, chain, judge, (one) =>
      isWhole(stretch, index.places, one),
    )
    told(reading, stretch, settled, table)
    return chain.gaps.flatMap((_, gap): MatchedRow[] => {
      const span = chain.spans[gap - 1]
      const own = span ? matched(reading, stretch, settled, span, gap - 1, table) : []
      const isSure = settled.unsure.size === 0
      return [...own, ...(isSure ? unlabelled(stretch, settled, gap, index.places) : [])]
    })
  })
}

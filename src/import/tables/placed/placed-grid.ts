/** The lines of a table that is printed without lines → a grid, by where its words and figures stand. */

import { leaves, type TableSpec } from '../../../report/spec.ts'
import type { Grid, GridCell, Paragraph, PlacedWord } from '../../document.ts'
import { isValueLike } from '../cell.ts'
import type { LabelIndex } from '../label-index.ts'
import { columnAt, columnsOf, printedLines, type Extent, type PrintedLine } from './columns.ts'
import { headingsOver } from './headings.ts'
import { labelsOf, type PlacedLabel } from './labels.ts'
import { readPlacedAcross } from './placed-across.ts'

/** A row of figures: its baseline, and what stands in each column. */
interface FigureRow {
  readonly y: number
  readonly size: number
  readonly texts: readonly string[]
}

/** The figures of a line in their columns, if each stands in one of its own. */
function inColumns(
  words: readonly PlacedWord[],
  columns: readonly Extent[],
): FigureRow | undefined {
  const texts = columns.map(() => '')
  for (const word of words) {
    const at = columnAt(columns, word)
    if (at === undefined || texts[at] !== '') return undefined
    texts[at] = word.text
  }
  const [first] = words
  return first && { y: first.y, size: first.size, texts }
}

/** The one label whose lines a row of figures stands beside: a row's, else one unknown, else a group's. */
function ownLabel(labels: readonly PlacedLabel[], row: FigureRow): PlacedLabel | undefined {
  const beside = labels.filter(
    ({ top, bottom, isHeading }) =>
      !isHeading && top - row.size / 2 <= row.y && row.y <= bottom + row.size / 2,
  )
  const named = beside.filter((one) => one.row)
  const unknown = beside.filter((one) => !one.row && !one.group)
  const groups = beside
    .filter(({ group }) => group)
    .sort((one, other) => (one.group?.rows.length ?? 0) - (other.group?.rows.length ?? 0))
  const [only, ...others] =
    [named, unknown, groups.slice(0, 1)].find((list) => list.length > 0) ?? []
  return others.length === 0 ? only : undefined
}

interface Read {
  readonly heads: readonly (readonly string[])[]
  readonly rows: readonly { readonly label: PlacedLabel; readonly texts: readonly string[] }[]
}

/** Every label with its figures, or nothing where one of them cannot be told. */
function read(
  index: LabelIndex,
  table: TableSpec,
  lines: readonly PrintedLine[],
): Read | undefined {
  const [band] = table.bands
  if (!band) return undefined
  const columns = columnsOf(lines, leaves(band.columns).length)
  const edge = columns?.[0]?.left
  if (!columns || edge === undefined) return undefined
  // A label can reach a little beyond its cell.
  const isFigure = ({ right, size }: PlacedWord): boolean => right > edge + size * 0.3
  const heads: PrintedLine[][] = []
  const figures: FigureRow[] = []
  let isHead = false
  for (const line of lines) {
    const words = line.filter(isFigure)
    if (words.length === 0) continue
    if (words.every(({ text }) => isValueLike(text))) {
      const row = inColumns(words, columns)
      if (!row) return undefined
      figures.push(row)
      isHead = false
    } else if (words.some(({ text }) => isValueLike(text))) return undefined
    else {
      if (!isHead) heads.push([])
      heads.at(-1)?.push(words)
      isHead = true
    }
  }
  const labels = labelsOf(
    index,
    table,
    lines.flatMap((line) => line.filter((word) => !isFigure(word))),
  )
  const owned = figures.map((row) => ({ row, label: ownLabel(labels, row) }))
  const own = new Set(owned.map(({ label }) => label))
  if (own.has(undefined) || own.size < owned.length) return undefined
  const bare = labels.filter((label) => label.row && !own.has(label))
  const rows = [
    ...owned.flatMap(({ row, label }) => (label ? [{ label, y: row.y, texts: row.texts }] : [])),
    ...bare.map((label) => ({ label, y: label.top, texts: columns.map(() => '') })),
  ]
  return {
    heads: heads.map((head) => headingsOver(index, band, columns, head)),
    rows: rows.sort((one, other) => one.y - other.y),
  }
}

/**
 * The grid of a table, its cells where they are printed; nothing where the places leave a question.
 * Only where sums can confirm it is that a reading.
 */
export function placedGrid(
  index: LabelIndex,
  table: TableSpec,
  paragraphs: readonly Paragraph[],
): Grid | undefined {
  if (table.balances.length === 0) return undefined
  if (paragraphs.some(({ words }) => words === undefined)) return undefined
  const lines = printedLines(paragraphs.flatMap(({ words }) => words ?? []))
  const where = paragraphs[0]?.where ?? ''
  const cell = (text: string): GridCell => ({ text, colspan: 1, rowspan: 1, where })
  const grid = (texts: readonly (readonly string[])[]): Grid => {
    return { kind: 'grid', isPlaced: true, where, rows: texts.map((row) => row.map(cell)) }
  }
  if (table.printed === 'across') {
    const found = readPlacedAcross(index, table, lines)
    return found && grid([found.heads, found.texts])
  }
  const found = read(index, table, lines)
  const heads = found?.heads.map((head) => ['', ...head])
  return (
    found && grid([...(heads ?? []), ...found.rows.map((one) => [one.label.text, ...one.texts])])
  )
}

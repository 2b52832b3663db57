/** Ruled tables of a page: cells are where the lines draw boxes, merged where a line is missing. */

import type { GridCell } from '../../document.ts'
import { joinLines, linesOf } from './lines.ts'
import type { PdfPage, TextRun } from './page.ts'
import type { Segment } from './strokes.ts'

/** A table of a page; `xs` are its column edges. */
export interface PageTable {
  readonly page: number
  readonly top: number
  readonly bottom: number
  readonly xs: readonly number[]
  readonly rows: readonly (readonly PlacedCell[])[]
}

/** A cell with its first column. */
export interface PlacedCell extends GridCell {
  readonly column: number
}

/** Lines nearer than this are one line. */
const NEAR = 3

/** Numbers gathered where they lie close together, each group by its mean. */
function edges(values: readonly number[]): number[] {
  const groups: number[][] = []
  for (const value of [...values].sort((one, other) => one - other)) {
    const last = groups.at(-1)
    if (last && value - (last.at(-1) ?? 0) <= NEAR) last.push(value)
    else groups.push([value])
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length)
}

function touch(one: Segment, other: Segment): boolean {
  if (one.way === other.way)
    return (
      Math.abs(one.at - other.at) <= NEAR &&
      one.from <= other.to + NEAR &&
      other.from <= one.to + NEAR
    )
  return (
    one.at >= other.from - NEAR &&
    one.at <= other.to + NEAR &&
    other.at >= one.from - NEAR &&
    other.at <= one.to + NEAR
  )
}

/** Lines that hang together, each group a table. */
function clusters(segments: readonly Segment[]): Segment[][] {
  let groups: Segment[][] = []
  for (const one of segments) {
    const near = groups.filter((group) => group.some((other) => touch(one, other)))
    groups = [...groups.filter((group) => !near.includes(group)), [one, ...near.flat()]]
  }
  return groups
}

/** Is there a line at `position` that covers `point`? */
function walls(lines: readonly Segment[], position: number, point: number): boolean {
  return lines.some(
    (line) =>
      Math.abs(line.at - position) <= NEAR && line.from - 1 <= point && point <= line.to + 1,
  )
}

function middle(list: readonly number[], index: number): number {
  return ((list[index] ?? 0) + (list[index + 1] ?? 0)) / 2
}

function tableOf(page: PdfPage, group: readonly Segment[]): PageTable | undefined {
  const across = group.filter((line) => line.way === 'across')
  const down = group.filter((line) => line.way === 'down')
  const xs = edges([...down.map((line) => line.at), ...across.flatMap((l) => [l.from, l.to])])
  const ys = edges([...across.map((line) => line.at), ...down.flatMap((l) => [l.from, l.to])])
  if (xs.length < 3 || ys.length < 2) return undefined
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
  const inside = page.runs.filter((run) => {
    const [x, y] = centre(run)
    return x > left && x < right && y > top && y < bottom
  })
  const taken = new Set<string>()
  const where = `第 ${page.number} 页`
  const rows = ys.slice(1).map((_, row) =>
    xs.slice(1).flatMap((_, column): PlacedCell[] => {
      if (taken.has(`${row},${column}`)) return []
      let colspan = 1
      const open = (at: number): boolean =>
        !walls(down, xs[at] ?? 0, middle(ys, row)) && !taken.has(`${row},${at}`)
      while (column + colspan < xs.length - 1 && open(column + colspan)) colspan++
      let rowspan = 1
      const under = (at: number): boolean =>
        Array.from({ length: colspan }).every(
          (_, index) => !walls(across, ys[at] ?? 0, middle(xs, column + index)),
        )
      while (row + rowspan < ys.length - 1 && under(row + rowspan)) rowspan++
      for (let y = row; y < row + rowspan; y++)
        for (let x = column; x < column + colspan; x++) taken.add(`${y},${x}`)
      const text = textIn(inside, xs, ys, { row, column, rowspan, colspan })
      return [{ text, colspan, rowspan, column, where }]
    }),
  )
  return { page: page.number, top, bottom, xs, rows }
}

/** The middle of a run of text, as high as its small letters. */
function centre(run: TextRun): [number, number] {
  return [run.x + run.width / 2, run.y - run.size * 0.35]
}

interface Box {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
}

function textIn(
  runs: readonly TextRun[],
  xs: readonly number[],
  ys: readonly number[],
  box: Box,
): string {
  const within = runs.filter((run) => {
    const [x, y] = centre(run)
    return (
      x > (xs[box.column] ?? 0) &&
      x <= (xs[box.column + box.colspan] ?? 0) &&
      y > (ys[box.row] ?? 0) &&
      y <= (ys[box.row + box.rowspan] ?? 0)
    )
  })
  return linesOf(within).reduce((text, line) => joinLines(text, line.text), '')
}

/** The ruled tables of a page, from the top. */
export function tablesOf(page: PdfPage): PageTable[] {
  return clusters(page.segments)
    .flatMap((group) => tableOf(page, group) ?? [])
    .filter((table) => table.rows.some((row) => row.some((cell) => cell.text !== '')))
    .sort((one, other) => one.top - other.top)
}

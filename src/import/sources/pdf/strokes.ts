/** The ruled lines of a page, out of its drawing operators. */

import { at, drawnOn, type Drawing, type Matrix } from './drawing.ts'

/** A straight line along the page: from `from` to `to`, at `at` on the other axis. */
export interface Segment {
  readonly way: 'across' | 'down'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A filled box no thicker than this is a drawn line. */
const LINE_WIDTH = 2.5
/** A line shorter than this is a tick or part of a letter. */
const SHORTEST = 4

function segment(one: readonly number[], other: readonly number[]): Segment[] {
  const [x0 = 0, y0 = 0] = one
  const [x1 = 0, y1 = 0] = other
  const isAcross = Math.abs(y1 - y0) <= 1
  const isDown = Math.abs(x1 - x0) <= 1
  if (isAcross === isDown) return []
  const found: Segment = isAcross
    ? { way: 'across', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }
    : { way: 'down', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }
  return found.to - found.from < SHORTEST ? [] : [found]
}

/** Numbers a path operation takes, itself counted: curve 2, close 4, quadratic curve 3. */
const LENGTHS: Readonly<Record<number, number>> = { 2: 7, 3: 5, 4: 1 }

/** Sub-paths of a path as lists of points; curves are passed over. */
function subpaths(data: ArrayLike<number>, matrix: Matrix): number[][][] {
  const paths: number[][][] = []
  for (let index = 0; index < data.length;) {
    const code = data[index]
    const point = (offset: number): number[] =>
      at(matrix, data[index + offset] ?? 0, data[index + offset + 1] ?? 0)
    if (code === 0) paths.push([point(1)])
    if (code === 1) paths.at(-1)?.push(point(1))
    if (code === 2) paths.at(-1)?.push(point(5))
    if (code === 4) paths.at(-1)?.push(paths.at(-1)?.[0] ?? [0, 0])
    index += LENGTHS[code ?? 0] ?? 3
  }
  return paths
}

/** The line that a thin filled box stands for. */
function thinBox(points: readonly number[][]): Segment[] {
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  if (bottom - top <= LINE_WIDTH && right - left > bottom - top)
    return segment([left, y], [right, y])
  if (right - left <= LINE_WIDTH) return segment([x, top], [x, bottom])
  return []
}

/** Every straight line drawn along the page. */
export function strokesOf(drawing: Drawing, viewport: Matrix): Segment[] {
  const { OPS } = drawing
  const stroking = [OPS['stroke'], OPS['closeStroke'], OPS['fillStroke'], OPS['eoFillStroke']]
  const filling = [OPS['fill'], OPS['eoFill'], OPS['fillStroke'], OPS['eoFillStroke']]
  const found: Segment[] = []
  for (const { code, args, matrix } of drawnOn(drawing, viewport)) {
    if (code !== OPS['constructPath']) continue
    const [how, [data]] = args as [number, [ArrayLike<number> | null]]
    if (!data) continue
    const paths = subpaths(data, matrix)
    if (stroking.includes(how))
      for (const points of paths)
        found.push(...points.slice(1).flatMap((p, i) => segment(points[i] ?? p, p)))
    if (filling.includes(how)) found.push(...paths.flatMap(thinBox))
  }
  return found
}

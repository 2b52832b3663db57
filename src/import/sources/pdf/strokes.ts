/** The ruled lines of a page, out of its drawing operators. */

/** A straight line along the page: from `from` to `to`, at `at` on the other axis. */
export interface Segment {
  readonly way: 'across' | 'down'
  readonly at: number
  readonly from: number
  readonly to: number
}

type Matrix = readonly number[]

interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** A filled box no thicker than this is a drawn line. */
const LINE_WIDTH = 2.5
/** A line shorter than this is a tick or part of a letter. */
const SHORTEST = 4

function times(one: Matrix, other: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

function at(matrix: Matrix, x: number, y: number): [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  return [a * x + c * y + e, b * x + d * y + f]
}

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
export function strokesOf(
  { fnArray, argsArray }: Operators,
  OPS: Readonly<Record<string, number>>,
  viewport: Matrix,
): Segment[] {
  const stroking = [OPS['stroke'], OPS['closeStroke'], OPS['fillStroke'], OPS['eoFillStroke']]
  const filling = [OPS['fill'], OPS['eoFill'], OPS['fillStroke'], OPS['eoFillStroke']]
  const saved: Matrix[] = []
  let matrix = viewport
  return fnArray.flatMap((code, index): Segment[] => {
    const args = argsArray[index] as never[] | null
    if (code === OPS['save']) saved.push(matrix)
    if (code === OPS['restore']) matrix = saved.pop() ?? viewport
    if (code === OPS['transform'] && args) matrix = times(matrix, args)
    if (code !== OPS['constructPath'] || !args) return []
    const [how, [data]] = args as unknown as [number, [ArrayLike<number> | null]]
    if (!data) return []
    const paths = subpaths(data, matrix)
    const stroked = stroking.includes(how)
      ? paths.flatMap((points) => points.slice(1).flatMap((p, i) => segment(points[i] ?? p, p)))
      : []
    return filling.includes(how) ? [...stroked, ...paths.flatMap(thinBox)] : stroked
  })
}

/** What is drawn on a page, operator by operator, and where. */

/** A way from one plane to another: `[a, b, c, d, e, f]` as PDF writes it. */
export type Matrix = readonly number[]

/** The drawing operators of a page, and pdf.js's numbers for them. */
export interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
  readonly OPS: Readonly<Record<string, number>>
}

/** One operator, and the matrix that holds where it draws. */
export interface Drawn {
  readonly code: number
  readonly args: readonly unknown[]
  readonly matrix: Matrix
}

/** The matrix that does what `other` does, and then what `one` does. */
export function times(one: Matrix, other: Matrix): Matrix {
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

/** Where a point comes to stand. */
export function at(matrix: Matrix, x: number, y: number): [x: number, y: number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Goes through what is drawn. `viewport` leads from the page to where things are measured. */
export function* drawnOn({ fnArray, argsArray, OPS }: Drawing, viewport: Matrix): Generator<Drawn> {
  const saved: Matrix[] = []
  let matrix = viewport
  for (const [index, code] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[]
    if (code === OPS['save']) saved.push(matrix)
    if (code === OPS['restore'] || code === OPS['paintFormXObjectEnd'])
      matrix = saved.pop() ?? viewport
    if (code === OPS['transform']) matrix = times(matrix, args as Matrix)
    if (code === OPS['paintFormXObjectBegin']) {
      // A drawing inside the drawing, with a place of its own.
      saved.push(matrix)
      matrix = times(matrix, (args[0] ?? []) as Matrix)
    }
    yield { code, args, matrix }
  }
}

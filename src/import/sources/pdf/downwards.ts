/**
 * Text that is set downwards, out of the drawing operators of a page. pdf.js gives of it only what
 * stands high enough on its page; what it draws is the whole.
 */

import { at, drawnOn, times, type Drawing, type Matrix } from './drawing.ts'

/** A character set downwards: where its left edge and its baseline are, and its size. */
export interface SetDownwards {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** What pdf.js tells of a font whose text may be set downwards. */
export interface Font {
  readonly vertical?: boolean
  /** How far a character leads on, and where it stands from where its turn comes, in thousandths. */
  readonly defaultVMetrics?: readonly number[]
}

interface Glyph {
  readonly unicode: string
  readonly vmetric?: readonly number[] | null
}

interface TextState {
  readonly font: Font | undefined
  readonly size: number
  readonly spacing: number
  readonly leading: number
}

/** As PDF has it where a font says nothing. */
const USUAL_METRICS: readonly number[] = [-1000, 500, 880]
const THOUSAND = 1000

/** Each character of a page that is set downwards, in the order of drawing; fonts, or why they are none, by their names. */
export function setDownwards(
  drawing: Drawing,
  viewport: Matrix,
  fonts: ReadonlyMap<string, Font | string>,
): SetDownwards[] {
  const { OPS } = drawing
  const found: SetDownwards[] = []
  const saved: TextState[] = []
  let state: TextState = { font: undefined, size: 0, spacing: 0, leading: 0 }
  let text: Matrix = []
  // Where the line begins, and how far down it the next character stands.
  let line: [x: number, y: number] = [0, 0]
  let down = 0

  const beginLine = (x: number, y: number): void => {
    line = [line[0] + x, line[1] + y]
    down = 0
  }
  const beginText = (matrix: Matrix): void => {
    text = matrix
    line = [0, 0]
    down = 0
  }

  function show(glyphs: readonly (Glyph | number)[], matrix: Matrix): void {
    const { font, size, spacing } = state
    const place = times(matrix, text)
    const [, , c = 0, d = 1] = place
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        down += (glyph * size) / THOUSAND
        continue
      }
      const [step = 0, left = 0, above = 0] =
        glyph.vmetric ?? font?.defaultVMetrics ?? USUAL_METRICS
      const [x, y] = at(
        place,
        line[0] - (left * size) / THOUSAND,
        line[1] - down - (above * size) / THOUSAND,
      )
      if (glyph.unicode.trim() !== '')
        found.push({ text: glyph.unicode, x, y, size: size * Math.hypot(c, d) })
      down -= (step * size) / THOUSAND + spacing
    }
  }

  for (const { code, args, matrix } of drawnOn(drawing, viewport)) {
    const [one = 0, other = 0] = args as readonly number[]
    if (code === OPS['save'] || code === OPS['paintFormXObjectBegin']) saved.push(state)
    if (code === OPS['restore'] || code === OPS['paintFormXObjectEnd']) state = saved.pop() ?? state
    if (code === OPS['setFont']) {
      const font = fonts.get((args as readonly string[])[0] ?? '')
      state = { ...state, font: typeof font === 'string' ? undefined : font, size: other }
    }
    if (code === OPS['setCharSpacing']) state = { ...state, spacing: one }
    if (code === OPS['setLeading']) state = { ...state, leading: one }
    if (code === OPS['setLeadingMoveText']) state = { ...state, leading: -other }
    if (code === OPS['beginText']) beginText([])
    if (code === OPS['setTextMatrix']) beginText(args[0] as Matrix)
    if (code === OPS['moveText'] || code === OPS['setLeadingMoveText']) beginLine(one, other)
    if (code === OPS['nextLine']) beginLine(0, -state.leading)
    if (code === OPS['showText'] && state.font?.vertical)
      show(args[0] as readonly (Glyph | number)[], matrix)
  }
  return found
}

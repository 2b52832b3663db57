import { exactSum } from './exact.ts'
import { placesOf, type FigureKind, type Format, type Place } from './spec.ts'

/**
 * A figure: a number, an empty cell or “/” (not applicable), as it is printed; or a cell that nobody
 * has looked at yet, of which the file says so and which is never published.
 */
export interface Figure {
  readonly state: 'number' | 'blank' | 'na' | 'unread'
  /** The number, or null where none is printed. */
  readonly value: number | null
  /** As printed: decimals keep their zeros. */
  readonly text: string
}

/** All figures of a report by their permanent id, in printed order. */
export type Figures = ReadonlyMap<string, Figure>

/** How a report file says that a cell is printed empty. */
export const BLANK_WORD = '空'

/** How a report file, like a printed one, says that a cell does not apply. */
export const NA_WORD = '/'

/** How a report file says that nobody has looked at a cell yet. */
export const UNREAD_WORD = '待核'

/** A cell seen to be empty. */
export const BLANK: Figure = { state: 'blank', value: null, text: '' }

/** A cell that nobody has looked at. */
export const UNREAD: Figure = { state: 'unread', value: null, text: UNREAD_WORD }

const NOT_APPLICABLE: Figure = { state: 'na', value: null, text: NA_WORD }

const WRITTEN: Record<FigureKind, RegExp> = {
  count: /^(?:0|[1-9]\d{0,11})$/,
  signed: /^(?:0|[+-]?[1-9]\d{0,11})$/,
  amount: /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/,
}

/** The figure a text in a report file stands for, or undefined if it is none. */
export function readFigure(text: string, kind: FigureKind): Figure | undefined {
  if (text === BLANK_WORD) return BLANK
  if (text === NA_WORD) return NOT_APPLICABLE
  if (text === UNREAD_WORD) return UNREAD
  if (!WRITTEN[kind].test(text)) return undefined
  return { state: 'number', value: Number(text), text }
}

/** A figure as data: a number, null for an empty cell, “/” for not applicable, “待核” in a draft. */
export type FigureValue = number | null | typeof NA_WORD | typeof UNREAD_WORD

/** A figure as data. */
export function figureJson(figure: Figure): FigureValue {
  if (figure.state === 'unread') return UNREAD_WORD
  return figure.state === 'na' ? NA_WORD : figure.value
}

/** How a table over several reports says that the form of one has no such row or column. */
export const ABSENT_WORD = '—'

/** A figure as data in a cell of such a table: a number, 空, “/”, or “—”. */
export function valueCell(value: FigureValue | undefined): string | number {
  if (value === undefined) return ABSENT_WORD
  return value ?? BLANK_WORD
}

/** A figure as a report file writes it. */
export function figureWord(figure: Figure): string {
  return figure.state === 'blank' ? BLANK_WORD : figure.text
}

/** The sum of the numbers, or null if there is none. Cells without one count for nothing. */
export function sumOf(figures: readonly Figure[]): number | null {
  const numbers = figures.flatMap((figure) => figure.value ?? [])
  if (numbers.length === 0) return null
  return exactSum(numbers)
}

const places = new WeakMap<Format, readonly Place[]>()

/** Every place of an edition, table by table, in printed order; laid out once for each edition. */
export function placesOfFormat(format: Format): readonly Place[] {
  const known = places.get(format) ?? format.tables.flatMap(placesOf)
  places.set(format, known)
  return known
}

/** The figure at an id; every figure of the edition is there once a report has been read. */
export function figureAt(figures: Figures, id: string): Figure {
  const figure = figures.get(id)
  if (!figure) throw new Error(`no figure ${id}`)
  return figure
}

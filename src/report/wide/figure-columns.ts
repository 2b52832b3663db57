/** The figures of every edition side by side: the columns of the wide table, and a report's row of them. */

import type { Figures, FigureValue } from '../figures.ts'
import { NA_WORD, placesOfFormat } from '../figures.ts'
import { formats } from '../formats/index.ts'
import { oneRowGroups, withOneRow } from '../one-row.ts'
import type { Format, Place } from '../spec.ts'

/** A figure that some edition has. */
export interface FigureColumn {
  /** Permanent id: `requests.outcomes.granted.total`. */
  readonly id: string
  /** Its place in the newest edition that has it. */
  readonly place: Place
  /** The editions that have it, newest first. */
  readonly editions: readonly string[]
}

/** An edition, and as reports print it that draw a group of rows together. */
function printedForms(format: Format): Format[] {
  return [format, ...oneRowGroups(format).map(({ id }) => withOneRow(format, [id]))]
}

function columnsOf(all: readonly Format[]): FigureColumn[] {
  const found = new Map<string, { id: string; place: Place; editions: string[] }>()
  for (const format of all.toReversed())
    for (const place of printedForms(format).flatMap((form) => placesOfFormat(form))) {
      const known = found.get(place.id)
      if (!known) found.set(place.id, { id: place.id, place, editions: [format.edition] })
      else if (!known.editions.includes(format.edition)) known.editions.push(format.edition)
    }
  return [...found.values()]
}

/** Every figure of every edition: the newest edition's in printed order, then what older ones had besides. */
export const figureColumns: readonly FigureColumn[] = columnsOf(formats)

const places = new Map(figureColumns.map(({ id }, index) => [id, index]))

/** The place of a figure in a vector; undefined for an id that no edition has. */
export function figureIndex(id: string): number | undefined {
  return places.get(id)
}

const BETWEEN = ','
const BLANK_SIGN = '-'

/**
 * All figures of a report as one short text, in the order of `figureColumns`: a number, `-` for a
 * blank cell, `/` as printed, nothing for a figure that the report's form does not have.
 */
export function figureVector(figures: Figures): string {
  const words = figureColumns.map(({ id }) => {
    const figure = figures.get(id)
    if (!figure) return ''
    return figure.state === 'na' ? NA_WORD : String(figure.value ?? BLANK_SIGN)
  })
  while (words.at(-1) === '') words.pop()
  return words.join(BETWEEN)
}

/** What a vector says at one place: undefined where the report's form does not have the figure. */
function valueOf(word: string | undefined): FigureValue | undefined {
  if (word === undefined || word === '') return undefined
  if (word === BLANK_SIGN) return null
  return word === NA_WORD ? NA_WORD : Number(word)
}

/** The figures of a vector in the order of `figureColumns`; undefined (or past the end) where there is none. */
export function figuresOfVector(vector: string): (FigureValue | undefined)[] {
  return vector.split(BETWEEN).map(valueOf)
}

/** One figure of a vector: a number, null (blank) or “/”; undefined where the report's form has none. */
export function figureOfVector(vector: string, id: string): FigureValue | undefined {
  const index = figureIndex(id)
  return index === undefined ? undefined : valueOf(vector.split(BETWEEN, index + 1)[index])
}

/** The cells of a report file as they are written, word by word, and other words put in their places. */

import { figureWord, placesOfFormat, readFigure } from '../report/figures.ts'
import { leaves, kindOf, nameOf, type Heading, type Place } from '../report/spec.ts'
import { yamlPathOf } from '../report/rules/tables.ts'
import { offsetsIn, withReplacements, type Replacement } from './replacements.ts'
import { readHead, type Head } from './report-text.ts'
import type { Scalar, Spellings } from './yaml-places.ts'

function spellingsOf(heading: Heading): string[] {
  return [nameOf(heading), heading.label, ...(heading.aliases ?? [])]
}

/** The way down to a figure in the YAML of a report file, in every spelling. */
function wayTo(place: Place): Spellings {
  const { table, band, row, column } = place
  const keyed = [...row.above, row.heading].filter(({ key }) => key !== undefined)
  const columns = leaves(band.columns)
  const index = columns.findIndex(({ path }) => path === column.path)
  return [table.name, ...keyed.map(spellingsOf), ...(columns.length === 1 ? [] : [index])]
}

function scalarOf({ yaml }: Head, place: Place): Scalar | undefined {
  return yaml.scalarAt(yamlPathOf(place)) ?? yaml.scalarAt(wayTo(place))
}

/** Every cell's word by the id of its figure, as it stands in a report file, be it a figure or not. */
export function figureWords(head: Head): Map<string, string> {
  return new Map(
    placesOfFormat(head.format).flatMap((place): [string, string][] => {
      const scalar = scalarOf(head, place)
      return scalar ? [[place.id, scalar.word]] : []
    }),
  )
}

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}.%+-]*$/u

/** A cell's word as YAML that reads back the same: a figure as the file format writes it, any other quoted if it must be. */
function writtenWord(word: string, place: Place): string {
  const figure = readFigure(word, kindOf(place))
  if (figure) return figureWord(figure)
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", "''").replace(/[\r\n]+/g, ' ')}'`
}

/**
 * The text of a report file with other words in some of its cells, by the ids of their figures, and
 * nothing else of it touched. A cell that the file does not have stays away. `head` is that of the text.
 */
export function withFigureWords(
  text: string,
  words: ReadonlyMap<string, string>,
  head: Head | undefined = readHead(text),
): string {
  if (!head || words.size === 0) return text
  const offsetOf = offsetsIn(text)
  const changes = placesOfFormat(head.format).flatMap((place): Replacement[] => {
    const word = words.get(place.id)
    const scalar = word === undefined ? undefined : scalarOf(head, place)
    if (word === undefined || !scalar || scalar.word === word) return []
    const { from, to } = scalar
    return [{ from: offsetOf(from), to: offsetOf(to), by: writtenWord(word, place) }]
  })
  return withReplacements(text, changes)
}

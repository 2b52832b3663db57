/** What a query is taken for: word for word as it stands, or as the name, year and place it reads as. */

import type { Entry, TableOrgan } from '../exact/table.ts'
import { fold } from '../fold.ts'
import { queryTerms, type Query } from '../query.ts'
import type { OrganFinder } from './organ-finder.ts'
import { readQuery, takeYear } from './reading.ts'

/** A place that is asked for, with the organs in it. */
export interface Place {
  readonly name: string
  readonly organs: readonly TableOrgan[]
}

/** A query in the two ways it can be answered. */
export interface Understanding {
  /** Looked for word for word; a year that stood beside it is its filter. */
  readonly literal: Query
  /** The year that was taken off. */
  readonly yearTaken?: string | undefined
  /** Only these organs, as the place that is filtered by says. */
  readonly within?: ReadonlySet<TableOrgan> | undefined
  /** What is looked for where names and places are taken off too; undefined where none are understood. */
  readonly narrowed?:
    { readonly query: Query; readonly organs: ReadonlySet<TableOrgan> } | undefined
  /** The organs it names. */
  readonly named: readonly TableOrgan[]
  /** The places it names. */
  readonly places: readonly Place[]
  /** The year it names, whether it is taken off or not. */
  readonly year?: string | undefined
}

/** Longer than any name with all that is typed around it: a sentence, of which nothing is taken off. */
const SENTENCE = 60

/** What is looked for word for word: all but a year that stands beside it. */
export function literalOf(
  asked: Query,
  years: ReadonlySet<string>,
): Pick<Understanding, 'literal' | 'yearTaken'> {
  if (isSentence(asked)) return { literal: asked }
  const taken = takeYear(asked, years)
  return taken ? { literal: { ...asked, ...taken }, yearTaken: taken.year } : { literal: asked }
}

function isSentence({ isExact, text }: Query): boolean {
  return isExact === true || text.length > SENTENCE
}

/** Understands a query by the organs and the years that the portal has. */
export function understand(
  asked: Query,
  finder: OrganFinder,
  years: ReadonlySet<string>,
): Understanding {
  const { region = '' } = asked
  const within = region === '' ? undefined : new Set(finder.placed(fold(region)))
  const own = { within, named: [], places: [] }
  const { literal, yearTaken } = literalOf(asked, years)
  if (isSentence(asked)) return { ...own, literal }
  const { organs = [], isByName, year, left, places } = readQuery(literal.text, finder)
  const inPlaces = places.map((name) => ({ name, organs: finder.placed(fold(name)) }))
  const all = placesOf(literal.text, finder, inPlaces)
  const found = {
    literal,
    yearTaken,
    within,
    named: isByName ? organs : [],
    places: all,
    year: yearTaken ?? year,
  }
  const fitting = organs.filter((organ) => within?.has(organ) !== false)
  if (fitting.length === 0) return found
  const query = { ...literal, text: left.join(' '), year: literal.year || (year ?? '') }
  return { ...found, narrowed: { query, organs: new Set(fitting) } }
}

/** The places a query names; what it names as a whole may be a place as well as the organ that governs it. */
function placesOf(text: string, finder: OrganFinder, named: readonly Place[]): readonly Place[] {
  if (named.length > 0 || queryTerms(text).length !== 1) return named.filter(hasOrgans)
  return [{ name: text, organs: finder.placed(fold(text)) }].filter(hasOrgans)
}

function hasOrgans({ organs }: Place): boolean {
  return organs.length > 0
}

/** Whether a report is one that the query names. */
export function isMeant({ narrowed }: Understanding, { organ, year }: Entry): boolean {
  if (narrowed?.organs.has(organ) !== true) return false
  return narrowed.query.year === '' || narrowed.query.year === String(year)
}

/** What is typed, read as an organ, a year and a place, with what is left to be found word for word. */

import type { TableOrgan } from '../exact/table.ts'
import { fold } from '../fold.ts'
import type { Query } from '../query.ts'
import { cutYear, isFiller, plainYears, withoutFillers, yearOf } from './canonical.ts'
import type { OrganFinder } from './organ-finder.ts'

/** A query as it is read. */
export interface Reading {
  /** The year in it, taken off. */
  readonly year: string | undefined
  /** The organs it names, or that are in the place it names; undefined where it names none. */
  readonly organs: readonly TableOrgan[] | undefined
  /** Does it name organs, or only where they are? */
  readonly isByName: boolean
  /** The places it names, as they are typed. */
  readonly places: readonly string[]
  /** The terms that are left, as they are typed: these are exact. */
  readonly left: readonly string[]
}

/** A year typed as a term of its own, and the terms beside it. */
export interface YearTaken {
  readonly year: string
  readonly text: string
}

function termsOf(text: string): string[] {
  return text.split(/\s+/u).filter((term) => fold(term) !== '')
}

/**
 * Takes off a year that stands as a term of its own beside others, where the portal has reports of
 * it and the filter asks for no year; undefined where nothing is taken off.
 */
export function takeYear(query: Query, years: ReadonlySet<string>): YearTaken | undefined {
  if (query.isExact === true || query.year !== '') return undefined
  const terms = termsOf(query.text)
  const found = terms.flatMap((term) => yearOf(term) ?? [])
  const [year] = found
  if (year === undefined || new Set(found).size > 1 || !years.has(year)) return undefined
  // “2022 年”, with a space between.
  const others = terms.filter((term) => yearOf(term) === undefined && !/^年度?$/u.test(fold(term)))
  return others.length === 0 ? undefined : { year, text: others.join(' ') }
}

/** What one term comes to. */
interface Read {
  year?: string
  organs?: readonly TableOrgan[]
  placed?: readonly TableOrgan[]
}

/** Reads a term as a name with what stands around it; undefined unless all of it is understood. */
function readTerm(term: string, finder: OrganFinder): Read | undefined {
  const folded = fold(plainYears(term))
  return readDated(folded, finder) ?? readName(folded, finder)
}

/** Reads a term with a year in it. */
function readDated(folded: string, finder: OrganFinder): Read | undefined {
  const cut = cutYear(folded)
  if (!cut) return undefined
  const { year } = cut
  const pieces = cut.pieces.filter((piece) => !isFiller(piece))
  if (pieces.length === 0) return { year }
  // A place before the year and the name after it, or the other way about.
  const whole = readName(pieces.join(''), finder, true)
  if (whole) return { year, ...whole }
  const reads = pieces.map((piece) => readName(piece, finder))
  if (reads.some((read) => read === undefined)) return undefined
  return Object.assign({ year }, ...reads) as Read
}

function readName(folded: string, finder: OrganFinder, isMeant = false): Read | undefined {
  const bare = withoutFillers(folded)
  for (const text of new Set([folded, bare])) {
    const organs = finder.named(text, isMeant || text !== folded)
    const placed = finder.placed(text)
    if (organs.length + placed.length > 0)
      return { ...(organs.length > 0 && { organs }), ...(placed.length > 0 && { placed }) }
  }
  return undefined
}

/** Reads a query. Terms that are not understood are left; where all of it in one is, none are. */
export function readQuery(text: string, finder: OrganFinder): Reading {
  const terms = termsOf(text)
  const parts = terms.map((term) => ({ term, read: readTerm(term, finder) }))
  if (parts.some(({ read }) => !read)) {
    const joined = terms.length > 1 ? readTerm(terms.join(''), finder) : undefined
    if (joined) return readingOf([{ term: terms.join(' '), read: joined }])
  }
  return readingOf(parts)
}

function readingOf(parts: readonly { term: string; read: Read | undefined }[]): Reading {
  const places = parts.filter(({ read }) => isPlaceOf(read, parts))
  const named = new Set(
    parts.flatMap((part) => (places.includes(part) ? [] : (part.read?.organs ?? []))),
  )
  const placing = places.filter(({ read }) => read?.placed)
  const isUnderstood = named.size > 0 || placing.length > 0
  let organs = named.size > 0 ? [...named] : (placing[0]?.read?.placed ?? [])
  for (const { read } of placing) {
    const within = organs.filter((organ) => read?.placed?.includes(organ))
    // Where the portal does not say the place of a named organ, any is possible.
    organs = named.size > 0 && within.length === 0 ? organs.filter(isUnplaced) : within
  }
  const left = parts.filter(({ term, read }) => !read && !(isUnderstood && isFiller(fold(term))))
  return {
    year: parts.find(({ read }) => read?.year)?.read?.year,
    organs: isUnderstood ? organs : undefined,
    isByName: named.size > 0,
    places: placing.map(({ term }) => term),
    left: left.map(({ term }) => term),
  }
}

/** Whether a term says where the organs are that others name: 新集镇 白水县, where 白水县 is an organ too. */
function isPlaceOf(read: Read | undefined, parts: readonly { read: Read | undefined }[]): boolean {
  if (!read?.placed) return false
  if (!read.organs) return true
  return parts.some((other) => {
    return other.read !== read && other.read?.organs?.some((organ) => read.placed?.includes(organ))
  })
}

function isUnplaced({ region, parent }: TableOrgan): boolean {
  return region === undefined && parent === undefined
}

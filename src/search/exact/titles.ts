/** Titles of reports by the patterns that most of them follow. */

import { fold } from '../fold.ts'

/** What titles call an organ by. */
interface Called {
  readonly name: string
  readonly shortName: string
}

/** A pattern of titles, cut at its signs: they stand at every other place. */
export interface Pattern {
  readonly pieces: readonly string[]
  /** What stands between the signs, folded. */
  readonly words: string
}

/** Stand in a pattern; no title holds them, being lines of text. */
const SIGNS = { name: '\u0001', shortName: '\u0002', year: '\u0003' } as const

const ANY_SIGN = new RegExp(`([${Object.values(SIGNS).join('')}])`)

/** The pattern that a title follows. */
export function patternOf(title: string, organ: Called, year: number): string {
  return title
    .replace(organ.name, SIGNS.name)
    .replace(organ.shortName, SIGNS.shortName)
    .replace(String(year), SIGNS.year)
}

/** Cuts a pattern at its signs. */
export function cutPattern(pattern: string): Pattern {
  const pieces = pattern.split(ANY_SIGN)
  return { pieces, words: fold(pieces.filter((_, at) => at % 2 === 0).join(' ')) }
}

/** The title that follows a pattern. */
export function titleAfter({ pieces }: Pattern, organ: Called, year: number): string {
  let title = ''
  for (const piece of pieces) {
    if (piece === SIGNS.name) title += organ.name
    else if (piece === SIGNS.shortName) title += organ.shortName
    else if (piece === SIGNS.year) title += String(year)
    else title += piece
  }
  return title
}

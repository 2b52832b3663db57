/**
 * Text as Pagefind sees it: one token a character, so that its phrase search is a substring search.
 *
 * Pagefind drops marks (é → e), splits words at digits and case, stems, and asks the browser to
 * segment. None of that can touch a single Han character, nor a word of plain small letters; so
 * Han characters stand as they are and every other character is spelled in letters.
 */

import { fold } from './fold.ts'

const HAN = /^[\u3400-\u4dbf\u4e00-\u9fff]$/
/** Stands between two texts; no character is spelled like this, so no phrase runs across it. */
const BOUNDARY = 'z'

/** The searchable texts of one report as the content of one Pagefind record. */
export function recordContent(texts: readonly string[]): string {
  const contents = texts.map((text) => tokens(fold(text)).join(' '))
  return contents.filter((content) => content !== '').join(` ${BOUNDARY} `)
}

/** A folded term as a Pagefind query: the quoted phrase of its characters. */
export function phraseQuery(term: string): string {
  return `"${tokens(term).join(' ')}"`
}

/** The folded terms of what was typed, without empty and repeated ones. */
export function queryTerms(query: string): string[] {
  const terms = query.split(/\s+/u).map(fold)
  return [...new Set(terms)].filter((term) => term !== '')
}

function tokens(folded: string): string[] {
  return Array.from(folded, (character) => (HAN.test(character) ? character : spelled(character)))
}

/** x and the code point in base 16 with the digits a to p: é is xoj. */
function spelled(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16)
  return `x${digits.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)))}`
}

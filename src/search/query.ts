/** What is asked for, in the form and in the address. */

import { fold } from './fold.ts'

/** The words to find and the filters; an empty one asks for nothing. */
export interface Query {
  readonly text: string
  readonly year: string
  readonly type: string
}

/** The query in the search part of an address. */
export function queryOf(search: string): Query {
  const given = new URLSearchParams(search)
  const value = (name: string): string => given.get(name)?.trim() ?? ''
  return { text: value('q'), year: value('year'), type: value('type') }
}

/** The search part of an address for a query: empty for one that asks for nothing. */
export function addressOf({ text, year, type }: Query): string {
  const given = Object.entries({ q: text.trim(), year, type }).filter(([, value]) => value !== '')
  const search = new URLSearchParams(given).toString()
  return search === '' ? '' : `?${search}`
}

/** Whether there is something to look for: a term or a filter. */
export function asksForReports({ text, year, type }: Query): boolean {
  return year !== '' || type !== '' || queryTerms(text).length > 0
}

/** The folded terms of what was typed, without empty and repeated ones. */
export function queryTerms(query: string): string[] {
  const terms = query.split(/\s+/u).map(fold)
  return [...new Set(terms)].filter((term) => term !== '')
}

/** What is asked for, in the form and in the address. */

import { fold } from './fold.ts'

/** The words to find and the filters; an empty one asks for nothing. */
export interface Query {
  readonly text: string
  readonly year: string
  readonly type: string
  /** A place that organs are in: with or without 省市县区, or the name of an organ above them. */
  readonly region?: string | undefined
  /** Is all of the text to be found as it is typed, a year and names in it too? */
  readonly isExact?: boolean | undefined
}

/** The query in the search part of an address. */
export function queryOf(search: string): Query {
  const given = new URLSearchParams(search)
  const value = (name: string): string => given.get(name)?.trim() ?? ''
  const region = value('region')
  return {
    text: value('q'),
    year: value('year'),
    type: value('type'),
    ...(region !== '' && { region }),
    ...(value('exact') !== '' && { isExact: true }),
  }
}

/** The search part of an address for a query: empty for one that asks for nothing. */
export function addressOf({ text, year, type, region = '', isExact = false }: Query): string {
  const exact = isExact ? '1' : ''
  const given = Object.entries({ q: text.trim(), year, type, region, exact }).filter(
    ([, value]) => value !== '',
  )
  const search = new URLSearchParams(given).toString()
  return search === '' ? '' : `?${search}`
}

/** Whether there is something to look for: a term or a filter. */
export function asksForReports({ text, year, type, region = '' }: Query): boolean {
  return year !== '' || type !== '' || region !== '' || queryTerms(text).length > 0
}

/** The folded terms of what was typed, without empty and repeated ones. */
export function queryTerms(query: string): string[] {
  const terms = query.split(/\s+/u).map(fold)
  return [...new Set(terms)].filter((term) => term !== '')
}

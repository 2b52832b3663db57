/** What is asked for, in the form and in the address. */

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

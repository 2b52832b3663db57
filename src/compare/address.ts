/** The reports that the address of the page names. */

const NAMES = ['a', 'b', 'c', 'd'] as const

/** So many reports stand side by side at most. */
export const MOST = NAMES.length

const KEY = /^[a-z0-9][a-z0-9-]*\/\d{4}$/

/** The reports named: `['badou/2021', 'kangjiahui/2021']`; each once, what is none left out. */
export function reportsNamed(search: string): string[] {
  const asked = new URLSearchParams(search)
  const keys = NAMES.flatMap((name) => asked.get(name)?.trim() ?? [])
  return [...new Set(keys.filter((key) => KEY.test(key)))]
}

/** The query of an address that names some reports: `?a=badou/2021&b=badou/2022&all=1`. */
export function queryOf(keys: readonly string[], isAll: boolean): string {
  const pairs = keys.slice(0, MOST).map((key, at) => `${NAMES[at] ?? ''}=${key}`)
  return `?${[...pairs, ...(isAll ? ['all=1'] : [])].join('&')}`
}

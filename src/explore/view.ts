/** What is asked of the explorer, and how it stands in the address. The names in the address are permanent. */

import { figureIndex } from '../report/wide/figure-columns.ts'
import { conditionIn, conditionText, type Condition } from './condition.ts'

/** What the rows are ordered by: the figure, the change, the share, the organ, its region, its type, or a year. */
export type SortKey = 'value' | 'change' | 'share' | 'name' | 'region' | 'type' | `${number}`

/** The order of the rows. */
export interface Sort {
  readonly key: SortKey
  readonly isDescending: boolean
}

/** A view: one figure over the organs, in a year or several. */
export interface View {
  /** Its permanent id. */
  readonly figure: string
  /** Newest first, never empty. */
  readonly years: readonly number[]
  /** A type of organ; empty for all. */
  readonly type: string
  /** A region; empty for all. */
  readonly region: string
  readonly where: Condition | undefined
  readonly sort: Sort
}

/** What the portal has, so that a view asks for nothing else. */
export interface Holdings {
  /** Newest first. */
  readonly years: readonly number[]
  readonly types: readonly string[]
  readonly regions: readonly string[]
}

/** A view, and a sentence for each part of the address that was not understood. */
export interface AskedView {
  readonly view: View
  readonly faults: readonly string[]
}

/** What is shown where the address asks for nothing. */
export const FIRST_FIGURE = 'requests.received.total'

/** The largest first. */
export const FIRST_SORT: Sort = { key: 'value', isDescending: true }

const PARTS = ['figure', 'year', 'type', 'region', 'where', 'sort']

function sortIn(text: string, years: readonly number[]): Sort | undefined {
  const key = text.replace(/^-/, '')
  const last = years.length > 1 ? 'change' : 'share'
  const isKey = ['value', last, 'name', 'region', 'type', ...years.map(String)].includes(key)
  return isKey ? { key: key as SortKey, isDescending: text.startsWith('-') } : undefined
}

/** Reads a view from an address (`location.search`); what is not understood is left out and said. */
export function viewIn(search: string, holdings: Holdings): AskedView {
  const asked = new URLSearchParams(search)
  const faults: string[] = []
  /** One part of the address, read; what cannot be read is said, and the usual is taken. */
  function part<Read>(name: string, read: (text: string) => Read | undefined, usual: Read): Read {
    const text = asked.get(name) ?? ''
    if (text === '') return usual
    const found = read(text)
    if (found === undefined) faults.push(`地址里的 ${name}=${text} 没有用上：${WHY[name] ?? ''}`)
    return found ?? usual
  }
  const oneOf = (all: readonly string[]) => (text: string) => all.find((one) => one === text)
  const years = part(
    'year',
    (text) => {
      const wanted = text.split(',').map(Number)
      const known = holdings.years.filter((year) => wanted.includes(year))
      return known.length === new Set(wanted).size ? known : undefined
    },
    holdings.years.slice(0, 1),
  )
  for (const name of new Set(asked.keys()))
    if (!PARTS.includes(name)) faults.push(`地址里的 ${name} 没有用上：没有这一项`)
  const view: View = {
    figure: part(
      'figure',
      (text) => (figureIndex(text) === undefined ? undefined : text),
      FIRST_FIGURE,
    ),
    years,
    type: part('type', oneOf(holdings.types), ''),
    region: part('region', oneOf(holdings.regions), ''),
    where: part<Condition | undefined>('where', conditionIn, undefined),
    sort: part('sort', (text) => sortIn(text, years), FIRST_SORT),
  }
  return { view, faults }
}

const WHY: Record<string, string> = {
  figure: '格式里没有这个代号',
  year: '本站没有这个年度的报告',
  type: '本站没有这个类型的机关',
  region: '本站没有登记这个地区',
  where: '可以写 >0、≥10、≠0、=空、=/、前10%',
  sort: '没有这种次序',
}

/** The address of a view, all of it after `explore/`. */
export function addressOfView({ figure, years, type, region, where, sort }: View): string {
  const asked = new URLSearchParams({ figure, year: years.join(',') })
  if (type) asked.set('type', type)
  if (region) asked.set('region', region)
  if (where) asked.set('where', conditionText(where))
  const order = `${sort.isDescending ? '-' : ''}${sort.key}`
  if (order !== '-value') asked.set('sort', order)
  return `?${asked.toString()}`
}

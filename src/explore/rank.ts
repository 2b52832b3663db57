/** The rows of a view: organs with their figures, ranked, and what they come to. */

import { exactDifference, exactSum } from '../report/exact.ts'
import { NA_WORD } from '../report/figures.ts'
import { rateOf, rateValue } from '../report/rates.ts'
import { meets, type Value } from './condition.ts'
import { saidIn, type Said } from './said.ts'
import type { Sort, View } from './view.ts'

/** What the explorer knows of a report. */
export interface ReportRow {
  /** The organ's id. */
  readonly organ: string
  /** Its name, with its region where the name is not unique. */
  readonly name: string
  readonly type: string
  readonly region: string
  readonly year: number
  /** The path of the report's page. */
  readonly address: string
  readonly value: Value
  /** The total that the figure is a part of, where its form makes it one. */
  readonly whole: Value
}

/** An organ in a view. */
export interface Row {
  readonly organ: string
  readonly name: string
  readonly type: string
  readonly region: string
  /** Its place by the newest year: equal figures have one place; undefined where there is no number. */
  readonly rank: number | undefined
  /** The figure of each year of the view; undefined where the form has none, or there is no report. */
  readonly values: readonly Value[]
  /** The path of the report of each year; undefined where there is none. */
  readonly addresses: readonly (string | undefined)[]
  /**
   * What part the figure is, 0 to 1 where the report adds up: of the total that its form makes it a
   * part of, else of the sum of the rows; undefined where that is none, and over several years.
   */
  readonly share: number | undefined
  /** From the oldest year of the view to the newest; null where one of them has no number. */
  readonly change: number | null
}

/** A view answered. */
export interface Ranking {
  readonly rows: readonly Row[]
  /** The sum of the rows' numbers, a year each; null where there is no number. */
  readonly totals: readonly (number | null)[]
  readonly said: readonly Said[]
}

function sumOf(values: readonly Value[]): number | null {
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length === 0) return null
  return exactSum(numbers)
}

function changeOf(values: readonly Value[]): number | null {
  const [newest, oldest] = [values[0], values.at(-1)]
  if (values.length < 2 || typeof newest !== 'number' || typeof oldest !== 'number') return null
  return exactDifference(newest, oldest)
}

/** Less than any figure. */
const NUMBERLESS = -1e15

/** Numbers by size, then what has none: “/”, blank, nothing. */
function sizeOf(value: Value): number {
  if (typeof value === 'number') return value
  if (value === NA_WORD) return NUMBERLESS
  return value === null ? 2 * NUMBERLESS : 3 * NUMBERLESS
}

/** A row before it is held against the others. */
interface Unranked extends Omit<Row, 'rank' | 'share'> {
  readonly whole: Value
}

function sizeBy({ key }: Sort, years: readonly number[]): (row: Row) => number | string {
  if (key === 'name' || key === 'region' || key === 'type') return (row) => row[key]
  if (key === 'change') return ({ change }) => change ?? NUMBERLESS
  if (key === 'share') return ({ share }) => share ?? NUMBERLESS
  const at = key === 'value' ? 0 : Math.max(0, years.indexOf(Number(key)))
  return ({ values }) => sizeOf(values[at])
}

const inChinese = new Intl.Collator('zh-CN')

function ordered(rows: readonly Row[], sort: Sort, years: readonly number[]): Row[] {
  const size = sizeBy(sort, years)
  const sized = rows.map((row) => ({ row, size: size(row) }))
  const turn = sort.isDescending ? -1 : 1
  const compare = (one: (typeof sized)[number], other: (typeof sized)[number]): number => {
    const [a, b] = [one.size, other.size]
    if (typeof a === 'number' && typeof b === 'number')
      // What has no number comes last, whichever way.
      return Math.min(a, b) <= NUMBERLESS ? b - a : (a - b) * turn
    return inChinese.compare(String(a), String(b)) * turn
  }
  // Rows of one size stay in the order of the portal's own list.
  return sized.sort(compare).map(({ row }) => row)
}

function organsOf(reports: readonly ReportRow[], years: readonly number[]): Unranked[] {
  const byOrgan = new Map<string, (ReportRow | undefined)[]>()
  for (const report of reports) {
    const own = byOrgan.get(report.organ) ?? years.map(() => undefined)
    own[years.indexOf(report.year)] = report
    byOrgan.set(report.organ, own)
  }
  return [...byOrgan.values()].flatMap((own): Unranked[] => {
    const first = own.find((report) => report !== undefined)
    if (!first) return []
    const { organ, name, type, region } = first
    const values = own.map((report) => report?.value)
    const addresses = own.map((report) => report?.address)
    return [
      {
        organ,
        name,
        type,
        region,
        values,
        addresses,
        whole: own[0]?.whole,
        change: changeOf(values),
      },
    ]
  })
}

function withRanks(rows: readonly Unranked[], { figure, years }: View): Row[] {
  const numbers = rows.flatMap(({ values: [value] }) => (typeof value === 'number' ? value : []))
  const sum = sumOf(numbers)
  const isPart = rateOf(figure) !== undefined
  const ranks = new Map<number, number>()
  for (const [at, value] of numbers.sort((a, b) => b - a).entries())
    if (!ranks.has(value)) ranks.set(value, at + 1)
  return rows.map(({ whole, ...row }) => {
    const [value] = row.values
    return {
      ...row,
      rank: typeof value === 'number' ? ranks.get(value) : undefined,
      share: years.length === 1 ? rateValue(value, isPart ? whole : sum) : undefined,
    }
  })
}

/**
 * Answers a view over reports, each organ once a year. A row is an organ that has the figure in its
 * form in some year of the view; the condition is about the newest.
 */
export function rank(reports: readonly ReportRow[], view: View): Ranking {
  const { years, type, region, where, sort } = view
  const seen = reports.filter(
    (report) =>
      years.includes(report.year) &&
      (type === '' || report.type === type) &&
      (region === '' || report.region === region),
  )
  const all = organsOf(seen, years).filter(({ values }) =>
    values.some((value) => value !== undefined),
  )
  const isMet = where
    ? meets(
        where,
        all.map(({ values: [value] }) => value),
      )
    : () => true
  const rows = withRanks(
    all.filter(({ values: [value] }) => isMet(value)),
    view,
  )
  return {
    rows: ordered(rows, sort, years),
    totals: years.map((_year, at) => sumOf(rows.map(({ values }) => values[at]))),
    said: years.map((year) => saidIn(year, seen)),
  }
}

/** One year over all organs: who has a report, when they came, and what deserves a second look. */

import type { ReportEntry } from '../entry.ts'
import { groupBy } from '../group-by.ts'
import { existedIn } from '../organs/validity.ts'
import type { Organ } from '../report.ts'
import { deadlineOf } from '../rules/deadline.ts'
import { kinds, kindOfRule } from './kinds.ts'
import type { Observation } from './observation.ts'

/** What checks look at: the reports of a portal with what is said of each. */
export interface Checked {
  /** As organs.yaml orders them. */
  readonly organs: readonly Organ[]
  /** Newest year first, then as organs.yaml orders their organs. */
  readonly entries: readonly ReportEntry[]
  /** What pages of checks list of each, in the same order. */
  readonly observations: readonly (readonly Observation[])[]
  /** 核对截至 (YYYY-MM-DD): the day up to which a report that is not there counts as missing. */
  readonly until?: string | undefined
}

/** A report with its organ. */
export interface OrganReport {
  readonly organ: Organ
  readonly entry: ReportEntry
}

/** One thing to be seen in a report. */
export interface Seen extends OrganReport {
  readonly observation: Observation
}

/** How many reports of some organs came when. */
export interface Timeliness {
  readonly all: number
  /** By 31 January of the next year. */
  readonly january: number
  /** After that, by 31 March. */
  readonly march: number
  readonly later: number
  /** The original gives no day. */
  readonly undated: number
  /** After the deadline of their own kind of organ. */
  readonly late: number
}

/** How many of some organs have a report. */
export interface Coverage {
  /** Those that existed in the year or have a report on it. */
  readonly organs: number
  readonly reports: number
}

/** What one year comes to. */
export interface YearOfChecks {
  readonly year: number
  readonly until: string | undefined
  readonly coverage: Coverage
  readonly coverageByType: ReadonlyMap<string, Coverage>
  readonly coverageByRegion: ReadonlyMap<string, Coverage>
  /** Organs that existed in the year, whose report is not there. */
  readonly missing: readonly Organ[]
  /** Those among them whose deadline is after 核对截至. */
  readonly notDue: readonly Organ[]
  readonly timeliness: Timeliness
  readonly timelinessByType: ReadonlyMap<string, Timeliness>
  readonly undated: readonly OrganReport[]
  /** By kind of observation, each kind there. */
  readonly seen: ReadonlyMap<string, readonly Seen[]>
}

/** What stands for organs that organs.yaml gives no region. */
export const NO_REGION = '未写地区'

function timelinessOf(reports: readonly OrganReport[], year: number): Timeliness {
  const days = reports.map(({ entry }) => entry.published)
  const count = (is: (day: string) => boolean): number =>
    days.filter((day) => day !== null && is(day)).length
  const [first, second] = [`${year + 1}-01-31`, `${year + 1}-03-31`]
  return {
    all: reports.length,
    january: count((day) => day <= first),
    march: count((day) => day > first && day <= second),
    later: count((day) => day > second),
    undated: days.filter((day) => day === null).length,
    late: reports.filter(({ entry }) => (entry.daysLate ?? 0) > 0).length,
  }
}

function coverageOf(organs: readonly Organ[], has: ReadonlyMap<string, unknown>): Coverage {
  return { organs: organs.length, reports: organs.filter(({ id }) => has.has(id)).length }
}

function coverageBy(
  organs: readonly Organ[],
  has: ReadonlyMap<string, unknown>,
  by: (organ: Organ) => string,
): Map<string, Coverage> {
  return new Map(groupBy(organs, by).map(([key, own]) => [key, coverageOf(own, has)]))
}

/** The years there is something to say of, newest first: those with reports, and those due by 核对截至. */
function yearsOf({ entries, until }: Checked): number[] {
  const years = new Set(entries.map(({ year }) => year))
  if (years.size === 0) return []
  const newest = Math.max(...years)
  const last = until === undefined ? newest : Number(until.slice(0, 4)) - 1
  for (let year = newest + 1; year <= last; year += 1)
    if (until !== undefined && until >= `${year + 1}-01-31`) years.add(year)
  return [...years].sort((one, other) => other - one)
}

function checkYear(checked: Checked, year: number, reports: readonly Reported[]): YearOfChecks {
  const { organs, until } = checked
  const has = new Map(reports.map((one) => [one.organ.id, one]))
  const own = organs.filter(({ id, validity }) => has.has(id) || existedIn(validity, year))
  const without = own.filter(({ id }) => !has.has(id))
  const isDue = (organ: Organ): boolean => until === undefined || deadlineOf(organ, year) <= until
  const seen = reports.flatMap(({ organ, entry, observations }) =>
    observations.map((observation): Seen => ({ organ, entry, observation })),
  )
  const byKind = new Map(groupBy(seen, (one) => kindOfRule(one.observation.rule)?.id ?? ''))
  const byType = groupBy(reports, ({ organ }) => organ.type)
  return {
    year,
    until,
    coverage: coverageOf(own, has),
    coverageByType: coverageBy(own, has, ({ type }) => type),
    coverageByRegion: coverageBy(own, has, ({ region }) => region ?? NO_REGION),
    missing: without.filter(isDue),
    notDue: without.filter((organ) => !isDue(organ)),
    timeliness: timelinessOf(reports, year),
    timelinessByType: new Map(byType.map(([type, ones]) => [type, timelinessOf(ones, year)])),
    undated: reports.filter(({ entry }) => entry.published === null),
    seen: new Map(kinds.map(({ id }) => [id, byKind.get(id) ?? []])),
  }
}

interface Reported extends OrganReport {
  readonly observations: readonly Observation[]
}

/** What every year of a portal comes to, newest first. */
export function yearsOfChecks(checked: Checked): YearOfChecks[] {
  const organs = new Map(checked.organs.map((organ) => [organ.id, organ]))
  const reports = checked.entries.flatMap((entry, index): Reported[] => {
    const organ = organs.get(entry.organ)
    return organ ? [{ organ, entry, observations: checked.observations[index] ?? [] }] : []
  })
  const byYear = new Map(groupBy(reports, ({ entry }) => entry.year))
  return yearsOf(checked).map((year) => checkYear(checked, year, byYear.get(year) ?? []))
}

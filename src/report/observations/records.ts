/** A year of checks as open data: a record for each thing to be seen, each day not given, each report not there. */

import { csvText } from '../csv.ts'
import { distinctName } from '../organs/names.ts'
import type { Organ } from '../report.ts'
import { kinds } from './kinds.ts'
import type { YearOfChecks } from './year.ts'

/** The columns of the records; permanent. */
export const recordColumns = [
  'year',
  'organ',
  'organ_name',
  'type',
  'region',
  'kind',
  'kind_name',
  'rule',
  'severity',
  'path',
  'message',
  'accepted',
  'published',
  'days_late',
  'address',
] as const

/** One record; what does not apply to it is null. */
export type CheckRecord = Readonly<Record<(typeof recordColumns)[number], string | number | null>>

const NOTHING = {
  rule: null,
  severity: null,
  path: null,
  message: null,
  accepted: null,
  published: null,
  days_late: null,
  address: null,
} as const

function organFields(organ: Organ) {
  return {
    organ: organ.id,
    organ_name: distinctName(organ),
    type: organ.type,
    region: organ.region ?? null,
  }
}

/** All records of a year; `addressOf` gives the address of a report's page, with a place on it. */
export function recordsOf(
  checks: YearOfChecks,
  addressOf: (report: { organ: string; year: number }, anchor: string) => string,
): CheckRecord[] {
  const { year, missing, undated, seen } = checks
  const absent = missing.map((organ) => {
    return {
      ...NOTHING,
      year,
      ...organFields(organ),
      kind: 'missing',
      kind_name: '没有收录',
    }
  })
  const without = undated.map(({ organ, entry }) => {
    return {
      ...NOTHING,
      year,
      ...organFields(organ),
      kind: 'undated',
      kind_name: '没有注明公布日期',
      address: addressOf(entry, ''),
    }
  })
  const said = kinds.flatMap(({ id, name }) =>
    (seen.get(id) ?? []).map(({ organ, entry, observation }) => {
      const { rule, severity, path, message, accepted = null } = observation
      return {
        year,
        ...organFields(organ),
        kind: id,
        kind_name: name,
        rule,
        severity,
        path,
        message,
        accepted,
        published: entry.published,
        days_late: entry.daysLate,
        address: addressOf(entry, observation.anchor ?? ''),
      }
    }),
  )
  return [...absent, ...without, ...said]
}

/** Records as CSV (RFC 4180), led by a byte order mark so that Excel reads it as UTF-8. */
export function recordsCsv(records: readonly CheckRecord[]): string {
  return csvText([
    recordColumns,
    ...records.map((record) => recordColumns.map((name) => record[name])),
  ])
}

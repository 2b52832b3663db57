/** The reports of a year as lines of a list. */

import type { ListColumn, ListRow } from '../list/rows.ts'
import { distinctShortName } from '../report/organs/names.ts'
import { headlineColumns } from './headline-columns.ts'
import { reportPath } from './paths.ts'
import { allReports, type ListedReport } from './portal.ts'

/** The columns of the list. */
export const yearColumns: readonly ListColumn[] = [
  { label: '机关', kind: 'text', none: '' },
  { label: '类型', kind: 'choice', none: '' },
  { label: '地区', kind: 'choice', none: '—' },
  { label: '公布日期', kind: 'date', none: '未注明' },
  { label: '逾期天数', kind: 'number', none: '—' },
  { label: '核对（处）', kind: 'number', none: '' },
  ...headlineColumns.map(({ label }) => ({ label, kind: 'number', none: '空' }) as const),
]

/** A report as a line of the list of its year. */
export function yearRow(report: ListedReport): ListRow {
  const { by, published, daysLate, observed, headline } = report
  return [
    reportPath(report),
    ...[distinctShortName(by), by.type, by.region ?? null, published, daysLate, observed],
    ...headlineColumns.map(({ key }) => headline[key]),
  ]
}

/** All years that have reports, newest first, each with its reports. */
export function yearsWithReports(): { year: number; reports: ListedReport[] }[] {
  const years = [...new Set(allReports().map(({ year }) => year))]
  return years.map((year) => ({ year, reports: allReports().filter((one) => one.year === year) }))
}

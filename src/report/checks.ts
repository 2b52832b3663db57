/** The engine: rules held against a report, an organ's series, a portal. */

import { checkBalances } from './balances.ts'
import type { Problem } from './finding.ts'
import type { Report } from './report.ts'
import { formRules, rules } from './rules/list.ts'
import type {
  FoundAt,
  PortalSubject,
  ReportRule,
  ReportSubject,
  Rule,
  SeriesSubject,
  Surroundings,
} from './rules/rule.ts'
import { problemOf } from './rules.ts'

export { accepts, equation } from './rules/tables.ts'

function isReportRule(rule: Rule): rule is ReportRule {
  return rule.scope !== 'series' && rule.scope !== 'portal'
}

const reportRules = [...formRules, ...rules.filter(isReportRule)].filter(
  (rule, index, all) => rule.check && all.indexOf(rule) === index,
)

const publishingRules = reportRules.filter(
  (rule) => rule.severity === 'error' || formRules.includes(rule),
)

function subjectOf(report: Report, around: Surroundings): ReportSubject {
  return { ...around, report, results: checkBalances(report.format, report.figures) }
}

function held(against: readonly ReportRule[], subject: ReportSubject): Problem[] {
  return against.flatMap((rule) =>
    (rule.check?.(subject) ?? []).map((found) => problemOf(rule, found)),
  )
}

/** What is to be said of the figures and the form of a report; this is published with it. */
export function checkReport(report: Report): Problem[] {
  return held(formRules, subjectOf(report, {}))
}

/** All that is to be said of a report by itself, given what is known around it. */
export function judgeReport(report: Report, around: Surroundings): Problem[] {
  return held(reportRules, subjectOf(report, around))
}

/** What is published with a report, and what keeps it from being published. */
export function judgeToPublish(report: Report, around: Surroundings): Problem[] {
  return held(publishingRules, subjectOf(report, around))
}

/** What is to be said of an organ's reports through the years, each with the year it stands in. */
export function judgeSeries(series: SeriesSubject): { year: number; problem: Problem }[] {
  return rules.flatMap((rule) =>
    rule.scope === 'series'
      ? rule.check(series).map((found) => ({ year: found.year, problem: problemOf(rule, found) }))
      : [],
  )
}

/** What is to be said of a portal as a whole, each with the file it stands in. */
export function judgePortal(portal: PortalSubject): { file: string; problem: Problem }[] {
  return rules.flatMap((rule) => {
    const found: readonly FoundAt[] = rule.scope === 'portal' ? (rule.check?.(portal) ?? []) : []
    return found.map((one) => ({ file: one.file, problem: problemOf(rule, one) }))
  })
}

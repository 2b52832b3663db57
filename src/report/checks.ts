/** The engine: rules held against a report, an organ's series, a portal. */

import { balancesOf } from './balances.ts'
import type { Problem } from './finding.ts'
import type { Report } from './report.ts'
import { keptByText } from './rules/kept-by-text.ts'
import { formRules, rules } from './rules/list.ts'
import type { PortalSubject, Rule, SeriesSubject, Surroundings } from './rules/rule.ts'
import { problemOf } from './rules.ts'

export { accepts, equation } from './rules/tables.ts'

/** Rules of every scope that content is held against together. */
export interface Gate {
  /** What is to be said of a report by itself, given what is known around it. */
  readonly report: (report: Report, around?: Surroundings) => Problem[]
  /** What is to be said of an organ's reports through the years, each with the year it stands in. */
  readonly series: (series: SeriesSubject) => { year: number; problem: Problem }[]
  /** What is to be said of a portal as a whole, each with the file it stands in. */
  readonly portal: (portal: PortalSubject) => { file: string; problem: Problem }[]
}

function gateOf(among: readonly Rule[]): Gate {
  const ofReport = among.flatMap((rule) => {
    if (rule.scope === 'series' || rule.scope === 'portal' || rule.scope === 'site') return []
    const { check } = rule.reads === 'text' ? { check: keptByText(rule.check) } : rule
    return check ? { rule, check } : []
  })
  const ofSeries = among.filter((rule) => rule.scope === 'series')
  const ofPortal = among.filter((rule) => rule.scope === 'portal')
  return {
    report: (report, around = {}) => {
      const subject = { ...around, report, results: balancesOf(report) }
      return ofReport.flatMap(({ rule, check }) =>
        check(subject).map((found) => problemOf(rule, found)),
      )
    },
    series: (series) =>
      ofSeries.flatMap((rule) =>
        rule.check(series).map((found) => ({ year: found.year, problem: problemOf(rule, found) })),
      ),
    portal: (portal) =>
      ofPortal.flatMap((rule) =>
        (rule.check?.(portal) ?? []).map((found) => {
          return { file: found.file, problem: problemOf(rule, found) }
        }),
      ),
  }
}

const inOrder: readonly Rule[] = [...new Set<Rule>([...formRules, ...rules])]

/** Every rule: what a check of content says. */
export const everyRule = gateOf(inOrder)

const onForm = gateOf(formRules)

/** What is to be said of the figures and the form of a report; this is published with it. */
export function checkReport(report: Report): Problem[] {
  return onForm.report(report)
}

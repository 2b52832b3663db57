/** What pages of checks show, worked out once for each content that is handed over. */

import { yearsOfChecks, type YearOfChecks } from '../report/observations/year.ts'
import { checkedContent } from './portal.ts'
import { reportPath } from './paths.ts'

const known = new WeakMap<object, readonly YearOfChecks[]>()

/** Every year of checks, newest first. */
export function allChecks(): readonly YearOfChecks[] {
  const checked = checkedContent()
  const years = known.get(checked.entries) ?? yearsOfChecks(checked)
  known.set(checked.entries, years)
  return years
}

/** The years as paths of a route, with what each comes to. */
export function checkedYears() {
  return allChecks().map((checks) => ({ params: { year: String(checks.year) }, props: { checks } }))
}

/** The address of a report's page at a place on it, below the portal's own. */
export function placePath(report: { organ: string; year: number }, anchor = ''): string {
  return reportPath(report) + (anchor === '' ? '' : `#${anchor}`)
}

/** A share as a whole per cent; nothing of nothing is none. */
export function share(part: number, all: number): string {
  return all === 0 ? '—' : `${Math.floor((part / all) * 100)}%`
}

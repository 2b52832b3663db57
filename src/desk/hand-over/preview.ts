/** The report on the desk as its page: made by what makes the pages of the portal, and put into a frame. */

import { addressesBelow } from '../../render/addresses.ts'
import { TEXT_FACT, withFact } from '../../render/observed.ts'
import { reportPage } from '../../render/report-page.ts'
import type { Finding } from '../../report/finding.ts'
import { distinctShortName } from '../../report/organs/names.ts'
import { observationsIn } from '../../report/observations/kinds.ts'
import type { Organ } from '../../report/report.ts'
import { ruleOf } from '../../report/rules.ts'
import type { Known } from '../known.ts'
import type { DeskState } from '../store.ts'

/** An organ that is not registered, as its page would show it. */
function stranger(id: string): Organ {
  return { id, name: id, shortName: id, aliases: [], type: '' }
}

/** What only all reports together show, which pages say by itself, and the rest. */
function apart(findings: readonly Finding[]): [among: Finding[], own: Finding[]] {
  const isAmong = ({ rule }: Finding): boolean => ruleOf(rule)?.scope === 'portal'
  return [findings.filter(isAmong), findings.filter((one) => !isAmong(one))]
}

/** Puts the report into the preview's page; false where its text cannot be read as a report. */
export function fillPreview(page: Document, state: DeskState, known: Known): boolean {
  const { report } = state.parsed
  if (!report) return false
  const { site } = known
  const at = addressesBelow(site.base)
  const organ = known.organ(report.organ) ?? stranger(report.organ)
  const years = [...new Set([...known.years(organ.id), report.year])].sort((a, b) => a - b)
  const [among, own] = apart(state.findings)
  const observations = observationsIn(report, own)
  const shown = reportPage({ report, organ, site, years, at, observations })
  const main = page.querySelector('main')
  if (!main) return false
  const words = among.map(({ message }) => message).join('')
  main.innerHTML = words === '' ? shown.main : withFact(shown.main, TEXT_FACT, words)
  page.title = `${shown.title} - ${site.name}`
  // What the foot of a printed page says.
  page.documentElement.dataset['title'] = shown.title
  page.documentElement.dataset['address'] = site.origin + at.reportPath(report)
  const [link, here] = [
    page.querySelector<HTMLAnchorElement>('.breadcrumb li:nth-last-child(2) a'),
    page.querySelector('.breadcrumb [aria-current]'),
  ]
  if (link) {
    link.textContent = distinctShortName(organ)
    link.href = at.organPath(organ.id)
  }
  if (here) here.textContent = shown.title
  return true
}

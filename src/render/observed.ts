/** What deserves a second look in a report, as a line among its facts. */

import { groupBy } from '../report/group-by.ts'
import { kindOfRule } from '../report/observations/kinds.ts'
import type { Observation } from '../report/observations/observation.ts'
import { html, type Content, type Html } from './html.ts'

/** Lateness and sums stand among the facts already. */
const SAID = new Set(['late', 'balances'])

function word(kind: string, own: readonly Observation[], page: string): Html {
  const anchor = own.find((one) => one.anchor !== undefined)?.anchor
  const count = `${own.length} 处`
  const places = anchor === undefined ? count : html`<a href="${page}#${anchor}">${count}</a>`
  return html`${kind} ${places}`
}

/**
 * Kinds of observations in a few words, with the way to the first place of each on the report's page;
 * nothing if there are none.
 */
export function observedWords(observations: readonly Observation[], page = ''): Content {
  const shown = observations.flatMap((one) => {
    const kind = kindOfRule(one.rule)
    return kind && !SAID.has(kind.id) ? [{ one, kind }] : []
  })
  const groups = groupBy(shown, ({ kind }) => kind.short)
  if (groups.length === 0) return false
  return groups.map(([short, own], index) => [
    index > 0 && '；',
    word(
      short,
      own.map(({ one }) => one),
      page,
    ),
  ])
}

const END_OF_FACTS = '</dl>'

/** What a report's text has in common with others, as a fact is called. */
export const TEXT_FACT = '文字'

/** The main part of a report's page with one more fact: what only all reports together show. */
export function withFact(main: string, term: string, text: string): string {
  const start = main.indexOf('<dl class="facts">')
  const end = main.indexOf(END_OF_FACTS, start)
  if (start < 0 || end < 0) return main
  const fact = html`<div><dt>${term}</dt><dd>▲ ${text}</dd></div>`
  return main.slice(0, end) + fact.text + main.slice(end)
}

/** The main part of an organ's page with more to see in a year's report: what only all reports together show. */
export function withSeen(main: string, year: number, words: string): string {
  const start = main.indexOf(`<td data-checked="${year}">`)
  const end = main.indexOf('</td>', start)
  return start < 0 || end < 0 ? main : main.slice(0, end) + words + main.slice(end)
}

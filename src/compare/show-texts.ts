/** Compared texts as elements of the page. */

import { element } from '../page/element.ts'
import type { ReportJson } from '../report/data/json.ts'
import { strings } from './strings.ts'
import { compareSections, type ComparedSentence, type Run } from './texts.ts'

function runShown(run: Run): Node {
  if (run.in === 'both') return document.createTextNode(run.text)
  return element(run.in === 'one' ? 'del' : 'ins', {}, run.text)
}

/** A sentence with what became of it; `one` and `other` name the texts. */
export function sentenceShown(sentence: ComparedSentence, one: string, other: string): HTMLElement {
  const words = {
    both: strings.same,
    one: strings.onlyIn(one),
    other: strings.onlyIn(other),
    changed: strings.changed,
  }
  const label = element('span', { className: 'compare__label' }, words[sentence.kind])
  const body = sentence.kind === 'changed' ? sentence.runs.map(runShown) : [sentence.text]
  const className = `compare__${sentence.kind}`
  return element('li', { className }, label, ' ', element('span', {}, ...body))
}

/** The texts of two reports, section by section, with the share of sentences that stand in both. */
export function textsShown(
  [one, first]: readonly [string, ReportJson],
  [other, second]: readonly [string, ReportJson],
): HTMLElement[] {
  const sections = compareSections(first.sections, second.sections)
  const sum = (of: 'common' | 'one' | 'other'): number =>
    sections.reduce((all, section) => all + section[of], 0)
  const said =
    sum('one') + sum('other') === 0
      ? strings.noText
      : strings.share(sum('common'), one, sum('one'), other, sum('other'))
  return [
    element('h3', {}, strings.pair(one, other)),
    element('p', { className: 'compare__share' }, said),
    ...sections
      .filter(({ sentences }) => sentences.length > 0)
      .flatMap(({ title, sentences }) => [
        element('h4', {}, title),
        element(
          'ul',
          { className: 'compare__sentences' },
          ...sentences.map((sentence) => sentenceShown(sentence, one, other)),
        ),
      ]),
  ]
}

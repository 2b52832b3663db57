/** What is to be looked at in a section: each leads to its words. */

import type { ImportFinding } from '../../import/draft/import-finding.ts'
import { cleanText } from '../../import/clean.ts'
import { element } from '../../page/element.ts'
import type { Finding } from '../../report/finding.ts'
import { severityWord } from '../../report/rules/words.ts'
import { hintOnDesk } from '../hint.ts'
import type { SectionFindings } from './marks.ts'
import { strings } from './strings.ts'

/** What pressing an entry does. */
export interface FoundActs {
  readonly lead: (from: number, to: number) => void
  /** Puts other words in the place of those from one character to another. */
  readonly replace: (from: number, to: number, by: string) => void
  readonly putAway: (doubt: ImportFinding) => void
}

function said({ severity, message, hint }: Pick<Finding, 'severity' | 'message' | 'hint'>): Node[] {
  const word = element('strong', {}, severityWord[severity])
  const note = element('span', { className: 'note' }, hintOnDesk(hint))
  return [element('span', {}, word, ` ${message}`), note]
}

function pressable(label: string, name: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', className: 'button', ariaLabel: name }, label)
  made.addEventListener('click', act)
  return made
}

/** The entries: words first, in their order, then what is about the section, then doubts of the import. */
export function foundEntries(
  { marks, others }: SectionFindings,
  doubts: readonly ImportFinding[],
  markdown: string,
  acts: FoundActs,
): HTMLLIElement[] {
  const ofWords = marks.map(({ from, to, finding }) => {
    const words = markdown.slice(from, to).replace(/\p{C}/gu, '').trim().slice(0, 20)
    const called = words === '' ? strings.invisible : strings.atWord(words)
    const lead = pressable(strings.show, `${strings.show}${called}`, () => acts.lead(from, to))
    const own = markdown.slice(from, to)
    const clean = finding.rule === 'residue' ? cleanText(own) : own
    const clear = pressable(strings.clear, `${strings.clear}${called}`, () =>
      acts.replace(from, to, clean),
    )
    const offers = clean === own ? [lead] : [lead, clear]
    return element('li', { className: 'desk-found' }, ...said(finding), ...offers)
  })
  const ofSection = others.map((finding) =>
    element('li', { className: 'desk-found' }, ...said(finding)),
  )
  const ofImport = doubts.map((doubt) => {
    const { severity, message, hint, source, excerpt } = doubt
    const where = strings.source(source, excerpt)
    const seen = pressable(strings.seen, strings.seenNamed(message), () => acts.putAway(doubt))
    return element(
      'li',
      { className: 'desk-found desk-found--doubt' },
      `${strings.doubt}：`,
      ...said({ severity, message, hint: [hint, where].filter((one) => one !== '').join(' ') }),
      seen,
    )
  })
  return [...ofWords, ...ofSection, ...ofImport]
}

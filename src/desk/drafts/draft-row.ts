/** One draft in the list: what it is, and what can be done with it. */

import { button, element } from '../../page/element.ts'
import { download, textFile } from '../hand-over/save-file.ts'
import { reportNamed } from '../../report/file/name.ts'
import type { Known } from '../known.ts'
import { newLines, safeText, type Draft } from './draft.ts'
import { strings } from './strings.ts'

/** What can be done with a draft. */
export interface Acts {
  readonly open: (draft: Draft) => void
  readonly remove: (draft: Draft) => void
}

/** A day and a time as people here write them. */
export function timeOf(at: number): string {
  const options = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return new Date(at).toLocaleString('zh-CN', { year: 'numeric', ...options })
}

/** What a draft is called: organ and year, or its title. */
export function nameOf(draft: Draft, known: Known): string {
  const of = reportNamed(draft.name)
  if (of) return strings.report(known.organ(of.organ)?.shortName ?? of.organ, of.year)
  return draft.title === '' ? strings.noName : draft.title
}

function unsavedIn(draft: Draft): string {
  const safe = safeText(draft)
  if (safe === undefined) return strings.neverSaved
  const lines = newLines(draft.text, safe)
  return lines === 0 && draft.text === safe ? strings.saved : strings.unsaved(Math.max(1, lines))
}

/** Hands a draft over as the file it would be. */
function exportFile({ text, name }: Draft): void {
  const of = reportNamed(name)
  download(of ? `${of.organ}-${of.year}.md` : strings.fileName, textFile(text))
}

/** The line of a draft in the list. */
export interface DraftRow {
  readonly row: HTMLLIElement
  /** Shows the draft as it now is; what is being asked, and the focus, stay. */
  readonly show: (draft: Draft, isOnDesk: boolean) => void
}

/** Makes the line of a draft; removing it is asked once. */
export function draftRow(known: Known, acts: Acts): DraftRow {
  let draft: Draft | undefined
  const name = element('strong')
  const facts = element('span', { className: 'note' })
  const question = element('span', { hidden: true })
  const exporting = button(strings.export, () => draft && exportFile(draft))
  const opening = button(strings.open, () => draft && acts.open(draft))
  const removing = button(strings.remove, () => ask(true))
  const no = button(strings.keepIt, () => ask(false))
  const yes = button(strings.removeNow, () => draft && acts.remove(draft))
  const plain = [opening, exporting, removing]
  function ask(isAsked: boolean): void {
    for (const one of plain) one.hidden = isAsked || (one === opening && isOpen)
    for (const one of [question, no, yes]) one.hidden = !isAsked
    ;(isAsked ? no : removing).focus()
  }
  let isOpen = false
  for (const one of [no, yes]) one.hidden = true
  const row = element(
    'li',
    { className: 'desk-drafts__one' },
    element('span', { className: 'desk-drafts__what' }, name, ' ', facts),
    element('span', { className: 'desk-drafts__tools' }, question, ...plain, yes, no),
  )
  return {
    row,
    show: (now, isOnDesk) => {
      draft = now
      isOpen = isOnDesk
      const called = nameOf(now, known)
      name.textContent = called
      question.textContent = strings.sure(called)
      for (const one of plain) one.ariaLabel = strings.named(one.textContent, called)
      opening.hidden = isOnDesk || removing.hidden
      const more = isOnDesk ? [strings.onDesk] : []
      facts.textContent = [timeOf(now.at), unsavedIn(now), ...more].join('；')
    },
  }
}

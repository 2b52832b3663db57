/** An entry of the list: what is to be said, where it leads, what can be done. */

import { button, element } from '../../page/element.ts'
import type { Finding } from '../../report/finding.ts'
import { severityWord } from '../../report/rules/words.ts'
import type { ImportFinding } from '../../import/draft/import-finding.ts'
import { hintOnDesk } from '../hint.ts'
import { leadTo } from '../places.ts'
import type { Mend } from './mends.ts'
import { strings } from './strings.ts'
import type { Target } from './target.ts'

function leadButton({ id, caret }: Target, message: string): HTMLButtonElement {
  const made = button(strings.lead, () => leadTo(id, caret))
  made.ariaLabel = strings.leadNamed(message)
  return made
}

let asked = 0

/** A button, or a button that first asks for a reason. */
function mendButton(mend: Mend, act: (mend: Mend, reason: string) => void): HTMLElement {
  const { asks } = mend
  if (!asks) return button(mend.label, () => act(mend, ''))
  const box = element('span', { className: 'desk-mend' })
  const id = `desk-reason-${(asked += 1)}`
  const open = button(mend.label, () => {
    const field = element('input', {
      id,
      type: 'text',
      className: 'desk-field',
      autocomplete: 'off',
    })
    const told = element('span', { role: 'status' })
    const close = (): void => {
      box.replaceChildren(open)
      open.focus()
    }
    const write = (): void => {
      const reason = field.value.trim()
      if (reason === '' && asks.isNeeded) told.textContent = strings.needed
      else act(mend, reason)
    }
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') write()
      if (event.key === 'Escape') close()
    })
    box.replaceChildren(
      element('label', { htmlFor: id }, asks.label),
      field,
      button(strings.done, write),
      button(strings.cancel, close),
      told,
    )
    field.focus()
  })
  box.append(open)
  return box
}

/** What is to be done about a finding, or why it stands. */
export function hintOf({ hint, accepted }: Finding): string {
  return accepted === undefined ? hintOnDesk(hint) : strings.accepted(accepted)
}

/** An entry about a finding; `said` is what is to be done, where the one above does not say it already. */
export function findingEntry(
  { severity, message }: Finding,
  said: string,
  target: Target | undefined,
  mends: readonly Mend[],
  act: (mend: Mend, reason: string) => void,
): HTMLLIElement {
  return element(
    'li',
    { className: `desk-found desk-found--${severity}` },
    element('p', {}, element('strong', {}, severityWord[severity]), ` ${message}`),
    ...(said === '' ? [] : [element('p', { className: 'note' }, said)]),
    element(
      'p',
      { className: 'desk-line' },
      ...(target ? [leadButton(target, message)] : []),
      ...mends.map((mend) => mendButton(mend, act)),
    ),
  )
}

/** An entry about a doubt of the import, with what stands in the source. */
export function doubtEntry(
  { severity, message, hint, source, excerpt }: ImportFinding,
  target: Target | undefined,
  putAway: () => void,
): HTMLLIElement {
  const seen = button(strings.seen, putAway)
  seen.ariaLabel = strings.seenNamed(message)
  const where = source === '' && excerpt === '' ? [] : [strings.source(source, excerpt)]
  return element(
    'li',
    { className: `desk-found desk-found--${severity}` },
    element('p', {}, element('strong', {}, severityWord[severity]), ` ${message}`),
    ...where.map((one) => element('p', { className: 'desk-source' }, one)),
    element('p', { className: 'note' }, hint),
    element(
      'p',
      { className: 'desk-line' },
      ...(target ? [leadButton(target, message)] : []),
      seen,
    ),
  )
}

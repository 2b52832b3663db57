/** The room that lists what was found, each leading to its cell or sentence, with what can be done at a press. */

import { button, element } from '../../page/element.ts'
import type { Severity } from '../../report/finding.ts'
import type { Known } from '../known.ts'
import type { Desk, DeskState } from '../store.ts'
import { doubtEntry, findingEntry, hintOf } from './entry.ts'
import { cleaning, mendsOf, type Mend } from './mends.ts'
import { isPressed } from './pressed.ts'
import { strings } from './strings.ts'
import { targetOf } from './target.ts'

/** Typing goes on while the list is made: it is not made for every letter. */
const REST_MS = 150

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

function heaviestFirst<One extends { readonly severity: Severity }>(all: readonly One[]): One[] {
  return [...all].sort((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity])
}

/** Shows what was found, each leading to its cell or sentence. */
export function showFound(desk: Desk, root: HTMLElement, known: Known): void {
  const told = element('p', { id: 'desk-findings-told', role: 'status' })
  const place = element('div')
  root.append(told, place)
  let shown = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  function act({ text }: Mend, reason: string): void {
    const state = desk.state()
    if (state) desk.change(text(state, reason), '')
  }

  function list(title: string, entries: readonly HTMLElement[]): HTMLElement[] {
    if (entries.length === 0) return []
    return [element('h3', {}, title), element('ul', { className: 'desk-list' }, ...entries)]
  }

  /** What a text on the desk could not be held against. */
  function unheld({ parsed }: DeskState): string[] {
    const attachments = [...new Set(parsed.attachments.map(({ name }) => name))]
    const years = known.alike.unread()
    return [
      ...(attachments.length > 0 ? [strings.attachments(attachments)] : []),
      ...(years.length > 0 ? [strings.unreadTexts(years)] : []),
    ]
  }

  function draw(state: DeskState): void {
    const notes = unheld(state)
    const findings = heaviestFirst(state.findings)
    const clean = cleaning(state)
    const key = JSON.stringify([
      clean !== undefined,
      notes,
      findings.map(({ rule, path, line, message, accepted }) => [
        rule,
        path,
        line,
        message,
        accepted,
      ]),
      state.doubts.map((one) => state.opened.doubts.indexOf(one)),
    ])
    if (key === shown) return
    shown = key
    const hadFocus = place.contains(document.activeElement)
    const open = findings.filter(({ accepted }) => accepted === undefined)
    const errors = open.filter(({ severity }) => severity === 'error').length
    const counts = strings.counts(errors, open.length - errors, state.doubts.length)
    told.textContent = counts === '' ? strings.none : `${counts}。`
    const mend = (one: Mend, reason: string): void => {
      act(one, reason)
      flush()
    }
    place.replaceChildren(
      ...notes.map((one) => element('p', { className: 'note' }, one)),
      ...(clean
        ? [
            element(
              'p',
              { className: 'desk-line' },
              strings.cleanSays,
              button(clean.label, () => mend(clean, '')),
            ),
          ]
        : []),
      ...list(
        strings.findings,
        findings.map((one, at) => {
          const [said, above] = [hintOf(one), findings[at - 1]]
          const isNews = !above || hintOf(above) !== said
          const target = targetOf(state, one)
          return findingEntry(one, isNews ? said : '', target, mendsOf(one), mend)
        }),
      ),
      ...list(
        strings.doubts,
        heaviestFirst(state.doubts).map((one) =>
          doubtEntry(one, targetOf(state, one, true), () => desk.putAway([one])),
        ),
      ),
    )
    // The entry whose button was pressed is gone.
    if (hadFocus && !place.contains(document.activeElement)) root.querySelector('h2')?.focus()
  }

  function flush(): void {
    clearTimeout(timer)
    const state = desk.state()
    if (state) draw(state)
  }

  /** Draws when nothing has been typed for a while; what is pressed below is first let go. */
  function drawSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => (isPressed() ? drawSoon() : flush()), REST_MS)
  }

  let opened: DeskState['opened'] | undefined
  desk.watch((state) => {
    clearTimeout(timer)
    if (state.opened === opened && !root.contains(document.activeElement)) drawSoon()
    else draw(state)
    opened = state.opened
  })
}

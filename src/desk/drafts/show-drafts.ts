/** The room of the drafts: whether what lies on the desk is kept, and all that are. */

import { button, element } from '../../page/element.ts'
import type { Known } from '../known.ts'
import type { Desk } from '../store.ts'
import { draftRow, nameOf, timeOf, type DraftRow } from './draft-row.ts'
import type { Draft } from './draft.ts'
import { draftsOf, openDrafts } from './draft-store.ts'
import { keepDrafts, type KeptState } from './keeper.ts'
import { strings } from './strings.ts'

function said(state: KeptState): string {
  return state.is === 'kept' ? strings.kept(timeOf(state.at)) : strings.states[state.is]
}

/** Shows and keeps drafts. */
export function showDrafts(desk: Desk, place: HTMLElement, known: Known): void {
  const { base, folder } = known.site
  const whose = draftsOf(base, folder)
  const store = openDrafts(whose, folder === undefined ? undefined : draftsOf(base))
  const state = element('p', { className: 'desk-drafts__state', role: 'status' })
  const notice = element('div', { className: 'desk-drafts__notice', role: 'alert' })
  const list = element('ul', { className: 'desk-drafts__list' })
  const none = element('p', { className: 'note' })
  /** Undefined where the browser keeps nothing. */
  let found: readonly Draft[] | undefined = []
  const drafts = (): readonly Draft[] => found ?? []

  const keeper = keepDrafts(desk, store, whose, {
    onState: () => {
      state.textContent = said(keeper.state())
      state.classList.toggle('desk-wrong', /blocked|full/.test(keeper.state().is))
      tellOfSameReport()
    },
    onList: () => void load(),
    onBeside: () => say(strings.beside),
    onOther: () => say(strings.other),
  })

  function say(text: string, ...more: Node[]): void {
    notice.replaceChildren(...(text === '' ? [] : [element('p', {}, text, ' ', ...more)]))
  }

  /** A report that is opened anew may have been begun before. */
  let toldOf: unknown
  function tellOfSameReport(): void {
    const now = desk.state()
    if (!now || now.name === '' || toldOf === now.opened || keeper.id() !== '') return
    const same = drafts().find(({ name }) => name === now.name)
    toldOf = now.opened
    say(same ? strings.sameReport(timeOf(same.at)) : '')
  }

  async function remove(draft: Draft): Promise<void> {
    if (!(await store.remove(draft.id))) {
      say(strings.failed)
      return
    }
    keeper.forget(draft.id)
    await load()
    keeper.tell()
    const back = button(strings.putBack, () => {
      void store.keep(draft).then(async ({ is }) => {
        say(is === 'kept' ? '' : strings.failed)
        await load()
        keeper.tell()
      })
    })
    say(strings.removed(nameOf(draft, known)), back)
    back.focus()
  }

  const rows = new Map<string, DraftRow>()
  const acts = {
    open: (draft: Draft) => {
      say('')
      keeper.open(draft)
      show()
    },
    remove: (draft: Draft) => void remove(draft),
  }

  function show(): void {
    none.textContent = found ? strings.none : strings.noStore
    none.hidden = drafts().length > 0
    for (const [id, { row }] of rows)
      if (!drafts().some((draft) => draft.id === id)) {
        row.remove()
        rows.delete(id)
      }
    drafts().forEach((draft, at) => {
      const shown = rows.get(draft.id) ?? draftRow(known, acts)
      rows.set(draft.id, shown)
      shown.show(draft, draft.id === keeper.id())
      // Moved only where it stands elsewhere, so that it keeps the focus.
      if (list.children[at] !== shown.row) list.insertBefore(shown.row, list.children[at] ?? null)
    })
  }

  async function load(): Promise<void> {
    found = await store.all()
    show()
    tellOfSameReport()
  }

  place.append(state, notice, element('p', { className: 'note' }, strings.here), list, none)
  known.watch(show)
  void load()
}

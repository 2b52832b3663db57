/** Saving straight into the content folder, never over a file that was changed meanwhile. */

import { button, element } from '../../page/element.ts'
import type { Desk, DeskState } from '../store.ts'
import type { Disk } from './disk.ts'
import { bothTexts } from './show-both.ts'
import { openFromDisk } from './show-list.ts'
import { strings } from './strings.ts'

/** The texts that files are known to hold, by their names. */
type KnownFiles = Map<string, string | null>

/** What the file of a report is known to hold: as it was read or saved last; null for none. */
function knownText({ opened, name }: DeskState, files: KnownFiles): string | null {
  const isOfFile = opened.from === 'disk' && opened.name === name
  return files.get(name) ?? (isOfFile ? opened.before : null)
}

/** The part of the page that saves. */
export function savePart(desk: Desk, disk: Disk): HTMLElement {
  const files: KnownFiles = new Map()
  const told = element('p', { role: 'status' })
  const both = element('div')

  /** Shows what is in the way, and what can be done about it. */
  function showOther(state: DeskState, now: string | null): void {
    const { name, text } = state
    const isNew = knownText(state, files) === null
    const anyway = (label: string): HTMLElement =>
      button(label, () => {
        files.set(name, now)
        save()
      })
    if (now === null) {
      told.textContent = strings.gone(name)
      both.replaceChildren(element('div', { className: 'tools' }, anyway(strings.writeAgain)))
      return
    }
    told.textContent = isNew ? strings.there(name) : strings.changed(name)
    const open = button(strings.takeDisk, () => {
      files.set(name, now)
      openFromDisk(desk, disk, name).catch(tellFailure)
    })
    both.replaceChildren(
      bothTexts([strings.onDisk, now], [strings.onDesk, text]),
      element('div', { className: 'tools' }, open, anyway(strings.takeDesk)),
    )
  }

  function tellFailure(error: unknown): void {
    told.textContent = strings.failed((error as Error).message)
  }

  function save(): void {
    const state = desk.state()
    if (!state) return
    const { name, text } = state
    if (name === '') {
      told.textContent = strings.noName
      return
    }
    both.replaceChildren()
    disk.save(name, { text, was: knownText(state, files) }).then((saved) => {
      if (!saved.isSaved) {
        showOther(state, saved.now)
        return
      }
      files.set(name, text)
      if (desk.state()?.text === text) desk.markSaved()
      told.textContent = strings.saved(name)
    }, tellFailure)
  }

  const way = button('', save)
  let last: DeskState | undefined
  desk.watch((state) => {
    const label = state.name === '' ? strings.title : strings.save(state.name)
    if (way.textContent !== label) way.textContent = label
    if (state.opened !== last?.opened && state.opened.from === 'disk')
      files.set(state.opened.name, state.opened.before)
    if (last && (state.text !== last.text || state.opened !== last.opened)) {
      told.textContent = ''
      both.replaceChildren()
    }
    last = state
  })
  return element(
    'section',
    { className: 'hand-over__part' },
    element('h3', {}, strings.title),
    element('div', { className: 'tools' }, way),
    told,
    both,
  )
}

import { putOnClipboard } from '../../page/clipboard.ts'
import { button, element } from '../../page/element.ts'
import { reportNamed } from '../../report/file/name.ts'
import type { Repository } from '../../report/repository.ts'
import type { Known } from '../known.ts'
import type { Desk, DeskState } from '../store.ts'
import { leftOf } from './left.ts'
import { strings } from './strings.ts'
import { webEditor, type WebEditor } from './web-editor.ts'

/** Is the file in the repository, as far as the portal shows? */
function isThere({ name, opened }: DeskState, known: Known): boolean {
  if (opened.from === 'disk' && opened.name === name) return true
  const of = reportNamed(name)
  return of !== undefined && known.years(of.organ).includes(of.year)
}

/** A button that copies, and says beside itself that it did. */
function copier(label: string, text: string): (HTMLElement | string)[] {
  const told = element('span', {})
  told.setAttribute('role', 'status')
  const copy = button(label, () => {
    void putOnClipboard({ text }).then((isDone) => {
      told.textContent = isDone ? strings.done : strings.notCopied
    })
  })
  return [' ', copy, ' ', told]
}

/** What is to be done in the editor, by what stands in it. */
function inEditor({ filled, isEdit, path }: WebEditor, text: string): (HTMLElement | string)[][] {
  if (isEdit) return [[strings.openEdit]]
  if (filled === 'text') return [[strings.openFilled]]
  if (filled === 'name') return [[strings.openNamed]]
  // One thing at a time is on the clipboard.
  return [
    [strings.openName(path), ...copier(strings.copyPath, path)],
    [strings.openPaste, ...copier(strings.copyAgain, text)],
  ]
}

/** What is to be done on the host's page, one step after another; the page covers this one. */
function steps(repository: Repository, editor: WebEditor, text: string): HTMLElement {
  const link = element(
    'a',
    { href: editor.href, target: '_blank', rel: 'noopener noreferrer' },
    strings.open(repository.host),
  )
  const all: (HTMLElement | string)[][] = [
    [link, ...(editor.isEdit ? [` ${strings.openIsNew}`] : [])],
    ...inEditor(editor, text),
    [strings.press(editor.press)],
  ]
  return element(
    'ol',
    { className: 'hand-over__steps' },
    ...all.map((parts) => element('li', {}, ...parts)),
  )
}

/** The way through the web editor of the portal's repository. */
export function showRepository(desk: Desk, known: Known, repository: Repository): HTMLElement {
  const list = element('div', {})
  const said = element('p', { className: 'hand-over__said' })
  said.setAttribute('role', 'status')
  const prepare = button(strings.toRepository(repository.host), () => {
    const state = desk.state()
    if (!state) return
    void putOnClipboard({ text: state.text }).then((isCopied) => {
      const there = isThere(state, known)
      const editor = webEditor(repository, { name: state.name, text: state.text, isThere: there })
      const left = leftOf(state)
      const copied = isCopied ? strings.textCopied : strings.textNotCopied
      said.textContent = (left.isDraft ? left.says : '') + copied
      list.replaceChildren(steps(repository, editor, state.text))
      if (desk.state()?.text === state.text) desk.markSaved()
    })
  })
  let text: string | undefined
  desk.watch((state) => {
    prepare.disabled = state.name === ''
    if (text === state.text) return
    text = state.text
    said.textContent = state.name === '' ? strings.noName : ''
    list.replaceChildren()
  })
  return element(
    'section',
    { className: 'hand-over__part' },
    element('h3', {}, strings.repositoryTitle),
    element('p', { className: 'note' }, strings.repositorySays(repository.host)),
    element('div', { className: 'tools' }, prepare),
    said,
    list,
  )
}

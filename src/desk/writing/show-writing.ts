/** The room of the text: every section of the file with its editor, and a place for those it has not. */

import type { ImportFinding } from '../../import/draft/import-finding.ts'
import { element } from '../../page/element.ts'
import { reportNamed } from '../../report/file/name.ts'
import type { Known } from '../known.ts'
import { SHOW_EVENT, type Caret } from '../places.ts'
import type { Desk, DeskState } from '../store.ts'
import { sectionEditor, type Editor } from './editor.ts'
import { missingSection } from './missing.ts'
import {
  headingsFor,
  sectionsShown,
  withHeading,
  withSectionAdded,
  type SectionShown,
} from './sections-shown.ts'
import { typingIn } from './spell.ts'
import { strings } from './strings.ts'

/** Shows the sections, each with its text to be written. */
export function showWriting(desk: Desk, place: HTMLElement, known: Known): void {
  const list = element('div', { className: 'desk-sections' })
  place.append(element('p', { className: 'note' }, strings.help), list)
  const editors = new Map<string, Editor>()
  const places = new Map<string, HTMLElement>()
  const spell = typingIn(desk)
  let shown: readonly SectionShown[] = []
  let isHeld = false

  const writtenKeys = (): string[] => shown.flatMap(({ key, written }) => (written ? [key] : []))

  function change(text: string, focusOn: (one: SectionShown) => boolean): void {
    desk.change(text, '')
    const key = shown.find(focusOn)?.key
    if (key !== undefined) editors.get(key)?.input.focus()
  }

  function putAway(doubt: ImportFinding): void {
    desk.putAway([doubt])
  }

  function editorOf({ key, id }: SectionShown): Editor {
    const there = editors.get(key)
    if (there) return there
    const own = (): SectionShown['written'] => shown.find((one) => one.key === key)?.written
    const made = sectionEditor(id, known, {
      edit: (markdown, how) => {
        const written = own()
        if (written) spell.edit(key, written.section, writtenKeys(), markdown, how)
      },
      rename: (heading) => {
        const [state, line] = [desk.state(), own()?.section.headLine]
        if (state && line !== undefined)
          change(
            withHeading(state.text, line, heading),
            ({ written }) => written?.section.headLine === line,
          )
      },
      putAway,
      undo: desk.undo,
      redo: desk.redo,
      leave: () => {
        spell.end()
        if (isHeld) draw()
      },
    })
    editors.set(key, made)
    return made
  }

  /** The place of a missing section: the same element as long as it says the same. */
  function placeOf(one: SectionShown): HTMLElement {
    const key = JSON.stringify([one.heading, one.doubts])
    const made = places.get(key) ?? missingSection(one, () => add(one.number ?? 0), putAway)
    places.set(key, made)
    return made
  }

  function add(number: number): void {
    const state = desk.state()
    if (state) change(withSectionAdded(state, number), (one) => one.number === number)
  }

  function tell(state: DeskState, one: SectionShown, trouble: string): void {
    const { written, number, heading, doubts, hasTable } = one
    if (!written) return
    const whose = reportNamed(state.name)
    editorOf(one).show({
      ...written,
      heading,
      doubts,
      hasTable,
      trouble,
      headings: headingsFor(state, shown, one),
      earlier: whose && { ...whose, number, title: heading, text: written.text },
    })
  }

  /** While a section is typed in, sections that come and go half-way are told of and not yet shown. */
  function hasTrouble(state: DeskState, all: readonly SectionShown[]): boolean {
    const typed = spell.current()
    if (!typed) return false
    const now = all.flatMap(({ key, written }) => (written ? [key] : []))
    if (now.join('\n') === typed.keys.join('\n')) return false
    const own = all.filter(({ written }) => written)[typed.keys.indexOf(typed.key)]
    const more = all.filter(({ key, written }) => written && !typed.keys.includes(key))
    const titles = more.map(({ written }) => written?.section.title).filter((title) => title !== '')
    const isLess = now.length < typed.keys.length
    const begun = titles.length > 0 ? strings.newHeading(titles.join('、')) : ''
    if (own?.written) {
      const section = { ...own.written.section, markdown: typed.markdown }
      const written = { ...own.written, section }
      tell(state, { ...own, key: typed.key, written }, isLess ? strings.swallowed : begun)
    }
    return true
  }

  function draw(): void {
    const state = desk.state()
    if (!state) return
    const all = sectionsShown(state)
    isHeld = hasTrouble(state, all)
    if (isHeld) return
    shown = all
    const keys = writtenKeys()
    for (const key of [...editors.keys()].filter((one) => !keys.includes(one))) editors.delete(key)
    const boxes = all.map((one) => {
      if (one.written) return editorOf(one).box
      return placeOf(one)
    })
    for (const box of [...list.children]) if (!boxes.includes(box as HTMLElement)) box.remove()
    boxes.forEach((box, at) => {
      if (list.children[at] !== box) list.insertBefore(box, list.children[at] ?? null)
    })
    for (const one of all) tell(state, one, '')
  }

  document.addEventListener(SHOW_EVENT, (event) => {
    const { id, line } = (event as CustomEvent<{ id: string } & Partial<Caret>>).detail
    const key = shown.find((one) => one.id === id)?.key
    if (key !== undefined && line !== undefined) editors.get(key)?.toLine(line)
  })
  desk.watch(draw)
  known.watch(draw)
}

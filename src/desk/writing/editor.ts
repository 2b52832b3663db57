/** The editor of one section: its Markdown, how its page will show it, and what is to be looked at. */

import type { ImportFinding } from '../../import/draft/import-finding.ts'
import { element } from '../../page/element.ts'
import type { SectionText } from '../edit/section.ts'
import type { Known } from '../known.ts'
import { earlierBeside, type EarlierOf } from './earlier.ts'
import { markdownField } from './field.ts'
import { foundEntries } from './found-list.ts'
import { headingChoice } from './heading-choice.ts'
import type { SectionFindings } from './marks.ts'
import { pasteInto } from './paste.ts'
import { previewNodes } from './preview.ts'
import { strings } from './strings.ts'

/** A section as it now is. */
export interface Shown {
  readonly section: SectionText
  readonly heading: string
  readonly html: string
  readonly found: SectionFindings
  readonly doubts: readonly ImportFinding[]
  /** What its text does to the sections around it, in a sentence; '' if nothing. */
  readonly trouble: string
  /** Headings of the form that the file has not, for a section with a heading of its own. */
  readonly headings: readonly string[]
  readonly hasTable: boolean
  readonly earlier: EarlierOf | undefined
}

/** What an editor tells of. */
export interface EditorActs {
  readonly edit: (markdown: string, how: string) => void
  readonly rename: (heading: string) => void
  readonly putAway: (doubt: ImportFinding) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly leave: () => void
}

/** An editor on the page. */
export interface Editor {
  readonly box: HTMLElement
  readonly input: HTMLTextAreaElement
  readonly show: (shown: Shown) => void
  /** Selects what is marked on a line of the file, or the line. */
  readonly toLine: (line: number) => void
}

let count = 0

function isUndo({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && /^[zy]$/i.test(key)
}

/** Makes an editor. */
export function sectionEditor(id: string, known: Known, acts: EditorActs): Editor {
  count += 1
  const ids = { title: `desk-section-title-${count}`, found: `desk-section-found-${count}` }
  const title = element('h3', { id: ids.title })
  const told = element('p', { className: 'desk-section__told note', role: 'status' })
  const trouble = element('p', { className: 'desk-wrong', role: 'alert' })
  const found = element('ul', { className: 'desk-section__found', id: ids.found })
  const preview = element('div', {
    className: 'desk-section__preview report-section',
    role: 'group',
  })
  const field = markdownField(id, (how) => acts.edit(field.input.value, how))
  const choice = headingChoice(acts.rename)
  const earlier = earlierBeside(known)
  const { input } = field
  let now: Shown | undefined
  let html: string | undefined
  let listed = ''

  input.setAttribute('aria-describedby', ids.found)
  pasteInto(input, (said) => (told.textContent = said))
  input.addEventListener('blur', acts.leave)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || !isUndo(event)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.shiftKey || event.key.toLowerCase() === 'y') acts.redo()
    else acts.undo()
  })

  const box = element(
    'section',
    { className: 'desk-section' },
    title,
    choice.box,
    element(
      'div',
      { className: 'desk-section__sides' },
      element('div', { className: 'desk-section__write' }, field.box, trouble, told, found),
      preview,
    ),
    earlier.box,
  )
  box.setAttribute('aria-labelledby', ids.title)

  function showPreview(shown: Shown): void {
    if (shown.html === html) return
    html = shown.html
    const empty = shown.hasTable ? strings.onlyTable : strings.nothing
    preview.replaceChildren(
      html === ''
        ? element('p', { className: 'note' }, empty)
        : element('div', { className: 'prose' }, previewNodes(html)),
    )
  }

  return {
    box,
    input,
    show: (shown) => {
      now = shown
      const { section, heading, doubts } = shown
      if (title.textContent !== heading) {
        title.textContent = heading
        input.ariaLabel = strings.editorOf(heading)
        preview.ariaLabel = strings.previewOf(heading)
      }
      field.show(section.markdown, shown.found.marks)
      trouble.textContent = shown.trouble
      input.ariaInvalid = String(shown.found.marks.length > 0)
      showPreview(shown)
      choice.show(section, shown.headings)
      const lead = (from: number, to: number): void => field.select(from, to)
      const { putAway } = acts
      const replace = (from: number, to: number, by: string): void => {
        field.select(from, to)
        input.setRangeText(by, input.selectionStart, input.selectionEnd, 'end')
        acts.edit(input.value, 'deleteByCut')
      }
      const key = JSON.stringify([shown.found, doubts])
      // What is pressed must not be another element by the time it is let go.
      if (key !== listed)
        found.replaceChildren(
          ...foundEntries(shown.found, doubts, section.markdown, { lead, replace, putAway }),
        )
      listed = key
      earlier.show(shown.earlier)
    },
    toLine: (line) => {
      const lines = (now?.section.markdown ?? '').split('\n')
      const at = Math.max(0, Math.min(line - (now?.section.line ?? line), lines.length - 1))
      const from = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0)
      const to = from + (lines[at] ?? '').length
      const mark = now?.found.marks.find((one) => one.from >= from && one.from <= to)
      field.select(mark?.from ?? from, mark?.to ?? to)
    },
  }
}

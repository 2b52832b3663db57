/** A field of Markdown as tall as its text, with marks drawn behind the words they are about. */

import { element } from '../../page/element.ts'
import { trimmedMarkdown } from '../edit/section.ts'
import { changedRange } from './changed-range.ts'
import { markedRuns, type Mark } from './marks.ts'

/** A field and what it can be told. */
export interface MarkdownField {
  readonly box: HTMLElement
  readonly input: HTMLTextAreaElement
  /** Shows a section's Markdown; what is typed just now, and the caret, stay where it says the same. */
  readonly show: (markdown: string, marks: readonly Mark[]) => void
  /** Selects characters of the shown Markdown. */
  readonly select: (from: number, to: number) => void
}

/** The blank lines typed before the text, which the file does not have. */
function leadOf(value: string): number {
  return /^(?:[ \t]*\n)*/.exec(value)?.[0].length ?? 0
}

/** Makes a field; `act` is told of every edit and what kind it is (`insertText`, `insertFromPaste` …). */
export function markdownField(id: string, act: (how: string) => void): MarkdownField {
  const layer = element('div', { className: 'desk-markdown__layer', ariaHidden: 'true' })
  const input = element('textarea', {
    id,
    className: 'desk-markdown__input',
    spellcheck: false,
    autocomplete: 'off',
  })
  let marks: readonly Mark[] = []
  let drawn: readonly [text: string, marks: string] | undefined

  function draw(): void {
    const { value } = input
    // A long text is not laid out anew while only figures change.
    const now = JSON.stringify(marks)
    if (value === drawn?.[0] && now === drawn[1]) return
    drawn = [value, now]
    const lead = leadOf(value)
    const shifted = marks.map((mark) => ({ ...mark, from: mark.from + lead, to: mark.to + lead }))
    const nodes = markedRuns(value, shifted).map(({ text, mark }) => {
      if (!mark) return text
      return element('mark', { className: `desk-mark desk-mark--${mark.finding.severity}` }, text)
    })
    // A line that has been begun counts, though nothing stands in it yet.
    layer.replaceChildren(...nodes, '\n')
  }

  function edited(how: string): void {
    marks = []
    draw()
    act(how)
  }

  input.addEventListener('input', (event) => {
    // What an input method has not settled yet is no text.
    const { isComposing, inputType } = event
    if (isComposing) draw()
    else edited(inputType)
  })
  input.addEventListener('compositionend', () => edited('insertText'))

  return {
    box: element('div', { className: 'desk-markdown' }, layer, input),
    input,
    show: (markdown, now) => {
      if (trimmedMarkdown(input.value) !== trimmedMarkdown(markdown)) {
        const { to } = changedRange(input.value, markdown)
        input.value = markdown
        if (document.activeElement === input) input.setSelectionRange(to, to)
      }
      marks = now
      draw()
    },
    select: (from, to) => {
      const lead = leadOf(input.value)
      input.focus()
      input.setSelectionRange(from + lead, to + lead)
    },
  }
}

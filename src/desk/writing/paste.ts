/** Pasting into a field of Markdown. */

import { paragraphsOf, placedIn } from './placed.ts'
import { strings } from './strings.ts'

/** Puts Markdown in the place of the selection, as one edit that the field tells of. */
function put(input: HTMLTextAreaElement, markdown: string): void {
  const { value, selectionStart, selectionEnd } = input
  const placed = placedIn(value.slice(0, selectionStart), value.slice(selectionEnd), markdown)
  input.setRangeText(placed, selectionStart, selectionEnd, 'end')
  input.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }))
}

async function putHtml(input: HTMLTextAreaElement, html: string, text: string): Promise<string> {
  try {
    // Asked for when something is pasted: with it comes a reader of HTML.
    const { pastedMarkdown } = await import('./pasted.ts')
    const { markdown, paragraphs, tables, pictures } = pastedMarkdown(html)
    if (markdown === '') throw new Error('nothing to read')
    put(input, markdown)
    return strings.pasted(paragraphs, tables, pictures)
  } catch {
    put(input, paragraphsOf(text))
    return strings.pastedPlain
  }
}

/** Makes what is pasted into a field clean Markdown; `tell` is told what was done. */
export function pasteInto(input: HTMLTextAreaElement, tell: (told: string) => void): void {
  input.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html') ?? ''
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (html.trim() !== '') {
      event.preventDefault()
      void putHtml(input, html, text).then(tell)
      return
    }
    const parted = paragraphsOf(text)
    if (parted === text) return
    event.preventDefault()
    put(input, parted)
    tell(strings.pasted(parted.split('\n\n').length, 0, 0))
  })
}

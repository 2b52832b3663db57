/** What is typed into a cell goes into the report at once, as the file writes it. */

import { typedWord } from './cell-word.ts'
import type { Cursor } from './cursor.ts'
import type { Edits } from './edits.ts'

/** Answers typing in the cells below an element. */
export function answerTyping(room: HTMLElement, cursor: Cursor, edits: Edits): void {
  const take = ({ target }: Event): void => {
    const id = target instanceof HTMLInputElement ? target.closest('td')?.id : undefined
    if (id === undefined || !(target instanceof HTMLInputElement)) return
    if (cursor.current()?.mode === 'ready') cursor.setMode('typing')
    edits.type(id, typedWord(target.value))
  }
  room.addEventListener('input', (event) => {
    // What an input method has not finished is not typed yet.
    if (!(event instanceof InputEvent && event.isComposing)) take(event)
  })
  room.addEventListener('compositionend', take)
  room.addEventListener('focusout', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.closest('td')) return
    // Shown as it is written, once it is done.
    if (!target.readOnly) target.value = typedWord(target.value)
  })
}

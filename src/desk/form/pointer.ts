/** The pointer on the form: a press chooses a cell, dragging picks a block, two presses edit. */

import type { Cursor } from './cursor.ts'

function idAt(target: EventTarget | null): string | undefined {
  const cell = target instanceof Element ? target.closest('td') : null
  return cell?.querySelector('input') ? cell.id : undefined
}

/** Answers the pointer on the cells below an element. */
export function answerPointer(room: HTMLElement, cursor: Cursor): void {
  /** The cell that a press has brought the focus to. */
  let entered: string | undefined
  let pressed: string | undefined

  room.addEventListener('mousedown', (event) => {
    const id = idAt(event.target)
    pressed = id
    entered = undefined
    if (id === undefined || event.button !== 0) return
    const current = cursor.current()
    if (event.shiftKey && current?.table.cells.has(id)) {
      event.preventDefault()
      cursor.pickTo(id)
      return
    }
    if (event.target instanceof HTMLInputElement && document.activeElement === event.target) {
      cursor.pickOnly()
      return
    }
    // The browser would begin to select letters, or to drag those that are selected.
    event.preventDefault()
    entered = id
    cursor.focus(id)
  })
  room.addEventListener('mouseover', (event) => {
    const id = idAt(event.target)
    if (pressed === undefined || id === undefined || event.buttons !== 1) return
    if (id !== pressed || cursor.block().flat().length > 1) cursor.pickTo(id)
  })
  room.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.detail > 1) return
    // The browser has put the caret there; in a cell come to by this press typing replaces.
    if (idAt(event.target) === entered) event.target.select()
    else cursor.setMode('editing')
  })
  room.addEventListener('dblclick', (event) => {
    if (idAt(event.target) !== undefined) cursor.setMode('editing')
  })
}

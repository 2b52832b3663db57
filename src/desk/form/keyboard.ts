/** The keys of the form, as in a spreadsheet. */

import type { Cursor } from './cursor.ts'

/** What keys do besides moving. */
export interface KeyCommands {
  readonly undo: () => void
  readonly redo: () => void
  /** Puts back what was in the cell when it got the focus. */
  readonly giveUp: () => void
  /** Empties the picked cells. */
  readonly clear: () => void
  readonly fillTotal: () => void
  /** To the next cell that has to be looked at. */
  readonly next: () => void
  /** To what is said of the cell, and what can be done there. */
  readonly openBar: () => void
}

const MOVES = /^(?:Arrow(?:Up|Down|Left|Right)|Home|End)$/
/** Keys that stay within the cell while it is edited. */
const WITHIN = /^(?:Arrow(?:Left|Right)|Home|End)$/

function commandOf(event: KeyboardEvent, commands: KeyCommands): (() => void) | undefined {
  const { key, altKey, shiftKey } = event
  const isHeld = event.ctrlKey || event.metaKey
  const letter = isHeld && !altKey ? key.toLowerCase() : ''
  if (letter === 'z') return shiftKey ? commands.redo : commands.undo
  if (letter === 'y') return commands.redo
  if (key === 'F8') return commands.next
  if (altKey && !isHeld && key === '=') return commands.fillTotal
  if (altKey && !isHeld && key === 'ArrowDown') return commands.openBar
  return undefined
}

/** Goes along, picks a block or begins to edit; says whether the key is used up. */
function travels(event: KeyboardEvent, cursor: Cursor): boolean {
  const { key, shiftKey: isShift, altKey } = event
  const isWhole = event.ctrlKey || event.metaKey
  const mode = cursor.current()?.mode
  const press = { key, isShift, isWhole }
  if (altKey) return false
  if (key === 'Enter' && !isWhole) {
    // At the last line the cell stays, and typing replaces again.
    if (!cursor.move(press)) cursor.go(cursor.current()?.caret.id ?? '')
    return true
  }
  if (!MOVES.test(key) || (mode === 'editing' && WITHIN.test(key))) return false
  if (isShift) cursor.pick(press)
  else cursor.move(press)
  return true
}

/** Answers the keys that are pressed in the cells below an element. */
export function answerKeys(room: HTMLElement, cursor: Cursor, commands: KeyCommands): void {
  room.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (!(target instanceof HTMLInputElement) || !target.closest('td') || event.isComposing) return
    const command = commandOf(event, commands)
    if (command) {
      event.preventDefault()
      command()
      return
    }
    if (key === 'F2') {
      cursor.setMode('editing')
      target.setSelectionRange(target.value.length, target.value.length)
      event.preventDefault()
    } else if (key === 'Escape') {
      commands.giveUp()
    } else if ((key === 'Delete' || key === 'Backspace') && cursor.block().flat().length > 1) {
      commands.clear()
      event.preventDefault()
    } else if (travels(event, cursor)) event.preventDefault()
  })
}

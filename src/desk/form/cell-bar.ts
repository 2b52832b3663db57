/** The bar below the tables: which cell it is, what is to be said of it, and what can be done. */

import { button, element } from '../../page/element.ts'
import { strings } from './strings.ts'

/** Something that can be done at the current cell. */
export interface Deed {
  readonly label: string
  readonly act: () => void
}

/** What the bar shows. */
export interface BarSays {
  readonly name: string
  readonly sentences: readonly string[]
  readonly deeds: readonly Deed[]
}

/** The bar. */
export interface CellBar {
  readonly bar: HTMLElement
  readonly show: (says: BarSays) => void
  readonly allow: (canUndo: boolean, canRedo: boolean) => void
  /** Says what was done, for the eye and the ear; '' takes it away. */
  readonly tell: (sentence: string) => void
  /** Says for the ear what the eye sees change in the bar. */
  readonly say: (sentence: string) => void
  /** Puts the focus on the first of what can be done. */
  readonly enter: () => void
}

/** What the bar's own buttons do. */
export interface BarCommands {
  readonly undo: () => void
  readonly redo: () => void
  readonly next: () => void
  /** Back to the cell. */
  readonly back: () => void
}

/** Makes the bar. */
export function cellBar({ undo, redo, next, back }: BarCommands): CellBar {
  const name = element('p', { className: 'form-bar__name' }, strings.begin)
  const list = element('ul', { className: 'form-bar__says' })
  const deeds = element('div', { className: 'form-bar__deeds' })
  const status = element('p', { className: 'form-bar__status', role: 'status' })
  const heard = element('p', { className: 'form-bar__heard', role: 'status' })
  const [undoButton, redoButton] = [button(strings.undo, undo), button(strings.redo, redo)]
  const steps = element(
    'div',
    { className: 'form-bar__deeds' },
    undoButton,
    redoButton,
    button(strings.next, next),
  )
  const bar = element('div', { className: 'form-bar', role: 'group', ariaLabel: strings.barName })
  bar.append(
    name,
    list,
    element('div', { className: 'form-bar__acts' }, deeds, steps),
    status,
    heard,
  )

  // A press on a button leaves the focus where figures are typed.
  bar.addEventListener('mousedown', (event) => {
    if (event.target instanceof HTMLButtonElement) event.preventDefault()
  })
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') back()
  })

  let shown = ''
  return {
    bar,
    show: (says) => {
      const now = JSON.stringify([says.name, says.sentences, says.deeds.map(({ label }) => label)])
      if (now === shown) return
      shown = now
      name.textContent = says.name
      list.replaceChildren(...says.sentences.map((one) => element('li', {}, one)))
      deeds.replaceChildren(...says.deeds.map(({ label, act }) => button(label, act)))
    },
    allow: (canUndo, canRedo) => {
      undoButton.disabled = !canUndo
      redoButton.disabled = !canRedo
    },
    tell: (sentence) => {
      status.textContent = sentence
    },
    say: (sentence) => {
      heard.textContent = sentence
    },
    enter: () => (deeds.querySelector('button') ?? undoButton).focus(),
  }
}

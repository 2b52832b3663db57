/** A cell of the form: its input, and what is shown and said of it. */

import { element } from '../../page/element.ts'
import { UNREAD_WORD } from '../../report/figures.ts'
import { kindOf, type FigureKind, type Place } from '../../report/spec.ts'
import { cellId } from '../places.ts'
import { isWrong, marksOf, sentencesOf } from './cell-says.ts'
import { typedWord } from './cell-word.ts'
import type { CellRemarks } from './remarks.ts'

/** A cell of the form. */
export interface CellView {
  readonly cell: HTMLTableCellElement
  readonly input: HTMLInputElement
  /** Shows a word and its remarks; what is being typed stays as it is typed. */
  readonly show: (remarks: CellRemarks) => void
}

/** The keyboards that phones show; blank and “/” have buttons of their own. */
const KEYBOARD = { count: 'numeric', amount: 'decimal', signed: 'text' } as const satisfies Record<
  FigureKind,
  string
>

function makeInput(cell: HTMLTableCellElement, place: Place): HTMLInputElement {
  const input = element('input', {
    type: 'text',
    id: cellId(place.id),
    className: 'cell__input',
    autocomplete: 'off',
    spellcheck: false,
    inputMode: KEYBOARD[kindOf(place)],
    enterKeyHint: 'next',
  })
  // The printed headings of its row and of its column.
  input.setAttribute('aria-labelledby', cell.getAttribute('headers') ?? '')
  return input
}

/** Puts an input into a cell of a table. */
export function cellView(cell: HTMLTableCellElement, place: Place): CellView {
  const input = makeInput(cell, place)
  const marks = element('span', { className: 'cell__marks', ariaHidden: 'true' })
  const says = element('span', { id: `says-${place.id}`, hidden: true })
  cell.append(input)
  let shown = ''

  const describe = (remarks: CellRemarks): void => {
    const sentences = sentencesOf(remarks)
    says.textContent = sentences.join(' ')
    marks.replaceChildren(...marksOf(remarks).map((mark) => element('small', {}, mark)))
    if (sentences.length > 0) {
      cell.append(marks, says)
      input.setAttribute('aria-describedby', says.id)
    } else {
      input.removeAttribute('aria-describedby')
      marks.remove()
      says.remove()
    }
    if (isWrong(remarks)) input.ariaInvalid = 'true'
    else input.removeAttribute('aria-invalid')
    const { word, failures, doubts, former } = remarks
    input.readOnly = word === undefined
    cell.classList.toggle('unread', word === UNREAD_WORD)
    cell.classList.toggle('off', failures.length > 0 || isWrong(remarks))
    cell.classList.toggle('doubted', doubts.length > 0)
    cell.classList.toggle('changed', former !== undefined)
  }

  return {
    cell,
    input,
    show: (remarks) => {
      const word = remarks.word ?? ''
      if (document.activeElement !== input || typedWord(input.value) !== word) {
        if (input.value !== word) input.value = word
      }
      const now = JSON.stringify([word, marksOf(remarks), sentencesOf(remarks)])
      if (now === shown) return
      shown = now
      describe(remarks)
    },
  }
}

/** What the clerk is asked of a source: which of its reports, whose report, of which year. */

import { button, element } from '../../page/element.ts'
import { formatInForce } from '../../report/formats/index.ts'
import type { Known } from '../known.ts'
import { organChoice, type OrganChoice } from '../organ-choice.ts'
import { strings } from './strings.ts'
import type { Questions } from './take-source.ts'

/** A year that a field holds, if reports on it have a form. */
export function yearIn(input: HTMLInputElement): number | undefined {
  const word = input.value.trim()
  return /^20\d\d$/.test(word) && formatInForce(Number(word)) ? Number(word) : undefined
}

/** A field for a year. */
export function yearField(id: string): HTMLInputElement {
  return element('input', {
    id,
    type: 'text',
    inputMode: 'numeric',
    maxLength: 4,
    className: 'desk-field desk-field--short',
    autocomplete: 'off',
  })
}

/** The fields of an organ and a year in a line, with what they are. */
export function organAndYear(choice: OrganChoice, year: HTMLElement): HTMLElement[] {
  const pair = (...parts: HTMLElement[]): HTMLElement =>
    element('span', { className: 'desk-pair' }, ...parts)
  return [
    pair(element('label', { htmlFor: choice.input.id }, strings.organ), choice.input, choice.list),
    pair(element('label', { htmlFor: year.id }, strings.year), year),
  ]
}

/** Questions that stand in an element until they are answered; `isAsking` is told when one is asked and answered. */
export function questionsIn(
  place: HTMLElement,
  known: Known,
  isAsking: (asking: boolean) => void,
): Questions {
  function ask<Answer>(title: string, show: (answer: (given: Answer) => void) => HTMLElement[]) {
    return new Promise<Answer>((resolve) => {
      const head = element('h3', { tabIndex: -1 }, title)
      const answer = (given: Answer): void => {
        place.replaceChildren()
        isAsking(false)
        resolve(given)
      }
      place.replaceChildren(head, ...show(answer))
      isAsking(true)
      head.focus()
    })
  }
  return {
    part: (parts) =>
      ask<number>(strings.several(parts.length), (answer) => [
        element(
          'ul',
          { className: 'desk-list' },
          ...parts.map(({ title, year }, at) =>
            element(
              'li',
              {},
              button(strings.part(at + 1, title, year), () => answer(at + 1)),
            ),
          ),
        ),
      ]),
    whose: (draft) =>
      ask<{ organ: string | undefined; year: number | undefined } | undefined>(
        strings.whose,
        (answer) => {
          const choice = organChoice(known, 'desk-whose-organ')
          choice.set(draft.organ)
          const year = yearField('desk-whose-year')
          year.value = String(draft.year ?? '')
          const told = element('p', { role: 'status' })
          const form = element(
            'form',
            { className: 'desk-line', method: 'dialog' },
            ...organAndYear(choice, year),
            element('button', { type: 'submit', className: 'button' }, strings.goOn),
            button(strings.leaveOpen, () => answer(undefined)),
          )
          form.addEventListener('submit', (event) => {
            event.preventDefault()
            const [organ, given] = [choice.organ(), yearIn(year)]
            if (!organ) told.textContent = strings.noOrgan
            else if (given === undefined) told.textContent = strings.noYear
            else
              answer({
                organ: organ.id === draft.organ?.id ? undefined : organ.id,
                year: given === draft.year ? undefined : given,
              })
          })
          return [
            element('p', {}, [draft.title, strings.whoseHelp].filter(Boolean).join('：')),
            form,
            told,
          ]
        },
      ),
  }
}

/** Which section of the form a heading means that is not worded as the form has it. */

import { element } from '../../page/element.ts'
import type { SectionText } from '../edit/section.ts'
import { strings } from './strings.ts'

/** The choice, and what is to be told of the section. */
export interface HeadingChoice {
  readonly box: HTMLElement
  /** `headings` are those it may be given; with none there is no choice. */
  readonly show: (section: SectionText, headings: readonly string[]) => void
}

let count = 0

/** Makes the choice; `rename` is told of another heading. */
export function headingChoice(rename: (heading: string) => void): HeadingChoice {
  count += 1
  const choice = element('select', { id: `desk-heading-${count}`, autocomplete: 'off' })
  const label = element('label', { htmlFor: choice.id }, strings.isThis)
  const box = element('p', { className: 'desk-section__heading', hidden: true }, label, ' ', choice)
  choice.addEventListener('change', () => {
    if (choice.value !== '') rename(choice.value)
  })
  let shown = ''
  return {
    box,
    show: ({ headLine }, headings) => {
      box.hidden = headLine === undefined || headings.length === 0
      const key = headings.join('\n')
      if (key === shown) return
      shown = key
      choice.replaceChildren(
        element('option', { value: '' }, strings.ownTitle),
        ...headings.map((one) => element('option', { value: one }, strings.rename(one))),
      )
    },
  }
}

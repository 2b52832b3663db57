/** A field in which an organ of the portal is chosen by its name. */

import { element } from '../page/element.ts'
import { distinctName } from '../report/organs/names.ts'
import type { Organ } from '../report/report.ts'
import type { Known } from './known.ts'

/** So many names are offered at a time. */
const OFFERED = 20

/** The field, and what is chosen in it. */
export interface OrganChoice {
  readonly input: HTMLInputElement
  /** To stand beside the field: the names that are offered. */
  readonly list: HTMLDataListElement
  /** The organ whose name stands there, or undefined. */
  readonly organ: () => Organ | undefined
  readonly set: (organ: Organ | undefined) => void
}

/** Makes a field; `isMeant` says which organs can be chosen, `changed` is told of each one that is. */
export function organChoice(
  known: Known,
  id: string,
  {
    isMeant = () => true,
    changed = () => {},
  }: {
    readonly isMeant?: (organ: Organ) => boolean
    readonly changed?: (organ: Organ | undefined) => void
  } = {},
): OrganChoice {
  const list = element('datalist', { id: `${id}-names` })
  const input = element('input', { id, type: 'text', className: 'desk-field', autocomplete: 'off' })
  input.setAttribute('list', list.id)
  const matching = (): Organ[] => {
    const typed = input.value.trim()
    return known
      .organs()
      .filter(
        (organ) =>
          isMeant(organ) && [distinctName(organ), organ.id].some((one) => one.includes(typed)),
      )
  }
  const chosen = (): Organ | undefined => {
    const typed = input.value.trim()
    if (typed === '') return undefined
    const found = matching()
    const exact = found.find((organ) => distinctName(organ) === typed || organ.id === typed)
    return exact ?? (found.length === 1 ? found[0] : undefined)
  }
  const offer = (): void => {
    const names = matching().slice(0, OFFERED).map(distinctName)
    list.replaceChildren(...names.map((value) => element('option', { value })))
  }
  input.addEventListener('focus', offer)
  input.addEventListener('input', () => {
    offer()
    changed(chosen())
  })
  return {
    input,
    list,
    organ: chosen,
    set: (organ) => {
      input.value = organ ? distinctName(organ) : ''
    },
  }
}

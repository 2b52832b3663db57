/** The form of the search page: what is asked in it, and when. */

import type { Query } from './query.ts'
import type { View } from './view.ts'

/** What the page does about a changed form. */
export interface Listener {
  /** Something is being written or chosen: the list will change soon. */
  readonly expect: () => void
  /** Writing has paused, or a filter was chosen. */
  readonly change: () => void
  readonly submit: () => void
}

/** How long writing must pause before a search begins, in milliseconds. */
const PAUSE = 200

/** What the form asks for. */
export function askedIn({ field, year, type }: View): Query {
  return { text: field.value.trim(), year: year.value, type: type.value }
}

/** Puts a query into the form. */
export function fillForm({ field, year, type }: View, query: Query): void {
  field.value = query.text
  choose(year, query.year)
  choose(type, query.type)
}

/** A filter that the address names and the site does not know is shown all the same. */
function choose(select: HTMLSelectElement, value: string): void {
  if (select.value === value) return
  const isKnown = [...select.options].some((option) => option.value === value)
  if (!isKnown) select.add(new Option(value, value))
  select.value = value
}

/** Calls the listener as the form is used; nothing is searched while an input method composes. */
export function listen({ form, field, year, type, list }: View, on: Listener): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const written = (): void => {
    clearTimeout(timer)
    on.expect()
    timer = setTimeout(on.change, PAUSE)
  }
  const at = (act: () => void) => (): void => {
    clearTimeout(timer)
    act()
  }
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) written()
  })
  field.addEventListener('compositionstart', () => clearTimeout(timer))
  field.addEventListener('compositionend', written)
  year.addEventListener('change', at(on.change))
  type.addEventListener('change', at(on.change))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    at(on.submit)()
  })
  field.addEventListener('keydown', (event) => {
    const first = list.querySelector('a')
    if (event.key !== 'ArrowDown' || event.isComposing || !first) return
    event.preventDefault()
    first.focus()
  })
  list.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') field.focus()
  })
}

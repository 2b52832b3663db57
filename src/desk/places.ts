/** Where on the page the parts of a report are edited, and how a finding leads there. */

/** The field of a figure, by the figure's id. */
export function cellId(figure: string): string {
  return `desk-cell-${figure}`
}

/** The editor of a section, by its number in the form or its title. */
export function sectionId(key: number | string): string {
  return `desk-section-${key}`
}

/** The field of an entry of the head. */
export function fieldId(field: string): string {
  return `desk-field-${field}`
}

/** Asked of the page before a field gets the focus, so that a room which hides it can show it; `detail` is its id. */
export const SHOW_EVENT = 'desk-show'

/** A place in the text of an editor. */
export interface Caret {
  /** Line of the report file, from 1. */
  readonly line: number
}

/** Leads to a field: its room shows it, then it has the focus. False if there is none. */
export function leadTo(id: string, caret?: Caret): boolean {
  document.dispatchEvent(new CustomEvent(SHOW_EVENT, { detail: { id, ...caret } }))
  const found = document.getElementById(id)
  found?.focus()
  return found !== null
}

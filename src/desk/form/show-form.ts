/** The room of the desk in which the statutory tables are filled in. */

import { element } from '../../page/element.ts'
import type { Format } from '../../report/spec.ts'
import { cellId, SHOW_EVENT } from '../places.ts'
import type { Desk, DeskState, Opened } from '../store.ts'
import { startSheet, type Sheet } from './sheet.ts'
import { strings } from './strings.ts'

function keysHelp(): HTMLElement {
  const entries = strings.keyList.flatMap(([keys, what]) => [
    element('dt', {}, keys),
    element('dd', {}, what),
  ])
  return element(
    'details',
    { className: 'more form-keys' },
    element('summary', {}, strings.keys),
    element('dl', {}, ...entries),
  )
}

/** Shows the statutory tables, each cell a field. */
export function showForm(desk: Desk, room: HTMLElement): void {
  let sheet: Sheet | undefined
  let format: Format | undefined
  let opened: Opened | undefined
  const tables = element('div')
  room.append(keysHelp(), tables)
  const show = (state: DeskState): void => {
    const isOther = state.opened !== opened
    const isNew = state.format !== format
    opened = state.opened
    const at = isOther ? undefined : sheet?.current()
    if (isNew || !sheet) {
      format = state.format
      sheet = startSheet(desk, format)
      tables.replaceChildren(...sheet.parts)
      sheet.fit()
    }
    if (isNew || isOther) sheet.begin(opened)
    sheet.show(state)
    if (isNew && at !== undefined) sheet.go(at)
  }
  desk.watch(show)
  document.addEventListener(SHOW_EVENT, (event) => {
    const { id } = (event as CustomEvent<{ id: string }>).detail
    const figure = id.slice(cellId('').length)
    if (id === cellId(figure)) sheet?.reveal(figure)
  })
}

/** What stands under 原文如此 and 更正, each entry to be taken out again. */

import { button, element } from '../../page/element.ts'
import { correctionWords } from '../../report/corrections/correction-words.ts'
import { CORRECTIONS_KEY } from '../../report/corrections/correction.ts'
import { ACCEPTED_KEY } from '../../report/file/accepted-text.ts'
import { withoutEntry } from '../../report/file/list-entries.ts'
import type { Desk, DeskState } from '../store.ts'
import { strings } from './strings.ts'

function listOf(
  key: string,
  said: readonly string[],
  remove: (index: number) => void,
): HTMLElement[] {
  if (said.length === 0) return []
  const items = said.map((one, index) => {
    const out = button(strings.remove, () => remove(index))
    out.ariaLabel = strings.removeNamed(one)
    return element('li', {}, one, ' ', out)
  })
  return [element('h3', {}, key), element('ul', { className: 'desk-list' }, ...items)]
}

/** The lists of a report, as it stands. */
export function headEntries(desk: Desk, { parsed: { report } }: DeskState): HTMLElement[] {
  const remove = (key: string) => (index: number) => {
    const state = desk.state()
    if (state) desk.change(withoutEntry(state.text, key, index), '')
  }
  const accepted = (report?.accepted ?? []).map(
    ({ place, reason }) => `${place.split('.').join(' · ')}：${reason}`,
  )
  const corrections = (report?.corrections ?? []).map((one) => `${one.day} ${correctionWords(one)}`)
  return [
    ...listOf(ACCEPTED_KEY, accepted, remove(ACCEPTED_KEY)),
    ...listOf(CORRECTIONS_KEY, corrections, remove(CORRECTIONS_KEY)),
  ]
}

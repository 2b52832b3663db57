/** Two texts of one file side by side, the lines that differ marked. */

import { element } from '../../page/element.ts'
import { linesBeside, type Line } from '../own-lines.ts'
import { strings } from './strings.ts'

/** So many lines are shown around one that differs. */
const AROUND = 2

/** The lines that differ, with some around them; undefined for what is left out between. */
export function linesToSee(lines: readonly Line[]): (Line | undefined)[] {
  const isNear = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ isOwn }) => isOwn),
  )
  return lines.flatMap((line, at) => {
    if (isNear[at] === true) return line
    return at === 0 || isNear[at - 1] === true ? undefined : []
  })
}

function column(title: string, text: string, other: string): HTMLElement {
  const lines = linesToSee(linesBeside(text, other)).map((line) => {
    if (!line) return '…\n'
    const shown = line.isOwn && line.text === '' ? strings.blank : line.text
    return line.isOwn ? element('mark', {}, `${shown}\n`) : `${shown}\n`
  })
  // It scrolls, so that it can be reached by the keyboard.
  const body = element('pre', { className: 'desk-both__text', tabIndex: 0 }, ...lines)
  body.setAttribute('aria-label', title)
  body.setAttribute('role', 'group')
  return element('div', { className: 'desk-both__one' }, element('h4', {}, title), body)
}

/** Shows both texts. */
export function bothTexts(
  [title, text]: readonly [title: string, text: string],
  [otherTitle, other]: readonly [title: string, text: string],
): HTMLElement {
  return element(
    'div',
    { className: 'desk-both' },
    column(title, text, other),
    column(otherTitle, other, text),
  )
}

/** A section that the file has not, and the button that adds it. */

import type { ImportFinding } from '../../import/draft/import-finding.ts'
import { button, element } from '../../page/element.ts'
import { foundEntries } from './found-list.ts'
import type { SectionShown } from './sections-shown.ts'
import { strings } from './strings.ts'

/** The place of a missing section; whatever leads to the section leads to the button. */
export function missingSection(
  { id, heading, doubts }: SectionShown,
  add: () => void,
  putAway: (doubt: ImportFinding) => void,
): HTMLElement {
  const adding = button(strings.add, add)
  adding.id = id
  adding.ariaLabel = strings.addNamed(heading)
  const nothing = { marks: [], others: [] }
  const acts = { lead: () => undefined, replace: () => undefined, putAway }
  return element(
    'div',
    { className: 'desk-section desk-section--missing' },
    element('p', {}, strings.missing(heading), ' ', adding),
    element('ul', { className: 'desk-section__found' }, ...foundEntries(nothing, doubts, '', acts)),
  )
}

/** A section of an earlier report beside the one that is written, shown when it is asked for. */

import { sentenceShown } from '../../compare/show-texts.ts'
import { element } from '../../page/element.ts'
import type { Beside } from './last-year.ts'
import { strings } from './strings.ts'

/** The comparison as elements: how much is the same, then every sentence with what became of it. */
export function besideShown(year: number, { sentences, common, other, share }: Beside): Node[] {
  const percent = share === undefined ? undefined : Math.round(share * 100)
  return [
    element('p', {}, strings.lastYearShare(year, common, other, percent)),
    element(
      'ul',
      { className: 'desk-beside__sentences' },
      ...sentences.map((one) => sentenceShown(one, strings.earlier(year), strings.now)),
    ),
  ]
}

/** What the search page says of how it has taken a query, with the way back to what was typed. */

import type { Answer } from './answer.ts'
import { link } from './element.ts'
import { addressOf, type Query } from './query.ts'
import { strings } from './strings.ts'

/** What is said, in order; nothing where the query is answered as it was typed. */
export function noticeOf(asked: Query, answer: Answer | undefined): readonly (Node | string)[] {
  const { region = '', isExact = false } = asked
  const words: (Node | string)[] = []
  if (region !== '') {
    const everywhere = addressOf({ ...asked, region: '' })
    words.push(strings.inRegion(region), link(everywhere || '?', strings.anyRegion), ' ')
  }
  if (isExact) {
    words.push(strings.asTyped, link(addressOf({ ...asked, isExact: false }), strings.byNames))
    return words
  }
  if (!answer) return words
  const { isNarrowed, query, understanding } = answer
  const { yearTaken, year } = understanding
  const exactly = link(addressOf({ ...asked, isExact: true }), strings.searchAsTyped(asked.text))
  if (isNarrowed) {
    const by = understanding.named.length > 0 ? strings.takenForName : strings.takenForPlace
    words.push(by(query.year === asked.year ? '' : query.year, query.text), exactly)
  } else if (yearTaken !== undefined) words.push(strings.takenForYear(yearTaken), exactly)
  else if (year !== undefined && asked.year === '' && understanding.named.length === 0)
    words.push(link(addressOf({ ...asked, text: '', year }), strings.onlyYear(year)))
  return words
}

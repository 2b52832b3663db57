/** What the search page says on paper of what was asked, where the form is left out. */

import { printAddress } from '../page/printed-address.ts'
import { queryOf } from './query.ts'
import { strings } from './strings.ts'

/** Has paper name the query of the address, and the address itself. */
export function printQuery(place: HTMLElement): void {
  addEventListener('beforeprint', () => {
    const { text, year, type, region = '' } = queryOf(location.search)
    const asked = [text, year && strings.inYear(Number(year)), type, region].filter(Boolean)
    place.textContent = asked.length > 0 ? strings.asked(asked) : ''
    printAddress()
  })
}

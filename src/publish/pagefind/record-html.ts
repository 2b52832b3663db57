/** A record as the HTML that Pagefind reads: words parted by spaces, headings with their anchors. */

import { escapeHtml } from '../../render/html.ts'
import { wordsIn } from '../../search/words.ts'
import type { PagefindRecord } from './record.ts'

/** Not Chinese: its words are not to be cut again. */
export const UNCUT = 'unknown'

function words(cut: string): string {
  return wordsIn(cut).join(' ')
}

/** The address of a record's page, from the site's root; Pagefind puts the root before it. */
export function recordAddress({ organ, year }: PagefindRecord): string {
  return `/reports/${organ}/${year}/`
}

/**
 * The HTML of a record. A title counts more than text, as Pagefind has it for the first heading;
 * headings of sections are the form's and stand in every report, so they count as text does.
 */
export function recordHtml({ title, names, sections, filters }: PagefindRecord): string {
  const body = sections.map(({ anchor, heading, text }) => {
    const id = anchor === undefined ? '' : ` id="${anchor}"`
    return `<h2${id} data-pagefind-weight="1">${words(heading)}</h2> ${words(text)}`
  })
  const values = Object.entries(filters).map(
    ([name, value]) => `<b data-pagefind-filter="${name}">${escapeHtml(value)}</b>`,
  )
  return `<html lang="${UNCUT}"><body><h1>${words(title)}</h1> ${body.join(' ')}
<div data-pagefind-ignore><b data-pagefind-meta="organ">${words(names)}</b>${values.join('')}</div>
</body></html>`
}

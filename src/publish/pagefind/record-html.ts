/** A record as the HTML that Pagefind reads: words parted by spaces, headings with their anchors. */

import { escapeHtml } from '../../render/html.ts'
import { wordsIn } from '../../search/words.ts'
import type { PagefindRecord } from '../organ/pagefind-record.ts'

/** Not Chinese: its words are not to be cut again. */
export const UNCUT = 'unknown'

/** The words of a record's texts, by where these stand in it. */
export interface RecordWords {
  readonly title: readonly string[]
  readonly names: readonly string[]
  readonly sections: readonly (readonly [heading: readonly string[], text: readonly string[]])[]
}

/** Takes the words of a record out of its texts. */
export function wordsOf({ title, names, sections }: PagefindRecord): RecordWords {
  return {
    title: wordsIn(title),
    names: wordsIn(names),
    sections: sections.map(({ heading, text }) => [wordsIn(heading), wordsIn(text)]),
  }
}

/** The address of a record's page, from the site's root; Pagefind puts the root before it. */
export function recordAddress({ organ, year }: PagefindRecord): string {
  return `/reports/${organ}/${year}/`
}

/**
 * The HTML of a record with these words. A title counts more than text, as Pagefind has it for the first heading;
 * headings of sections are the form's and stand in every report, so they count as text does.
 */
export function recordHtml({ sections, filters }: PagefindRecord, words: RecordWords): string {
  const body = words.sections.map(([heading, text], at) => {
    const anchor = sections[at]?.anchor
    const id = anchor === undefined ? '' : ` id="${anchor}"`
    return `<h2${id} data-pagefind-weight="1">${heading.join(' ')}</h2> ${text.join(' ')}`
  })
  const values = Object.entries(filters).map(
    ([name, value]) => `<b data-pagefind-filter="${name}">${escapeHtml(value)}</b>`,
  )
  return `<html lang="${UNCUT}"><body><h1>${words.title.join(' ')}</h1> ${body.join(' ')}
<div data-pagefind-ignore><b data-pagefind-meta="organ">${words.names.join(' ')}</b>${values.join('')}</div>
</body></html>`
}

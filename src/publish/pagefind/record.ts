/**
 * What a bundle is made of, one record for each report: the page that Pagefind reads, words parted by
 * spaces, and what readers of other sites are shown instead of what Pagefind would keep of that page.
 */

import { escapeHtml } from '../../render/html.ts'
import { wordsIn } from '../../search/words.ts'
import type { CutReport } from './cut-report.ts'
import { fragmentOf, packFragment, wholeOf } from './fragment.ts'

/** Not Chinese: its words are not to be cut again. */
export const UNCUT = 'unknown'

/** What Pagefind is told of one report. */
export interface ToldRecord {
  readonly organ: string
  readonly year: number
  /** The page that Pagefind reads. */
  readonly page: string
  /** The words in it, each once; names of the organ left out. */
  readonly words: readonly string[]
  /** How many words it has in all. */
  readonly count: number
}

/** One report in a bundle. */
export interface PagefindRecord extends ToldRecord {
  /** The file of what is shown of it. */
  readonly fragment: Uint8Array
}

/**
 * The HTML of a report. A title counts more than text, as Pagefind has it for the first heading;
 * headings of sections are the form's and stand in every report, so they count as text does.
 */
export function pageOf({ title, names, sections, filters }: CutReport): string {
  const body = sections.map(({ anchor, heading, text }) => {
    const id = anchor === undefined ? '' : ` id="${anchor}"`
    return `<h2${id} data-pagefind-weight="1">${heading.words}</h2> ${text.words}`
  })
  const values = Object.entries(filters).map(
    ([name, value]) => `<b data-pagefind-filter="${name}">${escapeHtml(value)}</b>`,
  )
  return `<html lang="${UNCUT}"><body><h1>${title.words}</h1> ${body.join(' ')}
<div data-pagefind-ignore><b data-pagefind-meta="organ">${names.words}</b>${values.join('')}</div>
</body></html>`
}

/** The record of a report. */
export function recordOf(report: CutReport): PagefindRecord {
  const { organ, year } = report
  const whole = wholeOf(report)
  return {
    organ,
    year,
    page: pageOf(report),
    words: [...new Set(wordsIn(whole))],
    count: whole.count,
    fragment: packFragment(fragmentOf(report, whole)),
  }
}

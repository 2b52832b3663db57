/**
 * What a bundle keeps of a page to show it with a result. Pagefind would keep the page as it read it,
 * with a space after every word; ours has the report's own spelling, parted where Pagefind's own Chinese
 * is, and says the rest as Pagefind does.
 */

import { gunzipSync, gzipSync } from 'node:zlib'
import { joinCut, uncut, type CutText } from '../../search/words.ts'
import type { CutReport } from './cut-report.ts'

/** What Pagefind keeps of a page. */
export interface Fragment {
  readonly url: string
  readonly content: string
  readonly word_count: number
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly meta: Readonly<Record<string, string>>
  readonly anchors: readonly {
    readonly element: string
    readonly id: string
    readonly text: string
    /** How many words stand before it. */
    readonly location: number
  }[]
}

const SIGNATURE = 'pagefind_dcd'

/** A fragment is some 3 kB: a twentieth more than at zlib's own level, in half the time. */
const LEVEL = 4

/** The address of a report's page, from the site's root; Pagefind puts the root before it. */
export function recordAddress({ organ, year }: Pick<CutReport, 'organ' | 'year'>): string {
  return `/reports/${organ}/${year}/`
}

/** Reads a fragment's file. */
export function fragmentIn(file: Uint8Array): Fragment {
  const text = gunzipSync(file).toString()
  if (!text.startsWith(SIGNATURE)) throw new Error('not a fragment of Pagefind')
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment
}

/** The file of a fragment. */
export function packFragment(fragment: Fragment): Uint8Array {
  return gzipSync(`${SIGNATURE}${JSON.stringify(fragment)}`, { level: LEVEL })
}

/** What a report's page says, in the order in which Pagefind reads it. */
export function wholeOf({ title, sections }: CutReport): CutText {
  return joinCut([title, ...sections.flatMap(({ heading, text }) => [heading, text])])
}

/** The fragment of a report, in its own spelling. */
export function fragmentOf(report: CutReport, whole: CutText): Fragment {
  const { title, names, sections, filters } = report
  const anchors = []
  let location = title.count
  for (const { anchor: id, heading, text } of sections) {
    if (id !== undefined) anchors.push({ element: 'h2', id, text: uncut(heading.text), location })
    location += heading.count + text.count
  }
  return {
    url: recordAddress(report),
    content: whole.text,
    word_count: whole.count,
    filters: Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]])),
    meta: { title: uncut(title.text), organ: uncut(names.text) },
    anchors,
  }
}

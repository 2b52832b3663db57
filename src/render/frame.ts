/** The frame all report pages share: rendered once as a page of its own, then filled for each report. */

import { escaped } from './html.ts'
import type { ReportPage } from './report-page.ts'

/** What fills a frame besides the main part of a page. */
export interface Filling extends Omit<ReportPage, 'main'> {
  readonly organ: string
  readonly organName: string
  readonly year: number
}

/** A frame cut where a page's own parts go: fixed HTML and, in turns with it, the names of parts. */
export type Frame = readonly string[]

/** Where the frame itself is rendered: the address of no report, for organs and years are not so called. */
export const frameParams = { organ: 'frame-of-organ', year: 'frame-of-year' } as const

/** Stands around the name of a part; no page has such a character. */
const MARK = '\u{E000}'

/** What fills the frame while it is rendered: for each part, its name between marks. */
export const frameFilling = {
  title: `${MARK}title${MARK}`,
  description: `${MARK}description${MARK}`,
  organName: `${MARK}organName${MARK}`,
  head: `${MARK}head${MARK}`,
  main: `${MARK}main${MARK}`,
} as const

const PART = new RegExp(`${MARK}(\\w+)${MARK}`)

/** Cuts a rendered frame at its parts. */
export function frameOf(page: string): Frame {
  // Marks do not stand in addresses as they are, so the two parts of addresses are marked here.
  const marked = page
    .replaceAll(frameParams.organ, `${MARK}organ${MARK}`)
    .replaceAll(frameParams.year, `${MARK}year${MARK}`)
  const pieces = marked.split(PART)
  const missing = Object.keys(frameFilling).filter((name) => !pieces.includes(name))
  if (missing.length > 0) throw new Error(`the frame of report pages has no ${missing.join(', ')}`)
  return pieces
}

/** The page of a report, but for its main part: what comes before it and what comes after. */
export function filled(frame: Frame, page: Filling): { before: string; after: string } {
  const parts: Record<string, string> = {
    title: escaped(page.title),
    description: escaped(page.description),
    organName: escaped(page.organName),
    head: page.head,
    organ: page.organ,
    year: String(page.year),
  }
  const text = (pieces: Frame): string =>
    pieces.map((piece, index) => (index % 2 === 0 ? piece : (parts[piece] ?? ''))).join('')
  const main = frame.indexOf('main')
  return { before: text(frame.slice(0, main)), after: text(frame.slice(main + 1)) }
}

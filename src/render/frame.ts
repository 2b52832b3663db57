/** The frame that all pages of a kind share: rendered once as a page of its own, then filled for each. */

import { escapeHtml } from './html.ts'
import type { ReportPage } from './report-page.ts'

/** What fills a frame besides the main part of a page. */
export interface Filling extends Omit<ReportPage, 'main'> {
  /** Of the page of a report or of an organ. */
  readonly organ?: string
  readonly organName?: string
  /** Of the page of a figure. */
  readonly figure?: string
  /** Of the page of a report or of a figure. */
  readonly year?: number
}

/** A frame cut where a page's own parts go: fixed HTML and, in turns with it, the names of parts. */
export type Frame = readonly string[]

/** Where frames themselves are rendered: the address of no page, for no organ, figure or year is so called. */
export const frameParams = {
  organ: 'part-organ',
  figure: 'part-figure',
  year: 'part-year',
} as const

/** The addresses of the rendered frames below the sub-path, by what fills them. */
export const framePaths = {
  report: `reports/${frameParams.organ}/${frameParams.year}/`,
  organ: `organs/${frameParams.organ}/`,
  figure: `figures/${frameParams.figure}/${frameParams.year}/`,
} as const

/** What fills a frame. */
export type FrameName = keyof typeof framePaths

/** The names of all frames. */
export const frameNames = Object.keys(framePaths) as readonly FrameName[]

/** Stands in the frame where a part of a page goes: a private character, which no page has, around it. */
function slot(part: string): string {
  return `\u{E000}${part}\u{E000}`
}

/** What the frame shows instead of a report: the slot of each part. */
export const frameSlots = {
  title: slot('title'),
  description: slot('description'),
  organName: slot('organName'),
  head: slot('head'),
  main: slot('main'),
} as const

/** Every frame has these. */
const NEEDED = ['title', 'description', 'head', 'main'] as const

const SLOT = /\u{E000}(\w+)\u{E000}/u

/** Cuts a rendered frame at its slots. */
export function frameOf(page: string): Frame {
  // Addresses cannot hold the slots' characters, so organ and year stand there by their own names.
  const marked = page
    .replaceAll(frameParams.organ, slot('organ'))
    .replaceAll(frameParams.figure, slot('figure'))
    .replaceAll(frameParams.year, slot('year'))
  const pieces = marked.split(SLOT)
  const missing = NEEDED.filter((name) => !pieces.includes(name))
  if (missing.length > 0) throw new Error(`a frame has no ${missing.join(', ')}`)
  return pieces
}

/** A page that fills a frame, but for its main part: what comes before it and what comes after. */
export function fillFrame(frame: Frame, page: Filling): { before: string; after: string } {
  const parts: Record<string, string> = {
    title: escapeHtml(page.title),
    description: escapeHtml(page.description),
    organName: escapeHtml(page.organName ?? ''),
    head: page.head,
    organ: page.organ ?? '',
    figure: page.figure ?? '',
    year: String(page.year ?? ''),
  }
  const text = (pieces: Frame): string =>
    pieces.map((piece, index) => (index % 2 === 0 ? piece : (parts[piece] ?? ''))).join('')
  const main = frame.indexOf('main')
  return { before: text(frame.slice(0, main)), after: text(frame.slice(main + 1)) }
}

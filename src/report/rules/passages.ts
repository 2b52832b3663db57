/** The narrative of a report as rules about its wording read it. */

import type { Spot } from '../finding.ts'
import type { Report } from '../report.ts'
import type { Section } from '../sections.ts'

/** A section's narrative as written, and where it stands. */
export interface Passage {
  readonly number: number | null
  readonly title: string
  /** Line of its heading. */
  readonly headLine: number | undefined
  readonly text: string
  /** Line on which the text begins. */
  readonly line: number
}

/** The sections that stand in the file, in its order. */
export function passagesOf(report: Pick<Report, 'sections'>): Passage[] {
  return report.sections.flatMap(({ number, title, line, written }: Section) =>
    written ? [{ number, title, headLine: line, text: written.text, line: written.line }] : [],
  )
}

const lineStarts = new WeakMap<Passage, readonly number[]>()

function lineStartsOf(passage: Passage): readonly number[] {
  const starts = lineStarts.get(passage) ?? [
    0,
    ...Array.from(passage.text.matchAll(/\n/g), ({ index }) => index + 1),
  ]
  lineStarts.set(passage, starts)
  return starts
}

/** Where in the file some characters of a passage's text stand. */
export function spotIn(passage: Passage, offset: number, length: number): Spot {
  const starts = lineStartsOf(passage)
  let [line, after] = [0, starts.length]
  while (after - line > 1) {
    const middle = (line + after) >> 1
    if ((starts[middle] ?? 0) <= offset) line = middle
    else after = middle
  }
  return { line: passage.line + line, column: offset - (starts[line] ?? 0) + 1, length }
}

/** A sentence, or a clause between commas, and where in its passage it begins. */
export interface Clause {
  readonly text: string
  readonly offset: number
}

/** A passage cut at the marks given. */
export function clausesOf(text: string, marks: RegExp): Clause[] {
  const clauses: Clause[] = []
  let offset = 0
  for (const part of text.split(marks)) {
    clauses.push({ text: part, offset })
    offset += part.length + 1
  }
  return clauses
}

/** Ends of a sentence. */
export const SENTENCE = /[。！？；\n]/u

const CLOSING = new Map(['《》', '〔〕', '（）', '()'].map(([open, close]) => [open, close]))

/** The text with names of documents and remarks in brackets blanked out, every place kept. */
export function withoutQuotations(text: string): string {
  const opening = /[《〔（(]/gu
  const unclosed = new Set<string>()
  let [kept, from] = ['', 0]
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [open] = match
    // What is closed nowhere after one place is closed nowhere after the next, and not looked for.
    const end = unclosed.has(open) ? -1 : text.indexOf(CLOSING.get(open) ?? '', match.index)
    if (end < 0) {
      unclosed.add(open)
      continue
    }
    kept += text.slice(from, match.index) + ' '.repeat(end + 1 - match.index)
    from = opening.lastIndex = end + 1
  }
  return kept + text.slice(from)
}

/** Full-width digits as plain ones, every place kept. */
export function withPlainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

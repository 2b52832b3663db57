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
export function passagesOf(report: Report): Passage[] {
  return report.sections.flatMap(({ number, title, line, written }: Section) =>
    written ? [{ number, title, headLine: line, text: written.text, line: written.line }] : [],
  )
}

/** Where in the file a place of a passage's text is. */
export function spotIn(passage: Passage, offset: number): Spot {
  const before = passage.text.slice(0, offset)
  const line = passage.line + (before.match(/\n/g)?.length ?? 0)
  return { line, column: offset - before.lastIndexOf('\n') }
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

/** The text with names of documents and remarks in brackets blanked out, every place kept. */
export function withoutQuotations(text: string): string {
  return text.replace(/《[^》]*》|〔[^〕]*〕|（[^）]*）|\([^)]*\)/gu, (found) =>
    ' '.repeat(found.length),
  )
}

/** Full-width digits as plain ones, every place kept. */
export function withPlainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

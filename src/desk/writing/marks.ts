/** Findings about a section: those about words, with their place in its Markdown, and the others. */

import type { Finding } from '../../report/finding.ts'
import type { SectionText } from '../edit/section.ts'

/** Words of a section that something is said of. */
export interface Mark {
  /** From 0, in characters of the section's Markdown; at least one is marked. */
  readonly from: number
  readonly to: number
  readonly finding: Finding
}

/** What is said of a section. */
export interface SectionFindings {
  /** From left to right. */
  readonly marks: readonly Mark[]
  /** About its heading, a line or the whole of it. */
  readonly others: readonly Finding[]
}

/** The findings that stand in each of some sections, in the order of the file. */
export function findingsBySection(
  sections: readonly SectionText[],
  findings: readonly Finding[],
): SectionFindings[] {
  return sections.map((section, at) => {
    const first = section.headLine ?? section.line
    const next = sections[at + 1]
    const end = next ? (next.headLine ?? next.line) : Number.POSITIVE_INFINITY
    const own = findings.filter(({ line }) => line >= first && line < end)
    const placed = own.map((finding) => ({ finding, spot: spotOf(section, finding) }))
    return {
      marks: placed
        .flatMap(({ finding, spot }) => (spot ? [{ ...spot, finding }] : []))
        .sort((one, other) => one.from - other.from || other.to - one.to),
      others: placed.flatMap(({ finding, spot }) => (spot ? [] : [finding])),
    }
  })
}

/** Where in a section's Markdown the words of a finding stand; undefined if it is about no words. */
function spotOf(
  { markdown, line: first }: SectionText,
  { line, column, length }: Finding,
): { from: number; to: number } | undefined {
  const lines = markdown.split('\n')
  const own = lines[line - first]
  if (length === undefined || own === undefined) return undefined
  const start = lines.slice(0, line - first).reduce((sum, one) => sum + one.length + 1, 0)
  const from = Math.min(start + column - 1, markdown.length)
  return { from, to: Math.min(from + Math.max(1, length), markdown.length) }
}

/** A run of text, with the mark on it if it has one. */
export interface MarkedRun {
  readonly text: string
  readonly mark?: Mark
}

/** A text cut at its marks; of marks that overlap, the first is drawn. */
export function markedRuns(text: string, marks: readonly Mark[]): MarkedRun[] {
  const runs: MarkedRun[] = []
  let at = 0
  for (const mark of marks) {
    if (mark.from < at || mark.to <= mark.from) continue
    if (mark.from > at) runs.push({ text: text.slice(at, mark.from) })
    runs.push({ text: text.slice(mark.from, mark.to), mark })
    at = mark.to
  }
  if (at < text.length) runs.push({ text: text.slice(at) })
  return runs
}

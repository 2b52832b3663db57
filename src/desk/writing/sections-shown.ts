/** What the room of the text shows: every section of the file and, in their places, those it has not. */

import type { ImportFinding } from '../../import/draft/import-finding.ts'
import { headingOf } from '../../render/contents.ts'
import type { Section } from '../../report/sections.ts'
import {
  sectionHeading,
  sectionsRead,
  sectionTexts,
  withNewSection,
  type SectionText,
} from '../edit/section.ts'
import { sectionId } from '../places.ts'
import type { DeskState } from '../store.ts'
import { findingsBySection, type SectionFindings } from './marks.ts'
import { strings } from './strings.ts'

/** A section on the page. */
export interface SectionShown {
  /** Its number in the form or its own title; that of a second one has a mark. */
  readonly key: string
  /** Of its field. */
  readonly id: string
  readonly number: number | null
  readonly heading: string
  /** Absent if the file has no such section. */
  readonly written?: {
    readonly section: SectionText
    readonly html: string
    readonly text: string
    readonly found: SectionFindings
  }
  readonly doubts: readonly ImportFinding[]
  /** Does the form have a table in it? */
  readonly hasTable: boolean
}

/** What stands before the first heading has none. */
function calledOf(section: SectionText): string {
  return section.headLine === undefined ? strings.top : headingOf(section)
}

/** The doubts of the import about a section. */
function doubtsAbout(
  doubts: readonly ImportFinding[],
  number: number | null,
  title: string,
): ImportFinding[] {
  return doubts.filter(({ path, excerpt }) =>
    number === null ? path === 'sections' && excerpt === title : path === `sections.${number}`,
  )
}

/** The sections of a text, as far as it can be read. */
export function sectionsOf({ parsed, text, format }: DeskState): readonly Section[] {
  return parsed.sections ?? sectionsRead(text, format)
}

/** All that is to be shown, in order. */
export function sectionsShown(state: DeskState): SectionShown[] {
  const { format, text, doubts } = state
  const sections = sectionsOf(state)
  const read = sections.filter(({ written }) => written)
  const findings = state.findings.filter(({ rule }) => rule !== 'section-missing')
  const texts = sectionTexts(text, sections)
  const found = findingsBySection(texts, findings)
  const tables = new Set<number | null>(format.tables.map(({ section }) => section))
  const keys = new Map<string, number>()
  const shown = texts.map((section, at): SectionShown => {
    const { number, title } = section
    const times = (keys.get(String(number ?? title)) ?? 0) + 1
    keys.set(String(number ?? title), times)
    const mark = times > 1 ? `~${times}` : ''
    return {
      key: `${number ?? title}${mark}`,
      id: sectionId(number ?? title) + mark,
      number,
      heading: calledOf(section),
      written: {
        section,
        html: read[at]?.html ?? '',
        text: read[at]?.text ?? '',
        found: found[at] ?? { marks: [], others: [] },
      },
      doubts: doubtsAbout(doubts, number, title),
      hasTable: tables.has(number),
    }
  })
  for (const { number, title } of format.sections) {
    if (keys.has(String(number))) continue
    const next = shown.findIndex((one) => one.number !== null && one.number > number)
    shown.splice(next < 0 ? shown.length : next, 0, {
      key: String(number),
      id: sectionId(number),
      number,
      heading: sectionHeading(format, number),
      doubts: doubtsAbout(doubts, number, title),
      hasTable: tables.has(number),
    })
  }
  return shown
}

/** The headings that a section worded otherwise may be given: its own of the form, or those that are missing. */
export function headingsFor(
  { format }: DeskState,
  all: readonly SectionShown[],
  { number, written }: SectionShown,
): string[] {
  const title = format.sections.find((one) => one.number === number)?.title
  if (number !== null)
    return title === written?.section.title ? [] : [sectionHeading(format, number)]
  const missing = all.filter((one) => !one.written)
  return missing.map((one) => sectionHeading(format, one.number ?? 0))
}

/** The text with a section of the form added in its place. */
export function withSectionAdded(state: DeskState, number: number): string {
  return withNewSection(state.text, state.format, sectionsOf(state), number)
}

/** The text with another heading on a line, which ends as it did. */
export function withHeading(text: string, line: number, heading: string): string {
  const parts = text.split(/(\r\n?|\n)/)
  parts[(line - 1) * 2] = `## ${heading}`
  return parts.join('')
}

/** The sections of a report file's text, and changes of one that leave every other byte as it is. */

import { headingOf } from '../../render/contents.ts'
import type { Section } from '../../report/sections.ts'
import type { Format } from '../../report/spec.ts'
import { splitFrontmatter } from '../../text/frontmatter.ts'
import { readNarrative } from '../../text/narrative.ts'

/** A section as it stands in a file. */
export interface SectionText {
  /** Its number in the form, or null for what the form does not know. */
  readonly number: number | null
  readonly title: string
  /** Line of its heading, from 1; absent for what stands before the first. */
  readonly headLine?: number
  /** Its Markdown, without the blank lines around it. */
  readonly markdown: string
  /** Where the Markdown begins and ends in the file's text. */
  readonly from: number
  readonly to: number
  /** Line on which it begins, from 1. */
  readonly line: number
}

/** The sections of a report's text, read even while the file's head is of the wrong shape. */
export function sectionsRead(text: string, format: Format): readonly Section[] {
  const parts = splitFrontmatter(text)
  return 'rule' in parts ? [] : readNarrative(format, parts.body, parts.bodyLine, '').sections
}

function lineStartsOf(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)]
}

/** Where the sections that `sections` tells of stand in the text they were read from. */
export function sectionTexts(text: string, sections: readonly Section[]): SectionText[] {
  const starts = lineStartsOf(text)
  return sections.flatMap(({ number, title, line: headLine, written }): SectionText[] => {
    if (!written) return []
    const lines = written.text.split('\n')
    const startOf = (at: number): number => starts[written.line - 1 + at] ?? text.length
    const isSaid = (line: string): boolean => line.trim() !== ''
    const first = Math.max(0, lines.findIndex(isSaid))
    const last = lines.findLastIndex(isSaid)
    const from = startOf(first)
    const said = last < 0 ? '' : text.slice(from, startOf(last + 1)).replace(/(?:\r\n?|\n)$/, '')
    const to = from + said.length
    const markdown = said.replace(/\r\n?/g, '\n')
    const head = headLine === undefined ? {} : { headLine }
    return [{ number, title, ...head, markdown, from, to, line: written.line + first }]
  })
}

function endOfLines(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n'
}

/** Markdown as a section of a file has it: without blank lines or blanks around it. */
export function trimmedMarkdown(markdown: string): string {
  return markdown.replace(/^(?:[ \t]*(?:\r\n?|\n))+/, '').trimEnd()
}

/** The text with a section's Markdown replaced; blank lines part it from the headings around. */
export function withSectionText(text: string, section: SectionText, markdown: string): string {
  const end = endOfLines(text)
  const [before, after] = [text.slice(0, section.from), text.slice(section.to)]
  const said = trimmedMarkdown(markdown).replace(/\r\n?|\n/g, end)
  if (section.markdown !== '' && said !== '') return before + said + after
  const head = before.replace(/(?:\r\n?|\n)[\r\n \t]*$/, '')
  const tail = after.replace(/^[\r\n \t]+/, '')
  const gap = section.headLine === undefined ? end : end + end
  const rest = tail === '' ? end : end + end + tail
  return said === '' ? head + rest : head + gap + said + rest
}

/** The heading a section of the form has in a file, without its sign. */
export function sectionHeading(format: Format, number: number): string {
  const title = format.sections.find((one) => one.number === number)?.title ?? ''
  return headingOf({ number, title })
}

/** The text with a section of the form added in its place among the others. */
export function withNewSection(
  text: string,
  format: Format,
  sections: readonly Section[],
  number: number,
  markdown = '',
): string {
  const end = endOfLines(text)
  const own = trimmedMarkdown(markdown).replace(/\r\n?|\n/g, end)
  const said = own === '' ? '' : end + own + end
  const added = `## ${sectionHeading(format, number)}${end}${said}`
  const next = sections.find((one) => one.line !== undefined && (one.number ?? 0) > number)
  if (next?.line === undefined) {
    const body = sections.some((one) => one.written)
    return `${text.trimEnd()}${end}${body ? end : ''}${added}`
  }
  const at = lineStartsOf(text)[next.line - 1] ?? text.length
  return `${text.slice(0, at)}${added}${end}${text.slice(at)}`
}

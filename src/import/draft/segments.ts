/** A source cut at its section headings, found by their words. */

import { formats } from '../../report/formats/index.ts'
import { numberOf, numeral } from '../../report/numerals.ts'
import { findSection } from '../../report/sections.ts'
import type { Format, SectionSpec } from '../../report/spec.ts'
import { closedUp } from '../clean.ts'
import type { Block, Grid, Paragraph } from '../document.ts'
import { indexOf } from './edition.ts'
import { keyOf } from '../tables/label-index.ts'
import { cutLine } from '../tables/loose-rows.ts'

/** A section of the source; the first has no heading. */
export interface Segment {
  readonly section?: SectionSpec
  /** Its heading without a number, in the source's words. */
  readonly title: string
  readonly where: string
  readonly blocks: readonly Block[]
}

const NUMBER = /^(?:第?\s*([一二三四五六七八九十]{1,2}|\d{1,2})\s*(?:部分|、|[.．,，:：])\s*)/u
const SUB_NUMBER = /^[(（]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]/u

interface HeadingText {
  readonly number?: number
  readonly title: string
}

function split(text: string): HeadingText {
  const line = closedUp(text)
  const found = NUMBER.exec(line)
  if (!found) return { title: line }
  const written = found[1] ?? ''
  const number = numberOf(written) ?? Number(written)
  return { number, title: line.slice(found[0].length).trim() }
}

/** The words of a heading, without its number. */
export function headingText(text: string): string {
  return split(text.replace(/[：:。]\s*$/u, '')).title
}

/** Titles that parts of the first section could have too need a table after them, or a number. */
function isPartLike(title: string): boolean {
  const parts = formats.flatMap(({ sections }) => sections.flatMap((one) => one.parts ?? []))
  return parts.some((part) => title.startsWith(part))
}

/** Words too short to be a heading without a number, unless they are the form's own: 基本情况, 整改措施. */
function isShort({ title: due, aliases = [] }: SectionSpec, title: string): boolean {
  return title.length <= 4 && ![due, ...aliases].includes(title)
}

/** Is a line the label of a row, or the beginning of one that is broken? */
function isOfRow(format: Format, text: string): boolean {
  const key = keyOf(cutLine(text).label)
  const keys = [...indexOf(format).rows.keys()]
  return key.length > 1 && keys.some((one) => one.startsWith(key))
}

function headingAt(
  format: Format,
  blocks: readonly Block[],
  at: number,
  last: number,
): { section?: SectionSpec; title: string; length: number } | undefined {
  const block = blocks[at]
  if (block?.kind !== 'paragraph' || block.text.length > 60 || SUB_NUMBER.test(block.text.trim()))
    return undefined
  const next = blocks[at + 1]
  const joined =
    next?.kind === 'paragraph' && next.text.length < 30 ? block.text + next.text : undefined
  for (const [text, length] of [
    [block.text, 1],
    [joined, 2],
  ] as const) {
    if (text === undefined) continue
    const { number, title } = split(text.replace(/[：:。]\s*$/u, ''))
    const section = findSection(format, title)
    if (!section) continue
    if (number === undefined && isShort(section, title)) continue
    if (
      number === undefined &&
      isPartLike(title) &&
      !blocks.slice(at + length, at + length + 3).some((one) => one.kind === 'grid')
    )
      continue
    if (number !== undefined && number !== section.number && section.number <= last) continue
    return { section, title, length }
  }
  const { number, title } = split(block.text)
  if (isOfRow(format, block.text)) return undefined
  const isNext =
    number !== undefined && number === last + 1 && last >= 3 && number <= format.sections.length
  const isHeadingLike =
    title.length > 1 &&
    title.length <= 40 &&
    !/[。；;！]/u.test(title) &&
    closedUp(block.text).startsWith(numeral(number ?? 0))
  return isNext && isHeadingLike ? { title, length: 1 } : undefined
}

/** Grids that hold section headings in rows of their own, as whole sheets do, are cut there. */
export function unrolled(format: Format, blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'paragraph') return [block]
    const pieces: Block[] = []
    let rows: Grid['rows'][number][] = []
    const flush = (): void => {
      if (rows.length > 0)
        pieces.push({ kind: 'grid', rows, where: rows[0]?.[0]?.where ?? block.where })
      rows = []
    }
    for (const row of block.rows) {
      const filled = row.filter((cell) => cell.text.trim() !== '')
      const [only] = filled
      const text = only?.text ?? ''
      const isLone =
        filled.length === 1 &&
        (findSection(format, split(text).title) !== undefined ||
          /年度报告\s*$/u.test(text) ||
          /。/u.test(text))
      if (!isLone || !only) {
        rows.push(row)
        continue
      }
      flush()
      for (const line of text.split('\n'))
        if (line.trim() !== '')
          pieces.push({ kind: 'paragraph', text: line.trim(), where: only.where })
    }
    flush()
    return pieces
  })
}

/** Cuts a source into what stands before the first section, and its sections; tables at headings in their rows, too. */
export function segmentsOf(format: Format, source: readonly Block[]): Segment[] {
  return cutAtHeadings(format, unrolled(format, source))
}

/** Cuts blocks into what stands before the first section, and its sections. */
export function cutAtHeadings(format: Format, blocks: readonly Block[]): Segment[] {
  const segments: { section?: SectionSpec; title: string; where: string; blocks: Block[] }[] = [
    { title: '', where: '', blocks: [] },
  ]
  let last = 0
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const found = headingAt(format, blocks, at, last)
    const isAgain =
      found?.section !== undefined && segments.some((one) => one.section === found.section)
    if (!found || isAgain) {
      segments.at(-1)?.blocks.push(block)
      continue
    }
    last = found.section?.number ?? last + 1
    const { section, title } = found
    segments.push({ ...(section && { section }), title, where: block.where, blocks: [] })
    at += found.length - 1
  }
  return segments
}

/** A paragraph of the blocks before the first section. */
export function paragraphsOf(segment: Segment | undefined): Paragraph[] {
  return (segment?.blocks ?? []).filter((block) => block.kind === 'paragraph')
}

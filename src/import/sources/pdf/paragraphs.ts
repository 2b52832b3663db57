/** Printed lines joined to paragraphs: a full line without an indent after it goes on. */

import type { Paragraph, PlacedWord } from '../../document.ts'
import { joinLines, type TextLine } from './lines.ts'

/** A line with its page. */
export interface PagedLine extends TextLine {
  readonly page: number
}

/** How the text of a file is set. */
export interface Setting {
  readonly right: number
  readonly size: number
  /** From baseline to baseline. */
  readonly leading: number
}

const HEADING = /^(?:[一二三四五六]、|[（(][一二三四五六七八九十]+[）)])/u

function middle(values: readonly number[], otherwise: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? otherwise
}

/** Right edge, size and leading of the running text. */
export function settingOf(lines: readonly PagedLine[]): Setting {
  const prose = lines.filter((line) => line.text.length > 12 && !line.text.includes('\t'))
  const size = middle(
    prose.map((line) => line.size),
    12,
  )
  const rights = prose.map((line) => line.right).sort((one, other) => one - other)
  const gaps = prose.flatMap((line, at) => {
    const before = prose[at - 1]
    return before?.page === line.page ? [line.y - before.y] : []
  })
  const right = rights[Math.floor(rights.length * 0.95)] ?? rights.at(-1) ?? 0
  return { right, size, leading: middle(gaps, size * 2) }
}

function isTitle(line: PagedLine, setting: Setting): boolean {
  return line.size > setting.size * 1.15
}

function goesOn(before: PagedLine, line: PagedLine, setting: Setting): boolean {
  if (before.text.includes('\t') || line.text.includes('\t')) return false
  const isSameSize = Math.abs(before.size - line.size) <= setting.size * 0.1
  const near = line.page !== before.page || line.y - before.y <= setting.leading * 1.35
  if (!isSameSize) return false
  if (isTitle(before, setting) && line.page === before.page)
    return line.y - before.y <= line.size * 2.6 && !HEADING.test(line.text)
  const isFull = before.right >= setting.right - before.size * 2
  const isIndented = line.left > before.left + before.size * 0.6
  return near && isFull && !isIndented && !HEADING.test(line.text)
}

/** Pages lie under one another, each as far from the next as no page is long. */
const PAGE = 20_000

/** The words of printed lines where they stand. */
function wordsOf(lines: readonly PagedLine[]): PlacedWord[] {
  return lines.flatMap(({ page, runs }) =>
    runs.map(({ text, x, y, width, size }) => ({
      text,
      left: x,
      right: x + width,
      y: page * PAGE + y,
      size,
    })),
  )
}

/** Lines that follow one another, as paragraphs. */
export function paragraphsOf(lines: readonly PagedLine[], setting: Setting): Paragraph[] {
  const groups: PagedLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1)
    if (last && goesOn(last, line, setting)) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({
    kind: 'paragraph',
    text: group.reduce((text, line) => joinLines(text, line.text), ''),
    words: wordsOf(group),
    where: `第 ${group[0]?.page ?? 1} 页`,
  }))
}

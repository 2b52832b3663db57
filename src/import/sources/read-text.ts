/** Plain text and Markdown → paragraphs and grids: tab rows, one cell a line, pipe tables. */

import type { Block, Grid, GridCell, SourceDocument } from '../document.ts'

interface Line {
  readonly text: string
  readonly where: string
}

type Rows = { readonly cells: readonly Line[]; readonly where: string }[]

function gridOf(rows: Rows): Grid {
  return {
    kind: 'grid',
    rows: rows.map(({ cells }) =>
      cells.map(({ text, where }): GridCell => ({ text, colspan: 1, rowspan: 1, where })),
    ),
    where: rows[0]?.where ?? '',
  }
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === ''
}

/** A tab opens a cell, a line without one goes on with it, an empty line ends the row. */
function cellALine(lines: readonly Line[], from: number): { grid: Grid; next: number } {
  const rows: { cells: Line[]; where: string }[] = []
  let at = from
  let isNew = true
  for (; at < lines.length; at++) {
    const line = lines[at] as Line
    if (isBlank(line) && !line.text.startsWith('\t')) {
      if (!isNew && isBlank(lines[at + 1]) && !lines[at + 1]?.text.startsWith('\t')) break
      if (!lines[at + 1]?.text.startsWith('\t')) break
      isNew = true
      continue
    }
    const row = rows.at(-1)
    const cell = row?.cells.at(-1)
    if (!line.text.startsWith('\t')) {
      if (!row || !cell || isNew) break
      row.cells[row.cells.length - 1] = { text: `${cell.text}\n${line.text}`, where: cell.where }
      continue
    }
    const opened = { text: line.text.slice(1), where: line.where }
    if (isNew || !row) rows.push({ cells: [opened], where: line.where })
    else row.cells.push(opened)
    isNew = false
  }
  return { grid: gridOf(rows), next: at }
}

function isPipeRow(text: string): boolean {
  return /(?<!\\)\|/u.test(text)
}

function pipeCells(text: string): string[] {
  return text
    .trim()
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replaceAll('\\|', '|').replaceAll('<br>', '\n'))
}

/** The line under a table's head; further down a line of dashes is one of figures, unless they are long. */
function isPipeRule(cells: readonly string[], at: number): boolean {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean)
  const dashes = at === 1 ? /^:?-+:?$/u : /^:?-{3,}:?$/u
  return filled.length > 0 && filled.every((cell) => dashes.test(cell))
}

/** Lines of a pipe table; where not each has a pipe at an edge, one there opens or closes a blank cell. */
function pipeRows(lines: readonly Line[], from: number): { grid: Grid; next: number } {
  let next = from
  while (next < lines.length && isPipeRow((lines[next] as Line).text)) next += 1
  const all = lines.slice(from, next).map(({ text, where }) => ({ cells: pipeCells(text), where }))
  const isEdged = (edge: 0 | -1): boolean =>
    all.every(({ cells }) => cells.length > 1 && cells.at(edge)?.trim() === '')
  const [left, right] = [isEdged(0) ? 1 : 0, isEdged(-1) ? -1 : undefined]
  const rows = all
    .filter(({ cells }, at) => !isPipeRule(cells, at))
    .map(({ cells, where }) => ({
      cells: cells.slice(left, right).map((text) => ({ text, where })),
      where,
    }))
  return { grid: gridOf(rows), next }
}

/** Consecutive lines of one shape, each a row; a line broken inside a cell joins the row before it. */
function rowALine(
  lines: readonly Line[],
  from: number,
  isRow: (text: string) => boolean,
  split: (text: string) => string[],
): { grid: Grid; next: number } {
  const rows: { cells: Line[]; where: string }[] = []
  let at = from
  for (; at < lines.length && isRow((lines[at] as Line).text); at++) {
    const { text, where } = lines[at] as Line
    rows.push({ cells: split(text).map((cell) => ({ text: cell, where })), where })
  }
  return { grid: gridOf(rows), next: at }
}

/** The text of a heading without the marks that may close it. */
function withoutClosingMarks(text: string): string {
  const bare = text.trim()
  let end = bare.length
  while (bare[end - 1] === '#') end -= 1
  return bare.slice(0, end).trim()
}

function paragraph({ text, where }: Line, isMarkdown: boolean): Block {
  const level = /^#{1,6}(?=\s)/u.exec(text)?.[0].length
  if (isMarkdown && level !== undefined)
    return { kind: 'paragraph', text: withoutClosingMarks(text.slice(level)), level, where }
  const marked = isMarkdown && /^\s*[-*+]\s|\*\*|\]\(/u.test(text) ? { markdown: text.trim() } : {}
  const plain = isMarkdown ? text.replace(/^\s*[-*+]\s+|\*\*/gu, '') : text
  return { kind: 'paragraph', text: plain.trim(), ...marked, where }
}

/** A single cell of text under a tab alone is an indented paragraph, not a table. */
function isTable(grid: Grid): boolean {
  return grid.rows.length > 1 || (grid.rows[0]?.length ?? 0) > 1
}

function tableAt(lines: readonly Line[], at: number): { grid: Grid; next: number } | undefined {
  const text = lines[at]?.text ?? ''
  const isLed = /^\s*\|.*\|\s*$/u.test(text)
  if (isLed || (isPipeRow(text) && isPipeRow(lines[at + 1]?.text ?? ''))) return pipeRows(lines, at)
  if (/^\t[^\t]*$/u.test(text)) return cellALine(lines, at)
  if (text.trim() === '' || !text.includes('\t')) return undefined
  return rowALine(
    lines,
    at,
    (line) => line.includes('\t'),
    (line) => line.split('\t'),
  )
}

const DRAWN = /[│┃║｜]/u
const DRAWN_RULE = /^[\s│┃║─━═┄┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝]+$/u

/** Tables drawn with lines of characters, as pipe tables; a mark that stands once is part of a text. */
function undrawn(lines: readonly Line[]): readonly Line[] {
  const isTable = ({ text }: Line): boolean => text.split(DRAWN).length > 2
  if (lines.filter(isTable).length < 2) return lines
  return lines
    .filter(
      ({ text }) => text.trim() === '' || !DRAWN_RULE.test(text) || /[│┃║]\s+[│┃║]/u.test(text),
    )
    .map((line) => (isTable(line) ? { ...line, text: line.text.replace(/[│┃║｜]/gu, '|') } : line))
}

/** Headings marked as Markdown marks them: from two on, the text is no plain one. */
function hasMarks(lines: readonly Line[]): boolean {
  return lines.filter(({ text }) => /^#{1,6}\s/u.test(text)).length > 1
}

/** Reads plain text; Markdown marks count where the file is called so, or the text looks so. */
export function readText(source: string, isCalledMarkdown = false): SourceDocument {
  const printed = source
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n|\f|\u2028/u)
    .map((text, index): Line => ({ text, where: `第 ${index + 1} 行` }))
  const lines = undrawn(printed)
  const isMarkdown = isCalledMarkdown || hasMarks(lines)
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] as Line
    const table = tableAt(lines, at)
    if (table && table.next > at) {
      if (isTable(table.grid)) blocks.push(table.grid)
      else if (!isBlank(line)) blocks.push(paragraph(line, isMarkdown))
      at = table.next
      continue
    }
    if (!isBlank(line)) blocks.push(paragraph(line, isMarkdown))
    at += 1
  }
  return { source: 'text', blocks, problems: [] }
}

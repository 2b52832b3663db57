/** A report → its file: the one writer of the file format. */

import { ACCEPTED_KEY, acceptedLines } from './accepted-text.ts'
import { correctionLines } from './correction-text.ts'
import { CORRECTIONS_KEY, type Correction } from '../corrections/correction.ts'
import { figureAt, figureWord, type Figures } from '../figures.ts'
import type { Accepted } from '../report.ts'
import { leaves, nameOf, unitOf, type Band, type Format, type TableSpec } from '../spec.ts'
import { plainLabel } from '../labels.ts'
import { pad, widthOf } from '../text-width.ts'
import { yamlText } from './yaml-text.ts'

/** A section as Markdown; the text before the first heading has none. */
export interface WrittenSection {
  readonly heading: string | null
  readonly markdown: string
}

/** What a report file says. */
export interface WrittenReport {
  readonly organ: string
  readonly year: number
  readonly format: Format
  readonly title: string
  readonly published?: string | undefined
  readonly source?: string | undefined
  readonly narrative?: 'original' | 'digest'
  readonly figures: Figures
  readonly accepted?: readonly Accepted[]
  readonly corrections?: readonly Correction[]
  readonly sections: readonly WrittenSection[]
  /** Comments over rows, by the row's id: `requests.carriedIn`. */
  readonly comments?: ReadonlyMap<string, string>
}

/** A report file, and the line on which each thing in it stands. */
export interface ReportText {
  readonly text: string
  /** Lines from 1, by `title`, `year`, table (`requests`), row (`requests.received`), `sections.0`. */
  readonly lines: ReadonlyMap<string, number>
}

type Say = (line: string, path?: string) => void

const INDENT = '  '

/** The least column at which the figures begin, so that short tables look alike. */
const LEAST = 20

function keyOf(depth: number, name: string): string {
  return `${INDENT.repeat(depth)}${yamlText(name)}:`
}

/** The names of the columns over their figures; a band of one column says its unit. */
function columnsComment(table: TableSpec, band: Band, at: number): string {
  const columns = leaves(band.columns)
  const [row] = leaves(band.rows)
  const [only] = columns
  if (columns.length > 1 || !only || !row) {
    const names = columns.map((column) => plainLabel(column.heading.name ?? column.heading.label))
    return `${pad(`${INDENT}#`, at + 1, 'file')}${names.join(' ')}`
  }
  const unit = unitOf({ id: '', table, band, row, column: only })
  return `${INDENT}# ${nameOf(only.heading)}${unit === '件' ? '' : `，${unit}`}`
}

/** The words of a comment, however they are spaced. */
export function commentWords(comment: string): string {
  return comment.trim().replace(/^#\s*/, '').replace(/\s+/g, ' ')
}

const columnsOf = new WeakMap<Format, ReadonlySet<string>>()

/** The words of the comments that the writer itself puts over figures: the names of their columns. */
export function columnComments(format: Format): ReadonlySet<string> {
  const known =
    columnsOf.get(format) ??
    new Set(
      format.tables.flatMap((table) =>
        table.bands.map((band) => commentWords(columnsComment(table, band, 0))),
      ),
    )
  columnsOf.set(format, known)
  return known
}

function writeTable(report: WrittenReport, table: TableSpec, say: Say): void {
  say(`${table.name}:`, table.id)
  const rows = table.bands.flatMap((band) => leaves(band.rows))
  const longest = Math.max(
    ...rows.map((row) => widthOf(keyOf(row.names.length, row.names.at(-1) ?? ''), 'file')),
  )
  const at = Math.max(LEAST, longest + 1)
  let over = ''
  let open: readonly string[] = []
  for (const band of table.bands) {
    const comment = columnsComment(table, band, at)
    if (comment !== over) say(comment)
    over = comment
    for (const row of leaves(band.rows)) {
      const above = row.names.slice(0, -1)
      above.forEach((name, level) => {
        const isNew = above.slice(0, level + 1).join() !== open.slice(0, level + 1).join()
        if (isNew) say(keyOf(level + 1, name))
      })
      open = above
      const id = `${table.id}.${row.path}`
      const told = report.comments?.get(id)
      if (told !== undefined) say(`${INDENT.repeat(row.names.length)}# ${told}`)
      const words = leaves(band.columns).map((column) =>
        figureWord(figureAt(report.figures, `${id}.${column.path}`)),
      )
      const value = words.length === 1 ? ` ${words.join('')}` : `[${words.join(', ')}]`
      say(`${pad(keyOf(row.names.length, row.names.at(-1) ?? ''), at, 'file')}${value}`, id)
    }
  }
}

function writeHead(report: WrittenReport, say: Say): void {
  say('---')
  say(`机关: ${report.organ}`, 'organ')
  say(`年度: ${report.year}`, 'year')
  say(`格式: ${report.format.edition}`, 'edition')
  say(`标题: ${yamlText(report.title)}`, 'title')
  if (report.published !== undefined) say(`公布日期: ${report.published}`, 'published')
  if (report.source !== undefined) say(`来源: ${yamlText(report.source)}`)
  if (report.narrative === 'digest') say('叙述: 摘编')
  for (const table of report.format.tables) writeTable(report, table, say)
  const accepted = report.accepted ?? []
  if (accepted.length > 0) say(`${ACCEPTED_KEY}:`)
  for (const line of acceptedLines(accepted)) say(line)
  const corrections = report.corrections ?? []
  if (corrections.length > 0) say(`${CORRECTIONS_KEY}:`)
  for (const line of correctionLines(corrections)) say(line)
  say('---')
}

/** The text of a report file. */
export function reportMarkdown(report: WrittenReport): ReportText {
  const written: string[] = []
  const lines = new Map<string, number>()
  const say: Say = (line, path) => {
    if (path !== undefined) lines.set(path, written.length + 1)
    written.push(line)
  }
  writeHead(report, say)
  report.sections.forEach(({ heading, markdown }, index) => {
    if (index > 0) say('')
    if (heading !== null) say(`## ${heading}`, `sections.${index}`)
    if (markdown === '') return
    if (heading !== null) say('')
    if (heading === null) lines.set(`sections.${index}`, written.length + 1)
    for (const line of markdown.split('\n')) say(line)
  })
  return { text: `${written.join('\n')}\n`, lines }
}

/** A source that holds several reports, or one report twice, cut where each begins. */

import { findSection } from '../../report/sections.ts'
import type { Format } from '../../report/spec.ts'
import type { Block } from '../document.ts'
import { keyOf } from '../tables/label-index.ts'
import { indexOf } from './edition.ts'
import { headingText, unrolled } from './segments.ts'
import { titlesIn } from './title.ts'

/** Headings in a row, without anything to speak of under them, are a table of contents. */
const LEAST_TEXT = 150
/** As many sections as this make a report of a stretch. */
const LEAST_SECTIONS = 3

interface Run {
  readonly numbers: Set<number>
  readonly first: number
  last: number
}

/** Sections of the form in the order of their headings, cut where they begin anew. */
function runsOf(format: Format, blocks: readonly Block[]): Run[] {
  const runs: Run[] = []
  blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph' || block.isLink || block.text.length > 60) return
    const number = findSection(format, headingText(block.text))?.number
    if (number === undefined) return
    const run = runs.at(-1)
    const isAnew =
      run &&
      run.numbers.has(number) &&
      run.numbers.size >= LEAST_SECTIONS &&
      number === Math.min(...run.numbers)
    if (run && !isAnew) {
      run.numbers.add(number)
      run.last = at
    } else runs.push({ numbers: new Set([number]), first: at, last: at })
  })
  return runs
}

function isReport(blocks: readonly Block[], { numbers, first }: Run, end: number): boolean {
  const own = blocks.slice(first, end)
  const letters = own.reduce(
    (sum, one) => sum + (one.kind === 'grid' ? LEAST_TEXT : one.text.length),
    0,
  )
  return numbers.size >= LEAST_SECTIONS && letters >= LEAST_TEXT
}

/** Where a report begins whose first heading stands at `first`: at its title, if that comes after `from`. */
function beginning(blocks: readonly Block[], from: number, first: number): number {
  const between = blocks.slice(from, first)
  const paragraphs = between.filter((one) => one.kind === 'paragraph')
  const [title] = titlesIn(paragraphs)
  const block = title && paragraphs[title.from]
  return block ? from + between.indexOf(block) : first
}

const SHEET = /^工作表“.+?”/u

/** The sheet of a workbook that a block stands in. */
function sheetOf({ where }: Block): string | undefined {
  return SHEET.exec(where)?.[0]
}

/** Rows of the form that the tables of a stretch name. */
function rowsIn(format: Format, blocks: readonly Block[]): number {
  const { rows } = indexOf(format)
  const texts = blocks.flatMap((one) =>
    one.kind === 'grid' ? one.rows.flatMap((row) => row.map(({ text }) => keyOf(text))) : [],
  )
  return new Set(texts.filter((key) => rows.has(key))).size
}

/** Reports without headings of sections: the tables of each stand under a title, or on a sheet, of their own. */
function tablesApart(format: Format, blocks: readonly Block[]): (readonly Block[])[] {
  const enough = indexOf(format).rows.size / 2
  const parts: Block[][] = [[]]
  blocks.forEach((block, at) => {
    const before = blocks[at - 1]
    const isTitle = block.kind === 'paragraph' && titlesIn([block]).length > 0
    const isSheet = before !== undefined && sheetOf(before) !== sheetOf(block)
    const isFull = rowsIn(format, parts.at(-1) ?? []) >= enough
    if ((isTitle || isSheet) && isFull) parts.push([])
    parts.at(-1)?.push(block)
  })
  return parts.every((part) => rowsIn(format, part) >= enough) ? parts : [blocks]
}

/** The reports of a source, each with its own blocks; one where there are not several. */
export function partsOf(format: Format, source: readonly Block[]): (readonly Block[])[] {
  const blocks = unrolled(format, source)
  const runs = runsOf(format, blocks)
  const reports = runs.filter((run, at) =>
    isReport(blocks, run, runs[at + 1]?.first ?? blocks.length),
  )
  if (reports.length === 0) {
    const parts = tablesApart(format, blocks)
    return parts.length > 1 ? parts : [source]
  }
  if (reports.length < 2) return [source]
  const starts = reports.map((run, at) => {
    const before = reports[at - 1]
    return before ? beginning(blocks, before.last + 1, run.first) : 0
  })
  return starts.map((start, at) => blocks.slice(start, starts[at + 1]))
}

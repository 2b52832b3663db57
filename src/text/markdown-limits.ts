/**
 * How much Markdown a text may hold. A parser of Markdown takes the square of the time for some of
 * it: emphasis, links, references, lists in lists. What is far more than any report has is refused
 * before it is parsed, by one pass over the characters.
 */

/** The most of each kind in one text. */
export const markdownLimits = {
  lines: 5_000,
  /** Characters that may begin or end something, and marks of lists, quotations and headings. */
  signs: 10_000,
  /** `<`, each of which may begin a tag that is looked for to the end. */
  tags: 1_000,
  /** `|`, between the cells of tables. */
  bars: 12_000,
  /** The same sign one after another. */
  run: 200,
  /** Marks of lists and quotations at the head of one line. */
  marks: 20,
  /** Columns before the first character of a line. */
  indent: 100,
} as const

/** What there is too much of, and on which line of the text, from 1. */
export interface MarkdownExcess {
  readonly line: number
  readonly message: string
}

const SIGNS = /([*_[\]`<&\\~])\1*/g
/** A line that may be a heading, or make one of the line before. */
const HEADING = /^ {0,3}[#=-]/
const HEADING_SIGNS = /[#=-]/g
const TAGS = /</g
const BARS = /\|/g
const MARK = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y
const TAB = 4

function columns(space: string): number {
  return [...space].reduce((sum, one) => sum + (one === '\t' ? TAB : 1), 0)
}

/** How many marks of lists and quotations a line opens with. */
function marksOf(line: string): number {
  let count = 0
  MARK.lastIndex = 0
  while (MARK.test(line)) count += 1
  return count
}

/** The first place where a text has too much Markdown. */
export function markdownExcess(text: string): MarkdownExcess | undefined {
  const most = markdownLimits
  let [signs, tags, bars] = [0, 0, 0]
  const lines = text.split(/\r\n?|\n/, most.lines + 1)
  for (const [at, line] of lines.entries()) {
    const told = (message: string): MarkdownExcess => ({ line: at + 1, message })
    const indent = columns(/^[ \t]*/.exec(line)?.[0].slice(0, most.indent + 1) ?? '')
    if (indent > most.indent) return told(`这一行前面空了 ${most.indent} 格以上。`)
    const marks = marksOf(line)
    if (marks > most.marks) return told(`引用和列表套了 ${most.marks} 层以上。`)
    const runs = line.match(SIGNS) ?? []
    const long = runs.find((run) => run.length > most.run)
    if (long !== undefined) return told(`这里有一串 ${long.length} 个“${long[0]}”。`)
    signs += marks + runs.reduce((sum, run) => sum + run.length, 0)
    if (HEADING.test(line)) signs += line.match(HEADING_SIGNS)?.length ?? 0
    if (signs > most.signs) return told(`到这一行，正文里的 Markdown 记号已超过 ${most.signs} 个。`)
    tags += line.match(TAGS)?.length ?? 0
    if (tags > most.tags) return told(`到这一行，正文里的“<”已超过 ${most.tags} 个。`)
    bars += line.match(BARS)?.length ?? 0
    if (bars > most.bars) return told(`到这一行，正文的表格已超过一万格。`)
  }
  return lines.length > most.lines
    ? { line: most.lines, message: `正文有 ${most.lines} 行以上，空行也算；多余的空行请先删去。` }
    : undefined
}

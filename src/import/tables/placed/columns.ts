/** The columns of a table without lines, by where its figures are printed. */

import type { PlacedWord } from '../../document.ts'

/** Words printed on one line, from the left. */
export type PrintedLine = readonly PlacedWord[]

/** From where to where something is printed across the page. */
export interface Extent {
  readonly left: number
  readonly right: number
}

/** Figures that nobody takes for a word of a label; “三” and “无” can be pieces of one. */
const FIGURE = /^(?:[-+]?[\d.,]+|[/—–-])$/u
const DIGITS = /^[\d.,]+$/u

/** Digits nearer than this share of their size are one number. */
const CLOSE = 0.15
/** Words nearer than this share of their size are one: no two cells touch. */
const TOUCH = 0.08

/** Does a word go on with the one before it, as some programs print words in pieces? */
function isRest(last: PlacedWord, word: PlacedWord): boolean {
  const gap = word.left - last.right
  const isNumber = DIGITS.test(last.text) && DIGITS.test(word.text)
  // A label can reach as far as the figure beside it.
  const isWord = !FIGURE.test(word.text) && Math.abs(gap) <= word.size * TOUCH
  return isWord || (isNumber && gap <= word.size * CLOSE)
}

function whole(words: readonly PlacedWord[]): PlacedWord[] {
  const all: PlacedWord[] = []
  for (const word of words) {
    const last = all.at(-1)
    if (last && isRest(last, word))
      all.splice(-1, 1, { ...last, text: last.text + word.text, right: word.right })
    else all.push(word)
  }
  return all
}

/** Words as the lines they are printed on, from the top. */
export function printedLines(words: readonly PlacedWord[]): PrintedLine[] {
  const lines: PlacedWord[][] = []
  for (const word of [...words].sort((one, other) => one.y - other.y)) {
    const first = lines.at(-1)?.[0]
    if (first && word.y - first.y <= Math.min(word.size, first.size) / 2) lines.at(-1)?.push(word)
    else lines.push([word])
  }
  return lines.map((line) => whole(line.sort((one, other) => one.left - other.left)))
}

/** The figures at a line's end. */
function figuresOf(line: PrintedLine): PlacedWord[] {
  return line.slice(line.findLastIndex(({ text }) => !FIGURE.test(text)) + 1)
}

/** Fewer full rows than this show no columns. */
const LEAST = 3

/**
 * The columns in which the figures of full rows are printed, in points across the page. None where
 * there are too few such rows, or rows with more figures, or where columns run into one another.
 */
export function columnsOf(lines: readonly PrintedLine[], count: number): Extent[] | undefined {
  const rows = lines.map(figuresOf)
  const full = rows.filter((row) => row.length === count)
  if (full.length < LEAST || rows.some((row) => row.length > count)) return undefined
  const columns = Array.from({ length: count }, (_, at) => ({
    left: Math.min(...full.map((row) => row[at]?.left ?? 0)),
    right: Math.max(...full.map((row) => row[at]?.right ?? 0)),
  }))
  const isApart = columns.every(({ left }, at) => at === 0 || (columns[at - 1]?.right ?? 0) < left)
  return isApart ? columns : undefined
}

/** The one column that something is printed in, by number. */
export function columnAt(columns: readonly Extent[], { left, right }: Extent): number | undefined {
  const found = columns.flatMap((one, at) => (left < one.right && right > one.left ? [at] : []))
  return found.length === 1 ? found[0] : undefined
}

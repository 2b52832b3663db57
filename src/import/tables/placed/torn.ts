/** Numbers that a narrow cell broke over two lines, told by where their pieces are printed. */

import type { Paragraph, PlacedWord } from '../../document.ts'
import { isValueLike } from '../cell.ts'
import { printedLines } from './columns.ts'

/** Lines of a cell are nearer to one another than rows are, in heights of their digits. */
const NEAR = 1.9

/** Pieces of a number with this between them are no number, and nobody reads them as one. */
const TEAR = '..'

function isOver(one: PlacedWord, other: PlacedWord): boolean {
  return one.left < other.right && one.right > other.left
}

/** What a number cannot end in. */
const UNFINISHED = /^[-+]?[\d０-９]{1,3}[,，.．]$/u

function trailing(words: readonly PlacedWord[]): readonly PlacedWord[] {
  return words.slice(words.findLastIndex(({ text }) => !isValueLike(text)) + 1)
}

/** The words of a line of figures and of nothing else, or of beginnings of numbers beside a label. */
function piecesOf(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const figures = trailing(words)
  const isAlone = figures.length === words.length
  return isAlone || figures.every(({ text }) => UNFINISHED.test(text)) ? figures : []
}

/** Does a line of figures stand among the others of its row, a piece over or under theirs? */
function isPieceOf(line: readonly PlacedWord[], row: readonly PlacedWord[]): boolean {
  const [first, other] = [line[0], row.at(-1)]
  if (!first || !other || line.length > row.length) return false
  if (line.length === row.length && !line.every(({ text }) => UNFINISHED.test(text))) return false
  const isNear = Math.abs(first.y - other.y) <= first.size * NEAR
  return isNear && line.every((piece) => row.some((one) => isOver(piece, one)))
}

/** Lines of a table, a number of which a piece stands over or under put together as what it is: torn. */
export function tornTogether(paragraphs: readonly Paragraph[]): Paragraph[] {
  const words = paragraphs.map((one) => printedLines(one.words ?? []).flat())
  const changed = new Set<number>()
  words.map(piecesOf).forEach((pieces, at) => {
    const to = [at - 1, at + 1].find((next) => isPieceOf(pieces, trailing(words[next] ?? [])))
    if (to === undefined || changed.has(at)) return
    for (const piece of pieces) {
      const row = words[to] ?? []
      const whole = trailing(row).find((one) => isOver(piece, one)) as PlacedWord
      const texts = piece.y < whole.y ? [piece.text, whole.text] : [whole.text, piece.text]
      const torn = { ...whole, text: texts.join(TEAR) }
      words[to] = row.map((one) => (one === whole ? torn : one))
    }
    words[at] = (words[at] ?? []).filter((one) => !pieces.includes(one))
    changed.add(at).add(to)
  })
  return paragraphs.flatMap((one, at): Paragraph[] => {
    const own = words[at] ?? []
    if (!changed.has(at)) return [one]
    return own.length === 0
      ? []
      : [{ ...one, words: own, text: own.map(({ text }) => text).join('\t') }]
  })
}

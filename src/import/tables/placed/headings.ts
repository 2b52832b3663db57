/** The headings printed over the columns of a table without lines. */

import { leaves, type Band } from '../../../report/spec.ts'
import type { PlacedWord } from '../../document.ts'
import { keyOf, type LabelIndex } from '../label-index.ts'
import type { Extent, PrintedLine } from './columns.ts'

const WIDE = /[\u1100-\u{10FFFF}]/u

function measure(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0)
}

/** A word as its letters, each where it must stand: words of narrow columns run into one another. */
function lettersOf({ text, left, right }: PlacedWord): { letter: string; middle: number }[] {
  const step = (right - left) / Math.max(1, measure(text))
  let at = left
  return [...text].map((letter) => {
    const width = step * measure(letter)
    at += width
    return { letter, middle: at - width / 2 }
  })
}

/** Words without a gap between them, as one. */
function phrases(line: PrintedLine): PlacedWord[][] {
  const groups: PlacedWord[][] = []
  for (const word of line) {
    const last = groups.at(-1)?.at(-1)
    if (last && word.left - last.right <= word.size / 2) groups.at(-1)?.push(word)
    else groups.push([word])
  }
  return groups
}

/** The headings of several columns together, such as 法人或其他组织. */
function isOverSeveral(index: LabelIndex, band: Band, text: string): boolean {
  const key = keyOf(text)
  return (
    index.columns.has(key) &&
    !leaves(band.columns).some(({ heading: { label, aliases = [] } }) =>
      [label, ...aliases].some((one) => keyOf(one) === key),
    )
  )
}

/** How far something stands from a column, whichever way both are aligned. */
function distance(one: Extent, column: Extent): number {
  const middle = ({ left, right }: Extent): number => (left + right) / 2
  return Math.min(
    Math.abs(one.left - column.left),
    Math.abs(one.right - column.right),
    Math.abs(middle(one) - middle(column)),
  )
}

function nearest(columns: readonly Extent[], one: Extent): number {
  return columns.reduce(
    (best, column, at) =>
      distance(one, column) < distance(one, columns[best] as Extent) ? at : best,
    0,
  )
}

/** What stands over each column, from top to bottom, without the headings of several columns. */
export function headingsOver(
  index: LabelIndex,
  band: Band,
  columns: readonly Extent[],
  lines: readonly PrintedLine[],
): string[] {
  const texts = columns.map(() => '')
  const say = (text: string, place: Extent): void => {
    const at = nearest(columns, place)
    texts[at] = `${texts[at] ?? ''}${text}`
  }
  for (const line of lines)
    for (const phrase of phrases(line)) {
      if (isOverSeveral(index, band, phrase.map(({ text }) => text).join(''))) continue
      for (const word of phrase.filter(({ text }) => !isOverSeveral(index, band, text))) {
        const over = columns.filter(({ left, right }) => word.left < left && right < word.right)
        if (over.length < 2) say(word.text, word)
        else
          for (const { letter, middle } of lettersOf(word))
            say(letter, { left: middle, right: middle })
      }
    }
  return texts
}

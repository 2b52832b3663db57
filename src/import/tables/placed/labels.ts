/** The labels beside the figures of a table without lines, put together from their pieces by place. */

import type { TableSpec } from '../../../report/spec.ts'
import type { PlacedWord } from '../../document.ts'
import { labelNumber, pieceKey, type GroupPlace, type LabelIndex } from '../label-index.ts'
import type { RowPlace, Spelling } from '../label-index.ts'

/** A label with the lines it is printed on, first and last. */
export interface PlacedLabel {
  readonly text: string
  readonly top: number
  readonly bottom: number
  /** What it names; nothing where that is not known. */
  readonly row?: RowPlace
  readonly group?: GroupPlace
  /** It heads no figures: a corner, a heading of columns. */
  readonly isHeading?: true
}

interface Open {
  text: string
  left: number
  right: number
  last: PlacedWord
  readonly top: number
  may: readonly { readonly spelling: Spelling; readonly rest: string }[]
}

/** The next line of a label is not further below, in heights of its letters. */
const NEXT_LINE = 2.5
/** Two pages are further apart than anything on one. */
const PAGE = 10_000

function isBeside({ last }: Open, word: PlacedWord): boolean {
  const isLevel = Math.abs(word.y - last.y) <= Math.min(word.size, last.size) / 2
  return (
    isLevel && word.left >= last.right - word.size / 2 && word.left - last.right <= word.size * 2
  )
}

function isBelow({ last, left, right }: Open, word: PlacedWord): boolean {
  const down = word.y - last.y
  const isNext = (down > word.size / 2 && down <= word.size * NEXT_LINE) || down > PAGE
  return isNext && word.left < right && word.right > left
}

function continued(open: Open, word: PlacedWord): Open['may'] {
  const key = pieceKey(word.text)
  return open.may
    .filter(({ rest }) => key !== '' && rest.startsWith(key))
    .map(({ spelling, rest }) => ({ spelling, rest: rest.slice(key.length) }))
}

function begun(index: LabelIndex, table: TableSpec, text: string): Open['may'] {
  const [key, number] = [pieceKey(text), labelNumber(text)]
  return index.spellings
    .filter(
      (one) =>
        one.table === table &&
        key !== '' &&
        one.key.startsWith(key) &&
        (number === undefined || one.number === undefined || one.number === number),
    )
    .map((spelling) => ({ spelling, rest: spelling.key.slice(key.length) }))
}

/** What a label names: the one thing that it is whole of, or of which it is the beginning. */
function labelOf({ text, top, last, may }: Open): PlacedLabel {
  const done = may.filter(({ rest }) => rest === '')
  const left = (done.length > 0 ? done : may).map(({ spelling }) => spelling)
  const base = { text, top, bottom: last.y }
  const rows = new Set(left.flatMap(({ row }) => row ?? []))
  const groups = new Set(left.flatMap(({ group }) => group ?? []))
  const [row] = rows
  const [group] = groups
  if (row && rows.size === 1) return { ...base, row }
  if (rows.size > 1) return base
  if (group && groups.size === 1) return { ...base, group }
  return left.length > 0 ? { ...base, isHeading: true } : base
}

/** A number that stands by itself, before its label or on a line over it. */
const LONE_NUMBER = /^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.．、]$/u

function extend(open: Open, word: PlacedWord, may = open.may): void {
  open.text += word.text
  open.left = Math.min(open.left, word.left)
  open.right = Math.max(open.right, word.right)
  open.last = word
  open.may = may
}

/** The labels that words, line by line, make in the order in which they begin. */
export function labelsOf(
  index: LabelIndex,
  table: TableSpec,
  words: readonly PlacedWord[],
): PlacedLabel[] {
  const labels: Open[] = []
  let number: PlacedWord | undefined
  for (const word of words) {
    const near = labels.filter((one) => isBeside(one, word) || isBelow(one, word)).toReversed()
    const isMark = pieceKey(word.text) === ''
    const going = near.find((one) => continued(one, word).length > 0)
    const last = near.find((one) => word.y - one.last.y < PAGE)
    if (LONE_NUMBER.test(word.text)) number = word
    else if (isMark) {
      if (last) extend(last, word)
    } else if (going) extend(going, word, continued(going, word))
    else {
      const text = number && isNumberOf(number, word) ? number.text + word.text : word.text
      const may = begun(index, table, text)
      if (may.length === 0 && last?.may.length === 0) extend(last, word)
      else labels.push({ text, left: word.left, right: word.right, top: word.y, last: word, may })
    }
  }
  return labels.map(labelOf)
}

function isNumberOf(number: PlacedWord, word: PlacedWord): boolean {
  return (
    labelNumber(word.text) === undefined &&
    Math.abs(number.y - word.y) <= word.size / 2 &&
    word.left >= number.right - word.size / 2 &&
    word.left - number.right <= word.size
  )
}

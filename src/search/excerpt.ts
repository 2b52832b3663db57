/** A readable stretch of a text with some of it marked. */

import type { Range } from './fold.ts'

/** A piece of a text, and whether it is marked. */
export interface Part {
  readonly text: string
  readonly marked: boolean
}

/** About as many characters as an excerpt shows. */
const LENGTH = 80
/** At most as many of them stand before the stretch it is about. */
const LEAD = 24
const AFTER_SENTENCE = /[。！？；\n][”’』」）)\s]*/gu
const INSIDE_CHARACTER = /^(?:[\udc00-\udfff]|\p{M}|\u200d)/u

/** A whole text with the ranges marked; they are in order and may overlap. */
export function markRanges(text: string, ranges: readonly Range[]): Part[] {
  return partsOf(text, [0, text.length], ranges)
}

/** About 80 characters of a text around a stretch, from a sentence's beginning if one is near. */
export function excerpt(text: string, stretch: Range, ranges: readonly Range[]): Part[] {
  const from = beginning(text, stretch[0])
  const to = wholeCharacter(text, Math.min(text.length, Math.max(from + LENGTH, stretch[1])), 1)
  const parts = partsOf(text, [from, to], ranges)
  const before = text.slice(0, from).trim() === '' ? [] : [ELLIPSIS]
  const after = text.slice(to).trim() === '' ? [] : [ELLIPSIS]
  return [...before, ...parts, ...after]
}

const ELLIPSIS: Part = { text: '…', marked: false }

function beginning(text: string, stretchFrom: number): number {
  const earliest = wholeCharacter(text, Math.max(0, stretchFrom - LEAD), -1)
  const lead = text.slice(earliest, stretchFrom)
  const sentences = [...lead.matchAll(AFTER_SENTENCE)]
  const last = sentences.at(-1)
  return last ? earliest + last.index + last[0].length : earliest
}

/** The next place, going by the step, that does not cut a character from its marks. */
function wholeCharacter(text: string, place: number, step: 1 | -1): number {
  let at = place
  while (at > 0 && at < text.length && INSIDE_CHARACTER.test(text.slice(at, at + 2))) at += step
  return at
}

function partsOf(text: string, [from, to]: Range, ranges: readonly Range[]): Part[] {
  const parts: Part[] = []
  const add = (start: number, end: number, isMarked: boolean): void => {
    const piece = text.slice(start, end).replace(/\s+/gu, ' ')
    if (piece !== '') parts.push({ text: piece, marked: isMarked })
  }
  let at = from
  for (const [start, end] of joined(ranges)) {
    if (end <= from || start >= to) continue
    add(at, Math.max(start, from), false)
    add(Math.max(start, from), Math.min(end, to), true)
    at = Math.min(end, to)
  }
  add(at, to, false)
  return parts
}

/** Ranges in order with those that touch made one. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const [from, to] of [...ranges].sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1)
    if (last && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)]
    else result.push([from, to])
  }
  return result
}

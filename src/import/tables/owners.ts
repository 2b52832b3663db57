/**
 * Which label owns which line of figures, where a source prints them on lines of their own: by what
 * stands on the label's line, by how many figures a row takes, and never by habit alone.
 */

import { isValueLike } from './cell.ts'
import type { Named } from './naming.ts'
import type { SourceRow } from './source-row.ts'

/** A label that can own figures. */
export interface Span {
  readonly named: Named
  /** How many figures it may take: those of its row, or of each row of its group; none: any number. */
  readonly needs: readonly number[]
  /** Lines whose figures stand on its own lines, or between them. */
  readonly own: readonly number[]
}

/** Labels that follow one another with nothing but figures between; `gaps[0]` stands before the first. */
export interface Chain {
  readonly spans: readonly Span[]
  readonly gaps: readonly (readonly number[])[]
}

/** For each gap: how many of its lines belong to the label before, and how many to the one after. */
export type Solution = readonly { readonly before: number; readonly after: number }[]

/** More readings than this are not told apart, nor looked for longer than this. */
const MOST = 64
const MOST_STEPS = 50_000

/** Does a line hold figures? */
export function hasFigures(source: SourceRow): boolean {
  return source.values.some(({ text }) => text !== '' && isValueLike(text))
}

/** Figures on a line; a line of a table is as many as its row takes. */
function weight(source: SourceRow | undefined, span: Span): number {
  if (source?.grid) return span.needs[0] ?? 1
  return source?.values.length ?? 0
}

function weightOf(sources: readonly SourceRow[], lines: readonly number[], span: Span): number {
  return lines.reduce((sum, line) => sum + weight(sources[line], span), 0)
}

function isSound(span: Span, own: number, more: number): boolean {
  if (span.needs.length === 0) return true
  return more === 0 ? true : span.needs.includes(own + more)
}

/** The ways found, and whether there are more than could be told apart: then nothing is common to all. */
export interface Solutions {
  readonly all: readonly Solution[]
  readonly isCut: boolean
}

/** Every way to give the lines between labels to one of the two, with as few left over as can be. */
export function solutionsOf(sources: readonly SourceRow[], { spans, gaps }: Chain): Solutions {
  let best = { left: Infinity, all: [] as Solution[] }
  let steps = 0
  const go = (gap: number, brought: number, left: number, made: Solution): void => {
    if (left > best.left || best.all.length > MOST || steps++ > MOST_STEPS) return
    if (gap === gaps.length) {
      if (left < best.left) best = { left, all: [] }
      best.all.push(made)
      return
    }
    const lines = gaps[gap] ?? []
    const [before, after] = [spans[gap - 1], spans[gap]]
    for (let up = before ? lines.length : 0; up >= 0; up--) {
      if (before) {
        const own = weightOf(sources, before.own, before)
        const more = brought + weightOf(sources, lines.slice(0, up), before)
        if (!isSound(before, own, more)) continue
      }
      for (let down = after ? lines.length - up : 0; down >= 0; down--) {
        const given = after ? weightOf(sources, lines.slice(lines.length - down), after) : 0
        const next = left + lines.length - up - down
        go(gap + 1, given, next, [...made, { before: up, after: down }])
      }
    }
  }
  go(0, 0, 0, [])
  return { all: best.all, isCut: steps > MOST_STEPS || best.all.length > MOST }
}

/** Are the figures set one a line, cell after cell? Then they follow their label. */
export function isCellByCell(sources: readonly SourceRow[]): boolean {
  const isLone = sources.map(
    (one) => !one.grid && one.labels.length === 0 && one.values.length === 1,
  )
  return isLone.some((is, at) => is && isLone[at + 1] && isLone[at + 2])
}

/** The reading in which all figures follow their labels. */
export function following({ gaps }: Chain): Solution {
  return gaps.map((lines, gap) => ({ before: gap === 0 ? 0 : lines.length, after: 0 }))
}

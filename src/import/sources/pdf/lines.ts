/** Runs of text as the lines they are printed in. */

import type { TextRun } from './page.ts'

/** One printed line; wide gaps in it are tabs. */
export interface TextLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly runs: readonly TextRun[]
}

const CJK = /[\u2E80-\u9FFF\u3000-\u303F\uF900-\uFAFF\uFF00-\uFFEF“”‘’—…·]/u
const DIGIT = /\d/u
/** A gap of this many characters parts cells; the gaps of justified text are narrower. */
const WIDE_GAP = 1.2
/** A gap of this many characters is a space between words. */
const SPACE = 0.15

/** Two pieces of text on one line or over a line's end: no space where Chinese stands at either side. */
export function joinLines(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  const [last = '', first = ''] = [before.at(-1), after[0]]
  const isTight = CJK.test(last) || CJK.test(first)
  return `${before}${isTight ? '' : ' '}${after}`
}

/** Where a row of figures begins at the line's end; spaces part them however narrow they are. */
function figuresFrom(texts: readonly string[]): number {
  const last = texts.findLastIndex((text) => !/^[\d/.+—-]+$/u.test(text))
  return texts.length - 1 - last >= 3 ? last + 1 : texts.length
}

function lineOf(runs: readonly TextRun[]): TextLine {
  const inOrder = [...runs].sort((one, other) => one.x - other.x)
  const first = inOrder[0] as TextRun
  const figures = figuresFrom(inOrder.map((run) => run.text))
  let text = ''
  let right = first.x
  for (const [at, run] of inOrder.entries()) {
    const gap = (run.x - right) / run.size
    if (text !== '' && gap > WIDE_GAP) text += `\t${run.text}`
    else if (at === figures && text !== '') text += `\t${run.text}`
    else if (at > figures && gap > SPACE && DIGIT.test(run.text)) text += `\t${run.text}`
    else text = gap > SPACE ? joinLines(text, run.text) : text + run.text
    right = Math.max(right, run.x + run.width)
  }
  const size = Math.max(...runs.map((run) => run.size))
  return { text, left: first.x, right, y: first.y, size, runs: inOrder }
}

/** Lines from the top; runs whose baselines lie within half a line are one. */
export function linesOf(runs: readonly TextRun[]): TextLine[] {
  const groups: TextRun[][] = []
  for (const run of [...runs].sort((one, other) => one.y - other.y)) {
    const last = groups.at(-1)
    const near = last?.[0]
    if (last && near && run.y - near.y <= Math.min(run.size, near.size) / 2) last.push(run)
    else groups.push([run])
  }
  return groups.map(lineOf)
}

import type { Spot } from '../finding.ts'

/** Lines and columns of a text: gives the spot of an offset; lines are counted from `firstLine`. */
export function spotsIn(text: string, firstLine = 1): (offset: number) => Spot {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)]
  return (offset) => {
    let [line, after] = [0, starts.length]
    while (after - line > 1) {
      const middle = (line + after) >> 1
      if ((starts[middle] ?? 0) <= offset) line = middle
      else after = middle
    }
    return { line: line + firstLine, column: offset - (starts[line] ?? 0) + 1 }
  }
}

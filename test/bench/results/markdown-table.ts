/** Tables of Markdown. */

import { ratio, rounded, sized } from '../measure/statistics.ts'

/** Lines of a Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(head),
    line(head.map((_cell, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n')
}

/** A line that compares: its name, our number, theirs, and whether they are bytes. */
export type Row = readonly [
  string,
  ours: number | undefined,
  theirs: number | undefined,
  asBytes?: boolean,
]

/** A table of comparisons with the ratio at the end. */
export function compared(rows: readonly Row[]): string {
  return table(
    ['', 'gongkai', 'Hugo + Pagefind', 'ratio'],
    rows.map(([name, ours, theirs, asBytes]) => {
      const shown = asBytes ? sized : rounded
      return [name, shown(ours), shown(theirs), rounded(ratio(ours, theirs))]
    }),
  )
}

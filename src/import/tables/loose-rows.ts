/** Lines outside tables: a label and the figures after it, on one line or on several. */

import { isValueLike } from './cell.ts'
import { oneLine } from '../clean.ts'
import type { Paragraph } from '../document.ts'
import { isRowLabel, type LabelIndex } from './label-index.ts'
import type { PlacedCell, SourceRow } from './rows.ts'

/** A line cut into its label and the figures at its end. */
export function cutLine(text: string): { label: string; values: string[] } {
  const words = oneLine(text).split(' ')
  let at = words.length
  while (at > 0 && isValueLike(words[at - 1] ?? '')) at -= 1
  return { label: words.slice(0, at).join(' '), values: words.slice(at).filter(Boolean) }
}

/** The words of a label, each with its own number: a line can hold the headings of a group and a row. */
function labelWords(label: string): string[] {
  return label.replace(/([\d一二三四五六七八九十][.．、)）]+) /gu, '$1').split(' ')
}

/** The rows of loose lines: figures belong to the label before them, until the next label. */
export function looseRows(index: LabelIndex, lines: readonly Paragraph[]): SourceRow[] {
  const rows: { row: SourceRow; values: PlacedCell[] }[] = []
  let labels: string[] = []
  for (const line of lines) {
    const { label, values } = cutLine(line.text)
    if (label !== '') labels.push(...labelWords(label))
    if (values.length === 0) continue
    const cells = values.map((text, column): PlacedCell => ({ text, column, span: 1 }))
    const open = rows.at(-1)
    if (label === '' && labels.length === 0 && open) {
      open.values.push(...cells)
      continue
    }
    const own: PlacedCell[] = [...cells]
    const base = { labelColumn: 0, width: 0, cells: [], where: line.where, quote: line.text }
    rows.push({ row: { kind: 'row', labels, values: own, ...base }, values: own })
    labels = []
  }
  const left = labels.filter((label) => isRowLabel(index, label))
  return rows
    .map(({ row }) => ({
      ...row,
      quote: oneLine([...row.labels.slice(-2), ...row.values.map((one) => one.text)].join(' ')),
    }))
    .concat(
      left.length > 0
        ? [
            {
              kind: 'row',
              labels,
              labelColumn: 0,
              values: [],
              width: 0,
              cells: [],
              where: lines.at(-1)?.where ?? '',
              quote: labels.join(' '),
            },
          ]
        : [],
    )
}

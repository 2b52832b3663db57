/** A generated report laid out as its original would be, before it takes the shape of a file. */

import { numeral } from '../../../src/report/numerals.ts'
import { layoutOf } from '../../../src/report/table-layout.ts'
import type { Printed } from './generate.ts'

/** A printed cell; `id` where it holds a figure. */
export interface LaidCell {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  readonly id?: string
}

/** A printed row, whether it is one of headings, and its row label's place in the form. */
export type LaidRow = readonly LaidCell[]

/** A printed table. */
export interface LaidTable {
  readonly id: string
  readonly rows: readonly LaidRow[]
}

/** Paragraphs and tables in printed order. */
export type Laid = readonly (string | LaidTable)[]

/** A block that is a table. */
export function isTable(block: string | LaidTable): block is LaidTable {
  return typeof block !== 'string'
}

function tableOf({ format, cells }: Printed, section: number): LaidTable[] {
  return format.tables
    .filter((table) => table.section === section)
    .map((table) => ({
      id: table.id,
      rows: layoutOf(table)
        .flatMap(({ head, body }) => [...head, ...body])
        .map((line) =>
          line.map(({ kind, id, text, colspan, rowspan }) =>
            kind === 'figure' && id !== undefined
              ? { text: cells.get(id) ?? '', colspan, rowspan, id }
              : { text, colspan, rowspan },
          ),
        ),
    }))
}

const PROSE: Readonly<Record<number, readonly string[]>> = {
  1: [
    '（一）主动公开。本机关坚持应公开尽公开，及时发布各类信息。',
    '（二）依申请公开。本机关依法办理收到的申请。',
  ],
  5: ['公开的内容还不够全面，下一步将加强培训，充实人员。'],
  6: ['本机关没有收取信息处理费。'],
}

/** The title of a generated report. */
export function titleOf({ organ, year }: Printed): string {
  return `${organ}${year}年政府信息公开工作年度报告`
}

/** Lays a report out. */
export function laidOut(printed: Printed): Laid {
  return [
    titleOf(printed),
    ...printed.format.sections.flatMap(({ number, title }) => [
      `${numeral(number)}、${title}`,
      ...(PROSE[number] ?? []),
      ...tableOf(printed, number),
    ]),
  ]
}

/** A table as lines of single cells; what a merged cell covers is blank. */
export function spread({ rows }: LaidTable): string[][] {
  const lines: (string | undefined)[][] = rows.map(() => [])
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of row) {
      while (lines[at]?.[column] !== undefined) column++
      for (let down = 0; down < cell.rowspan; down++)
        for (let right = 0; right < cell.colspan; right++) {
          const line = lines[at + down]
          if (line) line[column + right] = down === 0 && right === 0 ? cell.text : ''
        }
    }
  })
  return lines.map((line) => Array.from(line, (text) => text ?? ''))
}

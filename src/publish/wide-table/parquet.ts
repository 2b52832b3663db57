/** Rows of the wide table as Parquet: numbers are numbers, days are days, and what is none is null. */

import { ByteWriter, parquetWrite, type BasicType } from 'hyparquet-writer'
import { NA_WORD } from '../../report/figures.ts'
import {
  factColumns,
  publishedRules,
  ruleColumn,
  stateColumns,
  wideColumns,
  type WideColumn,
  type WideRow,
  type WideType,
} from '../../report/wide/columns.ts'
import { figureColumns, figuresOfVector } from '../../report/wide/figure-columns.ts'

const ELEMENTS = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Record<WideType, { type: BasicType; converted_type?: string }>

/** The column that the folder of a file stands for, where there is a file a year. */
const YEAR = 'year'

const schemaOf = (columns: readonly WideColumn[]) => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type }) => {
    return { name, ...ELEMENTS[type], repetition_type: 'OPTIONAL' as const }
  }),
]

/** A whole file is one group of rows: who reads three columns asks for three pieces. */
const ALL_ROWS = 1_000_000

type Column = { readonly name: string; readonly data: (string | number | Date | null)[] }

/** The columns of figures, and those that say what cells without a number are. */
function figureData(rows: readonly WideRow[]): Column[] {
  const numbers = figureColumns.map(() => new Array<number | null>(rows.length).fill(null))
  const blank: (string | null)[] = []
  const na: (string | null)[] = []
  for (const [row, { figures }] of rows.entries()) {
    const [empty, struck]: [string[], string[]] = [[], []]
    for (const [column, value] of figuresOfVector(figures).entries()) {
      const [numbersOf, id] = [numbers[column], figureColumns[column]?.id]
      if (!numbersOf || id === undefined || value === undefined) continue
      if (typeof value === 'number') numbersOf[row] = value
      else if (value === NA_WORD) struck.push(id)
      else empty.push(id)
    }
    blank.push(empty.join(' ') || null)
    na.push(struck.join(' ') || null)
  }
  return [
    ...figureColumns.map(({ id }, column) => ({ name: id, data: numbers[column] ?? [] })),
    { name: stateColumns.blank.name, data: blank },
    { name: stateColumns.na.name, data: na },
  ]
}

/**
 * Some rows of the wide table as the bytes of a Parquet file, the same for the same rows; without
 * their year where they are those of one.
 */
export function parquetOf(rows: readonly WideRow[], isOfYear = false): Uint8Array {
  const isWritten = ({ name }: { readonly name: string }): boolean => !isOfYear || name !== YEAR
  const writer = new ByteWriter()
  const columnData: Column[] = [
    ...factColumns.map(({ name, type, of }) => {
      const isDay = type === 'date'
      const data = rows.map((row) => {
        const value = of(row)
        return isDay && value !== null ? new Date(`${value}T00:00:00Z`) : value
      })
      return { name, data }
    }),
    ...figureData(rows),
    ...publishedRules.map(({ id }) => {
      return { name: ruleColumn(id), data: rows.map(({ counts }) => counts[id] ?? 0) }
    }),
  ]
  // A writer in memory waits for nothing.
  void parquetWrite({
    writer,
    schema: schemaOf(wideColumns.filter(isWritten)),
    columnData: columnData.filter(isWritten).map((column) => ({ ...column, offsetIndex: false })),
    rowGroupSize: ALL_ROWS,
    statistics: false,
    createdBy: 'gongkai',
  })
  return new Uint8Array(writer.getBuffer())
}

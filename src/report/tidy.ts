import { figureAt, placesOfFormat } from './figures.ts'
import type { Organ, Report } from './report.ts'
import type { Format } from './spec.ts'

/** The columns of the open data, in order, and what each holds. Permanent. */
export const tidyColumns = [
  { name: 'organ', type: 'string', means: '机关的代号' },
  { name: 'organ_name', type: 'string', means: '机关的名称' },
  { name: 'year', type: 'integer', means: '报告的年度' },
  { name: 'edition', type: 'string', means: '年度报告格式的版次' },
  { name: 'table', type: 'string', means: '表的代号' },
  { name: 'row', type: 'string', means: '行的代号，逐级以点连接' },
  { name: 'row_label', type: 'string', means: '行的名称，逐级以“ / ”连接' },
  { name: 'column', type: 'string', means: '栏的代号' },
  { name: 'column_label', type: 'string', means: '栏的名称' },
  { name: 'value', type: 'number', means: '数值；空格与不适用时为空' },
  { name: 'state', type: 'string', means: 'number 为数字，blank 为原表空着，na 为不适用（“/”）' },
] as const

/** One record of the open data: one figure. */
export type TidyRecord = Readonly<
  Record<(typeof tidyColumns)[number]['name'], string | number | null>
>

type Labels = Pick<TidyRecord, 'table' | 'row' | 'row_label' | 'column' | 'column_label'>

const labels = new WeakMap<Format, readonly { id: string; own: Labels }[]>()

/** What the records of every report of an edition have in common, figure by figure. */
function labelsOf(format: Format): readonly { id: string; own: Labels }[] {
  const known =
    labels.get(format) ??
    placesOfFormat(format).map(({ id, table, row, column }) => ({
      id,
      own: {
        table: table.id,
        row: row.path,
        row_label: row.names.join(' / '),
        column: column.path,
        column_label: column.names.join(' / '),
      },
    }))
  labels.set(format, known)
  return known
}

/** A report as one record a figure, in printed order. */
export function tidyRecords(report: Report, organ: Organ): TidyRecord[] {
  return labelsOf(report.format).map(({ id, own }) => {
    const { value, state } = figureAt(report.figures, id)
    return {
      organ: organ.id,
      organ_name: organ.name,
      year: report.year,
      edition: report.format.edition,
      ...own,
      value,
      state,
    }
  })
}

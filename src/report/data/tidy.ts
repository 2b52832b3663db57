import { BOM, LINE_END, safeField } from '../csv.ts'
import { figureAt, placesOfFormat } from '../figures.ts'
import type { Organ, Report } from '../report.ts'
import type { Format } from '../spec.ts'

/** Columns with what a report is. */
const reportColumns = [
  { name: 'organ', type: 'string', means: '机关的代号' },
  { name: 'organ_name', type: 'string', means: '机关的名称' },
  { name: 'year', type: 'integer', means: '报告的年度' },
  { name: 'edition', type: 'string', means: '年度报告格式的版次' },
] as const

/** Columns with where a figure stands in the form. */
const placeColumns = [
  { name: 'table', type: 'string', means: '表的代号' },
  { name: 'row', type: 'string', means: '行的代号，逐级以点连接' },
  { name: 'row_label', type: 'string', means: '行的名称，逐级以“ / ”连接' },
  { name: 'column', type: 'string', means: '栏的代号' },
  { name: 'column_label', type: 'string', means: '栏的名称' },
] as const

/** The columns of the open data, in order, and what each holds. Permanent. */
export const tidyColumns = [
  ...reportColumns,
  ...placeColumns,
  { name: 'value', type: 'number', means: '数值；空格与不适用时为空' },
  { name: 'state', type: 'string', means: 'number 为数字，blank 为原表空着，na 为不适用（“/”）' },
] as const

type Fields<Columns extends readonly { readonly name: string }[]> = Readonly<
  Record<Columns[number]['name'], string>
>

/** The fields of some columns, without the line's end. */
function fieldsOf<Columns extends readonly { readonly name: string }[]>(
  columns: Columns,
  fields: Fields<Columns>,
): string {
  return columns.map(({ name }) => safeField(fields[name as Columns[number]['name']])).join(',')
}

const places = new WeakMap<Format, readonly { readonly id: string; readonly fields: string }[]>()

/** Where each figure of an edition stands, as all reports in it write it. */
function placesIn(format: Format): readonly { readonly id: string; readonly fields: string }[] {
  const known =
    places.get(format) ??
    placesOfFormat(format).map(({ id, table, row, column }) => ({
      id,
      fields: fieldsOf(placeColumns, {
        table: table.id,
        row: row.path,
        row_label: row.names.join(' / '),
        column: column.path,
        column_label: column.names.join(' / '),
      }),
    }))
  places.set(format, known)
  return known
}

/** The first line of the open data, led by a byte order mark so that Excel reads it as UTF-8. */
export function tidyHead(): string {
  return BOM + tidyColumns.map((column) => column.name).join(',') + LINE_END
}

/** A report as lines of CSV (RFC 4180): one a figure, in printed order. */
export function tidyLines(report: Report, organ: Organ): string {
  const own = fieldsOf(reportColumns, {
    organ: organ.id,
    organ_name: organ.name,
    year: String(report.year),
    edition: report.format.edition,
  })
  return placesIn(report.format)
    .map(({ id, fields }) => {
      const { value, state } = figureAt(report.figures, id)
      return `${own},${fields},${value ?? ''},${state}${LINE_END}`
    })
    .join('')
}

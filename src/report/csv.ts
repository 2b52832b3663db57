import { remember } from './remember.ts'
import { tidyColumns, type TidyRecord } from './tidy.ts'

const BOM = '\uFEFF'
const LINE_END = '\r\n'

/** A field that a spreadsheet will neither split nor run as a formula. */
export function safeField(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Names and labels come by the hundred thousand. The script of a report's page, which writes a few, leaves it out. */
const rememberedField = /* @__PURE__ */ remember(2000, safeField)

function field(value: string | number | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? String(value) : rememberedField(value)
}

/** A negative number is no formula. */
const NEGATIVE = /^-\d+(?:\.\d+)?$/

/** Lines of cells as a whole CSV (RFC 4180), led by a byte order mark so that Excel reads it as UTF-8. */
export function csvText(lines: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string =>
    typeof value === 'string' && !NEGATIVE.test(value) ? safeField(value) : String(value ?? '')
  return BOM + lines.map((line) => line.map(cell).join(',') + LINE_END).join('')
}

/** The first line of the open data, led by a byte order mark so that Excel reads it as UTF-8. */
export function csvHead(): string {
  return BOM + tidyColumns.map((column) => column.name).join(',') + LINE_END
}

/** Records as lines of CSV (RFC 4180). */
export function csvLines(records: readonly TidyRecord[]): string {
  return records
    .map((record) => tidyColumns.map((column) => field(record[column.name])).join(',') + LINE_END)
    .join('')
}

import { tidyColumns, type TidyRecord } from './tidy.ts'

const BOM = '\uFEFF'
const LINE_END = '\r\n'

/** Names and labels, which come by the hundred thousand, as they were last written. */
const written = new Map<string, string>()
const MOST = 2000

function remembered(value: string): string {
  const known = written.get(value)
  if (known !== undefined) return known
  if (written.size >= MOST) written.clear()
  const made = safeField(value)
  written.set(value, made)
  return made
}

/** A field that a spreadsheet will neither split nor run as a formula. */
export function safeField(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function field(value: string | number | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? String(value) : remembered(value)
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

/** Led by it, a CSV is read as UTF-8 by Excel. */
export const BOM = '\uFEFF'
export const LINE_END = '\r\n'

/** A field that a spreadsheet will neither split nor run as a formula. */
export function safeField(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A negative number is no formula. */
const NEGATIVE = /^-\d+(?:\.\d+)?$/

/** Lines of cells as a whole CSV (RFC 4180), led by a byte order mark so that Excel reads it as UTF-8. */
export function csvText(lines: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string =>
    typeof value === 'string' && !NEGATIVE.test(value) ? safeField(value) : String(value ?? '')
  return BOM + lines.map((line) => line.map(cell).join(',') + LINE_END).join('')
}

/** The portal's own CSV, read back: rows of texts. */

const BOM = /^\uFEFF/

/** What the portal puts before a text that a spreadsheet would take for a formula. */
const GUARD = /^'(?=[=+\-@\t\r])/

/** The rows of a CSV (RFC 4180) as the portal writes them. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  // A quoted field, or one that ends at the next comma or line end; and what ends it.
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|$)/gy
  const own = text.replace(BOM, '')
  while (field.lastIndex < own.length) {
    const [, quoted, plain = '', end] = field.exec(own) ?? []
    row.push((quoted?.replaceAll('""', '"') ?? plain).replace(GUARD, ''))
    if (end === ',' && field.lastIndex < own.length) continue
    if (end === ',') row.push('')
    rows.push(row)
    row = []
    if (end === undefined) break
  }
  return rows
}

/** How long the data of reports are. */
export interface DataSizes {
  /** In bytes. */
  readonly json: number
  /** In bytes. */
  readonly csv: number
  /** Records of the CSV, one a figure. */
  readonly lines: number
}

/** The sizes of some reports together. */
export function sumOfSizes(reports: readonly { readonly sizes: DataSizes }[]): DataSizes {
  const all = { json: 0, csv: 0, lines: 0 }
  for (const { sizes } of reports) {
    all.json += sizes.json
    all.csv += sizes.csv
    all.lines += sizes.lines
  }
  return all
}

const UNITS = ['字节', 'kB', 'MB', 'GB'] as const

/** A size in words, to two digits: “3.4 MB”. */
export function sizeWords(bytes: number): string {
  let [size, unit] = [bytes, 0]
  while (size >= 1000 && unit < UNITS.length - 1) [size, unit] = [size / 1000, unit + 1]
  return `${size < 10 ? Number(size.toFixed(1)) : Math.round(size)} ${UNITS[unit]}`
}

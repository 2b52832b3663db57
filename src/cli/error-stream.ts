/** As much of a stream as progress needs. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/** Standard error. */
export const errorStream: ProgressStream = {
  isTTY: process.stderr.isTTY,
  write: (text) => process.stderr.write(text),
}

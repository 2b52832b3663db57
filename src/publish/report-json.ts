/** The JSON of a report as a file, to which findings come that only all reports together show. */

import { findingsJson } from '../report/json.ts'
import type { Told } from './together.ts'

const END = /\]\}\n$/

/** The file of a report's JSON, whose last key holds its findings, with more of them. */
export function withFindings(file: Uint8Array, more: readonly Told[]): Uint8Array {
  const text = Buffer.from(file).toString()
  const isFirst = text.endsWith('[]}\n')
  const added = findingsJson(more).map((one) => JSON.stringify(one))
  return Buffer.from(text.replace(END, `${isFirst ? '' : ','}${added.join()}]}\n`))
}

/** The JSON of a report as a file: with the text of its own file, and findings that only all reports together show. */

import { findingsJson } from '../../report/data/json.ts'
import type { Format } from '../../report/spec.ts'
import { publicText } from '../../text/public-text.ts'
import type { Told } from './composed.ts'

/** The key before which the file's text is put; in no text does it stand so, where quotation marks are escaped. */
const FINDINGS = ',"findings":['

/** The JSON of a report with the text of its file, from which it can be corrected. */
export function withFile(json: Uint8Array, text: string, format: Format): Uint8Array {
  const file = publicText(text, format)
  const marks = file.hasComments ? ',"hasComments":true' : ''
  const whole = Buffer.from(json.buffer, json.byteOffset, json.byteLength)
  const at = whole.lastIndexOf(FINDINGS)
  const own = Buffer.from(`,"file":${JSON.stringify(file.text)}${marks}`)
  return Buffer.concat([whole.subarray(0, at), own, whole.subarray(at)])
}

const END = /\]\}\n$/

/** The file of a report's JSON, whose last key holds its findings, with more of them. */
export function withFindings(file: Uint8Array, more: readonly Told[]): Uint8Array {
  const text = Buffer.from(file).toString()
  const isFirst = text.endsWith('[]}\n')
  const added = findingsJson(more).map((one) => JSON.stringify(one))
  return Buffer.from(text.replace(END, `${isFirst ? '' : ','}${added.join()}]}\n`))
}

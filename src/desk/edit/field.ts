/** An entry of a report file's head set to another text, written where there was none, or taken out. */

import { yamlText } from '../../report/file/yaml-text.ts'
import { offsetsIn, withReplacements } from '../../text/replacements.ts'
import { readHead } from '../../text/report-text.ts'

/** The entries of the head that hold one text, in the order in which a report file has them. */
export const FIELDS = ['机关', '年度', '格式', '标题', '公布日期', '来源', '叙述'] as const

/** One of them. */
export type Field = (typeof FIELDS)[number]

/** What an entry of the head holds, as it stands in the text; undefined where there is none. */
export function fieldOf(text: string, field: Field): string | undefined {
  return readHead(text)?.yaml.scalarAt([field])?.word
}

/** The lines of a text, and how they end. */
function linesOf(text: string): { lines: string[]; end: string } {
  const end = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  return { lines: text.split(end), end }
}

/** The text with an entry of its head set to a value, or without the entry. */
export function withField(text: string, field: Field, value: string | undefined): string {
  const head = readHead(text)
  if (!head) return text
  const scalar = head.yaml.scalarAt([field])
  const offsetOf = offsetsIn(text)
  if (scalar && value !== undefined) {
    if (scalar.word === value) return text
    return withReplacements(text, [
      { from: offsetOf(scalar.from), to: offsetOf(scalar.to), by: yamlText(value) },
    ])
  }
  const { lines, end } = linesOf(text)
  const lineOf = (one: Field): number => head.yaml.locate([one]).line
  if (value === undefined) {
    if (!scalar) return text
    const last = text.slice(0, offsetOf(scalar.to)).split(end).length
    lines.splice(lineOf(field) - 1, last - lineOf(field) + 1)
    return lines.join(end)
  }
  const before = FIELDS.slice(0, FIELDS.indexOf(field)).findLast((one) => head.yaml.scalarAt([one]))
  lines.splice(before ? lineOf(before) : 1, 0, `${field}: ${yamlText(value)}`)
  return lines.join(end)
}

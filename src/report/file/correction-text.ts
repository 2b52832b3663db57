/** Entries of 更正 as a report file writes them, and where in the file they are put. */

import { CORRECTIONS_KEY, type Correction } from '../corrections/correction.ts'
import { withEntries } from './list-entries.ts'
import { yamlText } from './yaml-text.ts'

const INDENT = '  '

/** The entries as lines of YAML, to stand below 更正. */
export function correctionLines(entries: readonly Correction[]): string[] {
  return entries.flatMap(({ day, place, section, before, after, reason }) => {
    const lines: [key: string, text: string | undefined][] = [
      ['日期', day],
      ['位置', place],
      ['部分', section],
      ['原为', before],
      ['改为', after],
      ['说明', reason],
    ]
    return lines
      .flatMap(([key, text]) => (text === undefined ? [] : `${key}: ${yamlText(text)}`))
      .map((line, at) => `${INDENT}${at === 0 ? '- ' : '  '}${line}`)
  })
}

/** The text of a report file with more entries of 更正, at the end of its own or of its head. */
export function withCorrections(text: string, entries: readonly Correction[]): string {
  return withEntries(text, CORRECTIONS_KEY, correctionLines(entries))
}

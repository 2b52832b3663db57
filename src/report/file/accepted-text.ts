/** 原文如此: balances that fail in the printed original, as a report file lists them. */

import type { Accepted } from '../report.ts'
import { yamlText } from './yaml-text.ts'

/** The entry of a report file that lists balances which fail in the printed original. */
export const ACCEPTED_KEY = '原文如此'

/** The entries as lines of YAML, to stand below their key. */
export function acceptedLines(entries: readonly Accepted[]): string[] {
  return entries.flatMap(({ rule, place, reason }) => [
    `  - 规则: ${rule}`,
    `    位置: ${yamlText(place)}`,
    `    说明: ${yamlText(reason)}`,
  ])
}

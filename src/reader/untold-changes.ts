/** The changes of a report file since it was published of which it says nothing. */

import { untoldChanges } from '../report/corrections/changes.ts'
import type { Correction } from '../report/corrections/correction.ts'
import { parseReport } from '../text/report-text.ts'
import type { PublishedVersion } from './history.ts'

/** What a report file should tell under 更正, and does not; nothing where either text is no report. */
export function untoldIn(
  name: string,
  text: string,
  version: PublishedVersion | undefined,
): Correction[] {
  if (!version) return []
  const [before, now] = [version.text, text].map((one) => parseReport(one, name).report)
  return before && now ? untoldChanges(before, now, version.day) : []
}

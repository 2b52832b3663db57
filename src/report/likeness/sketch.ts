/** What the portal remembers of a report to hold the others against it. */

import { narrativeLine, type Organ, type Report } from '../report.ts'
import { namesOf } from '../rules/organ-names.ts'
import type { Sketch } from '../rules/rule.ts'
import { comparable, signatureOf } from './similarity.ts'

/** What the portal remembers of a report; with a signature if it is to be compared. */
export function sketchOf(
  name: string,
  report: Report,
  organ: Organ | undefined,
  isCompared: boolean,
): Sketch {
  const text = report.sections.map((section) => section.text).join('\n')
  const signature = isCompared
    ? signatureOf(comparable(text, organ ? namesOf(organ) : []))
    : undefined
  return {
    file: name,
    organ: report.organ,
    year: report.year,
    line: narrativeLine(report),
    ...(signature && { signature }),
  }
}

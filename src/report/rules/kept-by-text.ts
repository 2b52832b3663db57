/** What is made of a report's text, kept as long as the text and what stands around it are the same. */

import type { Report } from '../report.ts'
import type { TextSubject } from './rule.ts'

interface Kept<Made> {
  readonly asked: readonly unknown[]
  readonly made: Made
}

/**
 * A function of a report's text that remembers what it made of each narrative it still knows of: who
 * edits a report's figures has its text read once. A narrative is known by its list of sections.
 */
export function keptByText<Made>(make: (subject: TextSubject) => Made) {
  const known = new WeakMap<Report['sections'], Kept<Made>>()
  return (subject: TextSubject): Made => {
    const { report, organ, names } = subject
    const { sections, format, year } = report
    const asked = [format, year, organ, names]
    const before = known.get(sections)
    if (before && asked.every((one, at) => one === before.asked[at])) return before.made
    // Nothing but this is given, so that nothing else can be in what is kept.
    const made = make({
      report: { sections, format, year },
      ...(organ && { organ }),
      ...(names && { names }),
    })
    known.set(sections, { asked, made })
    return made
  }
}

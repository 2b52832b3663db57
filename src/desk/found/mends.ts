/** What can be put right at a press: the cell that mends a table, what stands so in the original, residue, untold changes. */

import { untoldChanges } from '../../report/corrections/changes.ts'
import { CORRECTIONS_KEY } from '../../report/corrections/correction.ts'
import { today } from '../../report/day.ts'
import { ACCEPTED_KEY, acceptedLines } from '../../report/file/accepted-text.ts'
import { cleanText } from '../../report/file/clean-text.ts'
import { withCorrections } from '../../report/file/correction-text.ts'
import { withEntries, withoutEntry } from '../../report/file/list-entries.ts'
import type { Finding } from '../../report/finding.ts'
import { withFigureWords } from '../../text/figure-words.ts'
import { parseReport } from '../../text/report-text.ts'
import type { DeskState } from '../store.ts'
import { strings } from './strings.ts'

/** One thing that can be done: it gives the text that comes of it. */
export interface Mend {
  readonly label: string
  /** What the clerk is asked for first, if anything; `isNeeded` where nothing is done without. */
  readonly asks?: { readonly label: string; readonly isNeeded: boolean }
  readonly text: (state: DeskState, reason: string) => string
}

function acceptance({ rule, place }: Finding): Mend[] {
  if (place === undefined) return []
  const entry = { rule, place }
  return [
    {
      label: strings.accept,
      asks: { label: strings.acceptReason, isNeeded: true },
      text: ({ text }, reason) =>
        withEntries(text, ACCEPTED_KEY, acceptedLines([{ ...entry, reason }]), CORRECTIONS_KEY),
    },
  ]
}

const UNTOLD: Mend = {
  label: strings.tell,
  asks: { label: strings.tellReason, isNeeded: false },
  text: ({ text, opened, name, parsed }, reason) => {
    const before = parseReport(opened.before ?? '', name).report
    const { report } = parsed
    const day = today()
    if (!before || !report) return text
    const entries = untoldChanges(before, report, day)
    return withCorrections(
      text,
      reason === '' ? entries : entries.map((one) => ({ ...one, reason })),
    )
  },
}

/** What can be done about a finding. */
export function mendsOf(finding: Finding): Mend[] {
  const { rule, path, repairs = [], accepted } = finding
  if (accepted !== undefined) return []
  if (rule === 'revision-unmarked') return [UNTOLD]
  if (rule === 'accepted-stale') {
    const index = Number(path.split('.')[1])
    return [{ label: strings.unlist, text: ({ text }) => withoutEntry(text, ACCEPTED_KEY, index) }]
  }
  const cells = repairs.map(({ path: id, name, value }): Mend => ({
    label: strings.repair(name, value),
    text: ({ text }) => withFigureWords(text, new Map([[id, value]])),
  }))
  return [...cells, ...acceptance(finding)]
}

/** Putting right what changes nothing that is said, where there is anything of the kind. */
export function cleaning({ text }: DeskState): Mend | undefined {
  const clean = cleanText(text)
  return clean === text ? undefined : { label: strings.clean, text: () => clean }
}

/** What can be done at a cell: fill in what is offered, write what has no key, put a doubt away. */

import { BLANK_WORD, NA_WORD } from '../../report/figures.ts'
import type { ImportFinding } from '../../import/draft/import-finding.ts'
import type { Deed } from './cell-bar.ts'
import type { CellRemarks } from './remarks.ts'
import { strings } from './strings.ts'

/** What deeds do. */
export interface DeedCommands {
  readonly write: (word: string) => void
  readonly putAway: (doubts: readonly ImportFinding[]) => void
}

/** The deeds at a cell, what is most likely wanted first. */
export function deedsAt(remarks: CellRemarks, { write, putAway }: DeedCommands): Deed[] {
  const { word, total, repair, doubts, former } = remarks
  if (word === undefined) return []
  const writing = (label: string, wanted: string): Deed[] =>
    wanted === word ? [] : [{ label, act: () => write(wanted) }]
  return [
    ...(total === undefined ? [] : writing(strings.fillTotal(total), total)),
    ...(repair === undefined || repair === total
      ? []
      : writing(strings.fillRepair(repair), repair)),
    ...(doubts.length > 0 ? [{ label: strings.seen, act: () => putAway(doubts) }] : []),
    ...(former === undefined || former === '' ? [] : writing(strings.restore(former), former)),
    ...writing(strings.write(BLANK_WORD), BLANK_WORD),
    ...writing(strings.write(NA_WORD), NA_WORD),
  ]
}

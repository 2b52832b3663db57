/** Balances hold a reading against itself: they confirm it or call it in question, and invent nothing. */

import { checkBalances, writtenOut } from '../../report/balances.ts'
import { figureAt, placesOfFormat, type Figures } from '../../report/figures.ts'
import type { Format } from '../../report/spec.ts'
import type { Doubt } from '../doubt.ts'

/** How sure a draft's figures are. */
export interface Counts {
  /** Figures that the source prints and the draft has. */
  readonly read: number
  /** Of these, the ones in a balance that holds. */
  readonly confirmed: number
  /** Figures, read or left blank, that a finding points at. */
  readonly doubtful: number
  /** Cells of the draft without a figure. */
  readonly missing: number
}

/** Does a doubt about `path` concern a figure? */
export function concernsFigure(path: string, id: string): boolean {
  return id === path || id.startsWith(`${path}.`)
}

/** Balances that fail though nothing on them is blank. */
export function balanceDoubts(format: Format, figures: Figures, others: readonly Doubt[]): Doubt[] {
  const open = new Set(others.filter((one) => one.rule !== 'import-blank').map((one) => one.path))
  return checkBalances(format, figures)
    .filter(({ verdict }) => verdict === 'fails')
    .filter(({ left, right }) =>
      [...left.ids, ...right.ids].every(
        (id) =>
          figureAt(figures, id).state !== 'blank' ||
          ![...open].some((path) => concernsFigure(path, id)),
      ),
    )
    .map(({ balance, place, left, right }): Doubt => ({
      rule: 'import-balance',
      path: (balance.left.length > 1 ? right.ids[0] : left.ids[0]) ?? '',
      where: '',
      quote: `${writtenOut(left)} ≠ ${writtenOut(right)}`,
      message: `“${place.join(' · ')}”不平衡：应有${balance.says}，实为 ${left.sum} ≠ ${right.sum}。`,
      hint: `请对照原件核对这几格；原件确实这样印的，在“原文如此”下写明规则 ${balance.id}。`,
    }))
}

/** Counts the figures of a draft. */
export function countsOf(format: Format, figures: Figures, doubts: readonly Doubt[]): Counts {
  const ids = placesOfFormat(format).map((place) => place.id)
  const has = (id: string): boolean => figureAt(figures, id).state !== 'blank'
  const holding = checkBalances(format, figures).filter((one) => one.verdict === 'holds')
  const confirmed = new Set(
    holding.flatMap(({ left, right }) => [...left.ids, ...right.ids]).filter(has),
  )
  const paths = new Set(doubts.map((one) => one.path).filter(Boolean))
  return {
    read: ids.filter(has).length,
    confirmed: confirmed.size,
    doubtful: ids.filter((id) => [...paths].some((path) => concernsFigure(path, id))).length,
    missing: ids.filter((id) => !has(id)).length,
  }
}

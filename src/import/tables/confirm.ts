/** Balances hold a reading against itself: they confirm it or call it in question, and invent nothing. */

import { checkBalances, writtenOut } from '../../report/balances.ts'
import { figureAt, placesOfFormat, type Figure, type Figures } from '../../report/figures.ts'
import { repairsAmong, repairSentence } from '../../report/file/repair.ts'
import type { Format } from '../../report/spec.ts'
import type { Doubt } from '../doubt.ts'

/** How sure a draft's figures are. */
export interface Counts {
  /** Figures that the source prints and the draft has, “/” among them. */
  readonly read: number
  /** Of these, the ones in a sum down a column that holds: the sum of a row says nothing of which row it is. */
  readonly confirmed: number
  /** Cells, read or seen to be empty, that a finding points at. */
  readonly doubtful: number
  /** Cells seen to be empty. */
  readonly blank: number
  /** Cells that were not read. */
  readonly unread: number
}

/** Does a doubt about `path` concern a figure? */
export function concernsFigure(path: string, id: string): boolean {
  return id === path || id.startsWith(`${path}.`)
}

/** Balances that fail, whatever cell in them is blank or doubtful, each at the cell that mends its table. */
export function balanceDoubts(format: Format, figures: Figures): Doubt[] {
  const all = checkBalances(format, figures)
  return format.tables.flatMap((table) => {
    const own = all.filter(({ balance }) => table.balances.includes(balance))
    const failing = own.filter(({ verdict }) => verdict === 'fails')
    if (failing.length === 0) return []
    const mends = repairsAmong(format, figures, own)
    const [only, ...others] = mends.repairs
    return failing.map(({ balance, place, left, right }): Doubt => {
      const sum = (balance.left.length > 1 ? right.ids[0] : left.ids[0]) ?? ''
      const isMended =
        only && others.length === 0 && [...left.ids, ...right.ids].includes(only.path)
      return {
        rule: 'import-balance',
        path: isMended ? only.path : sum,
        where: '',
        quote: `${writtenOut(left)} ≠ ${writtenOut(right)}`,
        message: `“${place.join(' · ')}”不平衡：应有${balance.says}，实为 ${left.sum} ≠ ${right.sum}。`,
        hint: `请对照原件核对这几格。${repairSentence(mends)}。原件确实这样印的，在“原文如此”下写明规则 ${balance.id}。`,
      }
    })
  })
}

/** Counts the figures of a draft. */
export function countsOf(format: Format, figures: Figures, doubts: readonly Doubt[]): Counts {
  const ids = placesOfFormat(format).map((place) => place.id)
  const state = (id: string): Figure['state'] => figureAt(figures, id).state
  const has = (id: string): boolean => state(id) === 'number' || state(id) === 'na'
  const confirmed = new Set(
    checkBalances(format, figures)
      .filter(({ verdict, balance }) => verdict === 'holds' && balance.axis === 'rows')
      .flatMap(({ left, right }) => [...left.ids, ...right.ids])
      .filter(has),
  )
  const paths = [...new Set(doubts.map((one) => one.path).filter(Boolean))]
  const isPointedAt = (id: string): boolean => paths.some((path) => concernsFigure(path, id))
  return {
    read: ids.filter(has).length,
    confirmed: confirmed.size,
    doubtful: ids.filter((id) => state(id) !== 'unread' && isPointedAt(id)).length,
    blank: ids.filter((id) => state(id) === 'blank').length,
    unread: ids.filter((id) => state(id) === 'unread').length,
  }
}

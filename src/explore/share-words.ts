/** The share that stands beside a figure, in words. */

import { rateOf } from '../report/rates.ts'

/** What a figure's share is called. */
export function shareName(figure: string): string {
  return rateOf(figure)?.name ?? '占合计'
}

/** How a figure's share is reckoned, in words of the form. */
export function shareFormula(figure: string): string {
  return rateOf(figure)?.formula ?? '本行 ÷ 所列各行的合计'
}

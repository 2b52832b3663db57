/** Where on a table it is said that a sum does not hold: once, at the total, with both sides. */

import type { BalanceResult } from '../report/balances.ts'

/** The id of the figure that a balance is about: what stands alone on a side, or opens the right one. */
function totalOf({ left, right }: BalanceResult): string | undefined {
  return left.ids.length === 1 ? left.ids[0] : right.ids[0]
}

/** Both sides of a balance; the left one is not said again where it is the figure itself. */
function sidesOf({ left, right }: BalanceResult): string {
  const other = `≠ ${right.sum ?? ''}`
  return left.ids.length === 1 ? other : `${left.sum ?? ''} ${other}`
}

/** What is said at figures, by their ids, of the balances that fail: “≠ 11”, “17 ≠ 16”. */
export function failuresAt(results: readonly BalanceResult[]): Map<string, string[]> {
  const said = new Map<string, string[]>()
  for (const result of results) {
    const id = totalOf(result)
    if (result.verdict !== 'fails' || id === undefined) continue
    said.set(id, [...(said.get(id) ?? []), sidesOf(result)])
  }
  return said
}

/** Damage to the columns of 依申请公开, their headings with them. */

import type { Damage } from './damage-rows.ts'
import { withTables } from './edit.ts'
import type { Laid } from './laid.ts'
import type { Random } from './random.ts'

const APPLICANTS = ['business', 'research', 'publicWelfare', 'legalService']

/** Two columns of applicants printed in each other's place, their headings with them. */
function swapColumns(laid: Laid, random: Random): Laid {
  const at = random.below(APPLICANTS.length - 1)
  const [one = '', other = ''] = [APPLICANTS[at], APPLICANTS[at + 1]]
  return withTables(laid, (table) => {
    if (table.id !== 'requests') return [table]
    const rows = table.rows.map((row) => {
      const first = row.findIndex((each) => each.id?.endsWith(`.${one}`))
      const second = row.findIndex((each) => each.id?.endsWith(`.${other}`))
      const filled = row.flatMap((each, index) => (each.text.trim() === '' ? [] : [index]))
      const isHead = filled.length === APPLICANTS.length + 1 && row.every((each) => !each.id)
      const [from = -1, to = -1] = isHead ? [filled[at], filled[at + 1]] : [first, second]
      const [left, right] = [row[from], row[to]]
      return left && right ? row.with(from, right).with(to, left) : row
    })
    return [{ ...table, rows }]
  })
}

/** Columns damaged. */
export const columnDamage = {
  swappedColumns: swapColumns,
  lostColumn: (laid, random) => {
    const at = random.below(APPLICANTS.length)
    return withTables(laid, (table) => [
      table.id !== 'requests'
        ? table
        : {
            ...table,
            rows: table.rows.map((row) =>
              row.filter((one, index) => {
                const isHead = row.length === APPLICANTS.length + 1 && row.every((each) => !each.id)
                return isHead ? index !== at : !one.id?.endsWith(`.${APPLICANTS[at]}`)
              }),
            ),
          },
    ])
  },
} satisfies Record<string, Damage>

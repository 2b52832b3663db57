/** What the explorer took, as a table. */

import { rounded, sized } from '../measure/statistics.ts'
import { table } from './markdown-table.ts'
import type { Findings } from './numbers.ts'

/** The explorer as a whole; Hugo has nothing like it. */
export function exploring({ explorer }: Findings): string {
  return table(
    ['', 'gongkai'],
    [
      ['bytes of the first view, median', sized(explorer?.bytes)],
      ['first answer, processor 4 times slower (ms), median', rounded(explorer?.first)],
      ['next answer, processor 4 times slower (ms), median', rounded(explorer?.next)],
    ],
  )
}

/** What searching took, as tables. */

import { rounded, sized } from '../measure/statistics.ts'
import type { Judged } from '../search/compare.ts'
import { queries } from '../search/queries.ts'
import { compared, table, type Row } from './markdown-table.ts'
import { over, type Findings } from './numbers.ts'

/** Search as a whole. */
export function searching({ search }: Findings): string {
  const [ours, theirs] = search ?? []
  const rows = (['bytes', 'firstResult', 'idle'] as const).flatMap((key): Row[] => {
    const name = {
      bytes: 'bytes a query adds',
      firstResult: 'first result (ms)',
      idle: 'idle (ms)',
    }[key]
    return [0.5, 0.95].map((share): Row => [
      `${name}, ${share === 0.5 ? 'median' : '95th percentile'}`,
      over(ours, key, share),
      over(theirs, key, share),
      key === 'bytes',
    ])
  })
  return compared([['bytes before the first query', ours?.before, theirs?.before, true], ...rows])
}

/** Every query. */
export function everyQuery({ search }: Findings): string {
  const [ours, theirs] = search ?? []
  const cells = (answer: Judged | undefined): string[] =>
    answer
      ? [
          sized(answer.bytes),
          rounded(answer.firstResult),
          rounded(answer.idle),
          rounded(answer.recall),
          rounded(answer.precision),
        ]
      : []
  const columns = ['bytes', 'first ms', 'idle ms', 'recall', 'precision']
  return table(
    [
      'query',
      'kind',
      'reports',
      ...columns.map((name) => `our ${name}`),
      ...(theirs ? columns.map((name) => `stock ${name}`) : []),
    ],
    queries.map(({ text, kind }, at) => [
      text,
      kind,
      String(ours?.answers[at]?.due ?? ''),
      ...cells(ours?.answers[at]),
      ...cells(theirs?.answers[at]),
    ]),
  )
}

/** How questions in everyday words were answered, as tables. */

import { rounded, sized } from '../measure/statistics.ts'
import type { RelatedAnswer, RelatedRun } from '../search/related.ts'
import { compared, table, type Row } from './markdown-table.ts'
import { average, firstOnPhone, over, type Findings } from './numbers.ts'

function ofKind(run: RelatedRun | undefined, kind: string): RelatedRun | undefined {
  return run && { ...run, answers: run.answers.filter((answer) => answer.kind === kind) }
}

/** Questions as a whole, and by kind. */
export function relating({ related }: Findings): string {
  const [ours, theirs] = related ?? []
  const kinds = [...new Set(ours?.answers.map(({ kind }) => kind))]
  const judged = [undefined, ...kinds].flatMap((kind): Row[] => {
    const pick = (run?: RelatedRun) => (kind === undefined ? run : ofKind(run, kind))
    const named = kind === undefined ? '' : `${kind}: `
    return [
      [
        `${named}precision of the first five`,
        average(pick(ours), 'precision'),
        average(pick(theirs), 'precision'),
      ],
      [
        `${named}recall of the first twenty`,
        average(pick(ours), 'recall'),
        average(pick(theirs), 'recall'),
      ],
    ]
  })
  const spent = (['bytes', 'firstResult', 'idle'] as const).flatMap((key) => {
    const name = { bytes: 'bytes in all', firstResult: 'first result (ms)', idle: 'idle (ms)' }[key]
    return [0.5, 0.95].map((part): Row => [
      `${name}, ${part === 0.5 ? 'median' : '95th percentile'}`,
      over(ours, key, part),
      over(theirs, key, part),
      key === 'bytes',
    ])
  })
  const onPhone = [0.5, 0.95].map((part): Row => [
    `on a phone: first result (ms), ${part === 0.5 ? 'median' : '95th percentile'}`,
    firstOnPhone(ours, part),
    firstOnPhone(theirs, part),
  ])
  return compared([...judged, ...spent, ...onPhone])
}

/** Every question. */
export function everyQuestion({ related }: Findings): string {
  const [ours, theirs] = related ?? []
  const cells = (answer: RelatedAnswer | undefined): string[] =>
    answer
      ? [
          sized(answer.bytes),
          rounded(answer.firstResult),
          rounded(answer.precision),
          rounded(answer.recall),
        ]
      : []
  const columns = ['bytes', 'first ms', 'first five', 'first twenty']
  return table(
    [
      'question',
      'kind',
      'answers',
      ...columns.map((name) => `our ${name}`),
      ...(theirs ? columns.map((name) => `stock ${name}`) : []),
    ],
    (ours?.answers ?? []).map((answer, at) => [
      answer.query,
      answer.kind,
      String(answer.due),
      ...cells(answer),
      ...cells(theirs?.answers[at]),
    ]),
  )
}

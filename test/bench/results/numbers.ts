/** The numbers that the tables of the results show. */

import { median, percentile } from '../measure/statistics.ts'
import type { ExplorerRun } from '../explorer.ts'
import type { Floors, Kind, Timed } from '../rounds.ts'
import type { Answer } from '../search/ask.ts'
import type { SearchRun } from '../search/compare.ts'
import type { RelatedRun } from '../search/related.ts'

/** Everything a run found out. The second of a pair is Hugo with stock Pagefind, where it took part. */
export interface Findings {
  readonly reports: number
  readonly timed: readonly [Timed, Timed?]
  readonly floors: Floors
  readonly search: readonly [SearchRun, SearchRun?] | undefined
  readonly related: readonly [RelatedRun, RelatedRun?] | undefined
  /** Of our site alone. */
  readonly explorer: ExplorerRun | undefined
}

/** Median seconds of a kind of run. */
export function seconds(timed: Timed | undefined, kind: Kind): number | undefined {
  return timed && median(timed.runs[kind].map((run) => run.seconds))
}

/** Median peak memory or processor time of a kind of run; undefined where it is not known. */
export function used(
  timed: Timed | undefined,
  kind: Kind,
  key: 'cpu' | 'largest' | 'together',
): number | undefined {
  const known = timed?.runs[kind].map((run) => run[key]).filter((bytes) => bytes !== undefined)
  return known && known.length > 0 ? median(known) : undefined
}

/** A percentile over the answers of a search. */
export function over(
  run: { readonly answers: readonly Answer[] } | undefined,
  key: 'bytes' | 'firstResult' | 'idle',
  share: number,
): number | undefined {
  if (!run) return undefined
  const known = run.answers.map((answer) => answer[key]).filter((one) => typeof one === 'number')
  return percentile(known, share)
}

/** A percentile over the times of the first result on a phone. */
export function firstOnPhone(run: RelatedRun | undefined, share: number): number | undefined {
  return over(run && { answers: run.onPhone }, 'firstResult', share)
}

/** The average over the answers of a search. */
export function average(
  run: SearchRun | RelatedRun | undefined,
  key: 'recall' | 'precision',
): number | undefined {
  if (!run) return undefined
  const numbers = run.answers.map((answer) => answer[key])
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

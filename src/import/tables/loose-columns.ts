/** The headings over the columns of a table whose lines lost their cells, held against the form's order. */

import { leaves, type Band } from '../../report/spec.ts'
import { pieceKey } from './label-index.ts'
import { hasFigures } from './owners.ts'
import type { SourceRow } from './source-row.ts'

interface Met {
  readonly at: number
  readonly source: SourceRow
}

/** The columns that words before the first figures begin the headings of, in their order. */
function columnsMet(band: Band, sources: readonly SourceRow[]): Met[] {
  const keys = leaves(band.columns).map(({ heading: { label, aliases = [] } }) =>
    [label, ...aliases].map(pieceKey),
  )
  const first = sources.findIndex(hasFigures)
  return sources.slice(0, Math.max(0, first)).flatMap((source) =>
    source.labels.flatMap((word): Met[] => {
      const key = pieceKey(word)
      const found = keys.flatMap((own, at) =>
        key.length > 1 && own.some((one) => one.startsWith(key)) ? [at] : [],
      )
      const [at] = found
      return at !== undefined && found.length === 1 ? [{ at, source }] : []
    }),
  )
}

/** The line at which columns under one heading come in another order than the form's. */
export function turnedAt(band: Band, sources: readonly SourceRow[]): SourceRow | undefined {
  const columns = leaves(band.columns)
  const over = (at: number): unknown => columns[at]?.above.at(-1)
  const last = new Map<unknown, number>()
  const seen = new Set<number>()
  for (const { at, source } of columnsMet(band, sources)) {
    if (at < (last.get(over(at)) ?? 0) && !seen.has(at)) return source
    last.set(over(at), at)
    seen.add(at)
  }
  return undefined
}

/** Shorter headings are broken into single letters in narrow columns. */
const LONG = 4

/** Headings that the lines over a printed table, such as a PDF has, do not show. */
export function headingsNotMet(band: Band, sources: readonly SourceRow[]): string[] {
  const met = new Set(columnsMet(band, sources).map(({ at }) => at))
  const labels = leaves(band.columns).map(({ heading }) => heading.label)
  return labels.filter((label, at) => label.length >= LONG && !met.has(at))
}

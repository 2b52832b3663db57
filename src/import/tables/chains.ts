/** The labels of a table and the lines of figures around them, as far as no heading stands between. */

import { leaves, type TableSpec } from '../../report/spec.ts'
import type { RowPlace } from './label-index.ts'
import type { Named, NamedLines } from './naming.ts'
import { hasFigures, type Chain, type Span } from './owners.ts'
import type { SourceRow } from './source-row.ts'

/** A stretch of the source with its labels named. */
export interface NamedStretch extends NamedLines {
  readonly sources: readonly SourceRow[]
  /** Rows of the form that are named anywhere in the source. */
  readonly rows: ReadonlySet<RowPlace>
}

function needsOf({ row, group }: Named): number[] {
  const band = (row ?? group?.rows[0])?.band
  if (!band) return []
  const one = leaves(band.columns).length
  return group ? [one, one * group.rows.length] : [one]
}

/** A group counts as a label of figures where none of its rows is named. */
function isOwner({ row, group, isHeading }: Named, rows: ReadonlySet<RowPlace>): boolean {
  if (isHeading) return false
  return row !== undefined || !group || group.rows.every((one) => !rows.has(one))
}

/** Lines of figures on those of a label, or between its pieces, where no other label has a part in them. */
function ownLines(
  stretch: NamedStretch,
  owners: ReadonlyMap<number, Named[]>,
  one: Named,
): number[] {
  const own: number[] = []
  one.lines.forEach((line, at) => {
    const next = one.lines[at + 1]
    const isAlone = owners.get(line)?.every((other) => other === one) ?? true
    if (isAlone && hasFigures(stretch.sources[line] as SourceRow)) own.push(line)
    if (next === undefined) return
    const between = Array.from({ length: next - line - 1 }, (_, index) => line + 1 + index)
    if (between.some((within) => owners.has(within))) return
    own.push(...between.filter((within) => hasFigures(stretch.sources[within] as SourceRow)))
  })
  return own
}

/** The chains of a table in a stretch. */
export function chainsOf(stretch: NamedStretch, table: TableSpec): Chain[] {
  const { sources, named, tables, rows } = stretch
  const owners = new Map<number, Named[]>()
  const headings = new Set<number>()
  for (const one of named)
    for (const line of one.lines)
      if (isOwner(one, rows)) owners.set(line, [...(owners.get(line) ?? []), one])
      else if (one.isHeading) headings.add(line)
  const chains: Chain[] = []
  const owned = new Set<number>()
  let spans: Span[] = []
  let gaps: number[][] = [[]]
  const close = (): void => {
    if (gaps.length > 1 || (gaps[0]?.length ?? 0) > 0) chains.push({ spans, gaps })
    spans = []
    gaps = [[]]
  }
  sources.forEach((source, line) => {
    const here = owners.get(line) ?? []
    if (tables[line] !== table || (here.length === 0 && headings.has(line))) {
      close()
      return
    }
    for (const one of here) {
      if (one.lines[0] !== line) continue
      const own = ownLines(stretch, owners, one)
      for (const at of own) owned.add(at)
      spans.push({ named: one, needs: needsOf(one), own })
      gaps.push([])
    }
    if (hasFigures(source) && !owned.has(line)) gaps.at(-1)?.push(line)
  })
  close()
  return chains
}

/** Is no row of the form missing before the first label of a chain, nor after its last? */
export function isWhole(
  { rows }: NamedStretch,
  places: readonly RowPlace[],
  chain: Chain,
): boolean {
  const own = chain.spans.flatMap(({ named }) => named.row ?? named.group?.rows ?? [])
  const isEnd = (row: RowPlace | undefined, step: number): boolean => {
    const next = row && places.find((one) => one.order === row.order + step)
    return next?.band !== row?.band || (next !== undefined && rows.has(next))
  }
  return (
    chain.spans.every(({ named }) => named.row ?? named.group) &&
    isEnd(own[0], -1) &&
    isEnd(own.at(-1), 1)
  )
}

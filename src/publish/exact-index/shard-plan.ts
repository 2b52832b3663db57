/** Which reports share a shard of the index. */

import { partOf, type Part } from '../../search/parts.ts'

/** What a shard's cut depends on. */
export interface SizedReport {
  readonly organ: string
  readonly year: number
  /** UTF-16 units of its folded texts. */
  readonly characters: number
}

/** The reports of one shard, in rank order. */
export interface ShardGroup<Report> {
  /** Its years, newest first, or the part of a year: `2024-2023`, `2024.3of4`. */
  readonly key: string
  /** Which part of its year it is; absent where it has all reports of its years. */
  readonly part?: Part
  readonly reports: readonly Report[]
}

/** A shard of this size is built in about a second and a half. */
const MOST = 5_000_000

/**
 * Shards in rank order: newest year first; years that are small together, counted from the oldest,
 * so that a new year leaves the earlier shards as they are; a large year in parts by organ.
 */
export function shardsOf<Report extends SizedReport>(
  reports: readonly Report[],
  most = MOST,
): ShardGroup<Report>[] {
  const byYear = Map.groupBy(reports, ({ year }) => year)
  const groups: Report[][][] = []
  let room = 0
  for (const [, own] of [...byYear].sort(([one], [other]) => one - other)) {
    const size = sizeOf(own)
    if (groups.length === 0 || size > room) {
      groups.push([])
      room = most
    }
    groups.at(-1)?.push(own)
    room -= size
  }
  return groups.reverse().flatMap((years) => shardsOfYears(years.flat(), most))
}

/** Newest first, then by organ id. */
export function newestFirst(
  one: { readonly year: number; readonly organ: string },
  other: { readonly year: number; readonly organ: string },
): number {
  if (one.year !== other.year) return other.year - one.year
  return one.organ < other.organ ? -1 : Number(one.organ > other.organ)
}

function shardsOfYears<Report extends SizedReport>(
  reports: readonly Report[],
  most: number,
): ShardGroup<Report>[] {
  const ordered = reports.toSorted(newestFirst)
  const years = [...new Set([ordered[0]?.year, ordered.at(-1)?.year])].join('-')
  const parts = partsOf(ordered, most)
  const named = parts.map((own, index) => {
    const part = { at: index + 1, of: parts.length }
    if (part.of === 1) return { key: years, reports: own }
    return { key: `${years}.${part.at}of${part.of}`, part, reports: own }
  })
  return named.filter((group) => group.reports.length > 0)
}

/** Parted by organ, into as few parts as keep each within the limit. */
function partsOf<Report extends SizedReport>(reports: readonly Report[], most: number): Report[][] {
  const least = Math.max(1, Math.ceil(sizeOf(reports) / most))
  if (least === 1) return [[...reports]]
  for (let count = Math.min(least, reports.length); ; count += 1) {
    const parts: Report[][] = Array.from({ length: count }, () => [])
    for (const report of reports) parts[partOf(report.organ, count) - 1]?.push(report)
    const isFine = parts.every((own) => own.length <= 1 || sizeOf(own) <= most)
    if (isFine || count >= 2 * reports.length) return parts
  }
}

function sizeOf(reports: readonly SizedReport[]): number {
  return reports.reduce((sum, { characters }) => sum + characters, 0)
}

/** Which reports share a Pagefind bundle. */

import type { Part } from '../../search/parts.ts'
import { shardsOf, type ShardGroup } from '../exact-index/shard-plan.ts'

/**
 * How many reports a bundle may have. Pagefind takes half a megabyte of memory and some four
 * milliseconds for each; a question asks every bundle for each of its words, so that few are better.
 */
const MOST = 2000

/**
 * The newest year is the one that changes, and for a word of it all of a bundle is indexed again: it
 * has two or more of its own, or one if it is no more than this share of `MOST`. Each costs 10 kB of a question.
 */
const SMALL = 0.3
/** A cut by organ does not halve exactly. */
const HALF = 0.55

/** What a report's bundle depends on. */
export interface PlannedReport {
  readonly organ: string
  readonly year: number
}

/** The reports of one bundle. */
export interface BundleGroup<Report> {
  /** Its years, or the part of a year: `2024`, `2019-2020`, `2024.3of4`. */
  readonly name: string
  /** Which part of its year it is; absent where it has all reports of its years. */
  readonly part?: Part | undefined
  /** Newest first. */
  readonly years: readonly number[]
  /** Newest first, then by organ. */
  readonly reports: readonly Report[]
}

type Counted<Report> = PlannedReport & { readonly characters: 1; readonly report: Report }

function groupsOf<Report>(
  counted: readonly Counted<Report>[],
  most: number,
): ShardGroup<Counted<Report>>[] {
  if (counted.length <= most) return shardsOf(counted, most)
  const newest = Math.max(...new Set(counted.map(({ year }) => year)))
  const [own, older] = [true, false].map((isNewest) =>
    counted.filter(({ year }) => (year === newest) === isNewest),
  )
  const half = Math.max(SMALL * most, HALF * (own?.length ?? 0))
  return [...shardsOf(own ?? [], Math.min(most, Math.ceil(half))), ...shardsOf(older ?? [], most)]
}

/** The bundles of a portal, newest first: one if it is small. A new year leaves those of earlier ones but the last as they are. */
export function bundlesOf<Report extends PlannedReport>(
  reports: readonly Report[],
  most = MOST,
): BundleGroup<Report>[] {
  const counted = reports.map((report): Counted<Report> => {
    const { organ, year } = report
    return { organ, year, characters: 1, report }
  })
  return groupsOf(counted, most).map(({ key, part, reports: own }) => {
    const years = [...new Set(own.map(({ year }) => year))]
    const span = [...new Set([years.at(-1), years[0]])].join('-')
    return {
      name: part === undefined ? span : key,
      part,
      years,
      reports: own.map(({ report }) => report),
    }
  })
}

/** Which reports come first: those that hold more of the words, and of these as Pagefind scores them. */

import type { BundleRow } from '../bundles.ts'

/** A result of Pagefind for one word. */
export interface Scored {
  /** By which the report is known. */
  readonly report: string
  /** Where it was found; undefined where that cannot be told. */
  readonly bundle?: BundleRow
  readonly score: number
}

/** The results of each word. */
export type Found = readonly (readonly Scored[])[]

/** How a report stands: how many of the words it holds, and the scores of all. */
interface Standing {
  readonly report: string
  words: number
  score: number
}

/** All reports that hold any of the words, those that hold more of them first. */
function standings(found: Found): readonly Standing[] {
  const held = new Map<string, Standing>()
  for (const results of found)
    for (const { report, score } of results) {
      const before = held.get(report)
      if (before) {
        before.words += 1
        before.score += score
      } else held.set(report, { report, words: 1, score })
    }
  return [...held.values()].sort((one, other) => other.words - one.words || other.score - one.score)
}

/** So many reports of the newest year come first. */
const FIRST = 2

/**
 * Reports of the newest year that come first: the best of those that hold every one of several words.
 * They are known before older reports are looked at; of a single word, the scores of all tell.
 */
export function firstReports(found: Found, newest: number | undefined): string[] {
  if (found.length < 2) return []
  return standings(found)
    .filter(({ report, words }) => words === found.length && report.endsWith(`/${newest}`))
    .slice(0, FIRST)
    .map(({ report }) => report)
}

/**
 * Reports in rank order, after those that come first. Pagefind itself leaves out what lacks one word,
 * and of a question in everyday words one nearly always is lacking: so each is looked for by itself.
 * What holds less than half of the words that stand anywhere is left out.
 */
export function rankReports(found: Found, newest: number | undefined): string[] {
  const standing = found.filter((results) => results.length > 0)
  const ranked = standings(standing)
    .filter(({ words }) => words >= standing.length / 2)
    .map(({ report }) => report)
  return [...new Set([...firstReports(found, newest), ...ranked])]
}

/** Which reports come first: those that hold more of the words, and of these as Pagefind scores them. */

/** A result of Pagefind for one word. */
export interface Scored {
  /** By which the report is known. */
  readonly report: string
  readonly score: number
}

/**
 * Reports in rank order; `found` has the results of each word. Pagefind itself leaves out what lacks
 * one word, and of a question in everyday words one nearly always is lacking: so each is looked for
 * by itself. What holds less than half of the words that stand anywhere is left out.
 */
export function rankReports(found: readonly (readonly Scored[])[]): string[] {
  const standing = found.filter((results) => results.length > 0)
  const held = new Map<string, { words: number; score: number }>()
  for (const results of standing)
    for (const { report, score } of results) {
      const before = held.get(report)
      if (before) {
        before.words += 1
        before.score += score
      } else held.set(report, { words: 1, score })
    }
  return [...held]
    .filter(([, { words }]) => words >= standing.length / 2)
    .sort(([, one], [, other]) => other.words - one.words || other.score - one.score)
    .map(([report]) => report)
}

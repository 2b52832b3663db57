/** Reports ranked by one figure, and what they come to. */

import { exactSum } from './exact.ts'
import { NA_WORD, type FigureValue } from './figures.ts'

/** One of what is ranked. */
export interface Ranked<Thing> {
  readonly of: Thing
  readonly value: number
  /** From 1; the same for equal numbers, and the next is counted on past them. */
  readonly rank: number
}

/** A ranking: highest first, equals in the order given. */
export interface Ranking<Thing> {
  readonly ranked: readonly Ranked<Thing>[]
  /** Of all numbers; null where there is none. */
  readonly sum: number | null
  readonly zeros: number
  readonly blanks: number
  readonly notApplicable: number
  /** How many have no such figure in their form. */
  readonly absent: number
}

/** Ranks things by a figure; blank, “/” and what is not in the form have no rank. */
export function rankingOf<Thing>(
  things: readonly Thing[],
  valueOf: (thing: Thing) => FigureValue | undefined,
): Ranking<Thing> {
  const numbers: { of: Thing; value: number }[] = []
  let [zeros, blanks, notApplicable, absent] = [0, 0, 0, 0]
  for (const of of things) {
    const value = valueOf(of)
    if (typeof value === 'number') {
      numbers.push({ of, value })
      if (value === 0) zeros += 1
    } else if (value === null) blanks += 1
    else if (value === NA_WORD) notApplicable += 1
    else absent += 1
  }
  numbers.sort((one, other) => other.value - one.value)
  let rank = 0
  const ranked = numbers.map(({ of, value }, at) => {
    if (value !== numbers[at - 1]?.value) rank = at + 1
    return { of, value, rank }
  })
  return {
    ranked,
    sum: numbers.length === 0 ? null : exactSum(numbers.map(({ value }) => value)),
    ...{ zeros, blanks, notApplicable, absent },
  }
}

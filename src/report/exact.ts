/** Amounts have up to six decimals, which do not add up exactly by themselves: they are reckoned in millionths. */

const SCALE = 1_000_000

/** The sum of some numbers; 0 of none. */
export function exactSum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + Math.round(number * SCALE), 0) / SCALE
}

/** What is left of one number when another is taken from it. */
export function exactDifference(one: number, other: number): number {
  return exactSum([one, -other])
}

/** Where two texts differ: from the first character that is another to the last. */

/** The part of `after` that is not as in `before`. */
export function changedRange(before: string, after: string): { from: number; to: number } {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let same = 0
  while (
    same < shorter - from &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same += 1
  return { from, to: after.length - same }
}

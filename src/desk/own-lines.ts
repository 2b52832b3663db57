/** Two texts of one file, line by line. */

/** A line, and whether the other text lacks it. */
export interface Line {
  readonly text: string
  readonly isOwn: boolean
}

/** The lines of a text; each is matched with one that is the same of the other, wherever it stands. */
export function linesBeside(text: string, other: string): Line[] {
  const left = new Map<string, number>()
  for (const line of other.split('\n')) left.set(line, (left.get(line) ?? 0) + 1)
  return text.split('\n').map((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return { text: line, isOwn: count <= 0 }
  })
}

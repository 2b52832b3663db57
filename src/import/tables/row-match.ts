/** Which row of the form a label nearly names. */

import { keyOf, type LabelIndex, type RowPlace } from './label-index.ts'

/** How many letters must be changed to make one word of the other, as long as it is at most three. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 3) return 4
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const now = [at]
    for (let to = 1; to <= other.length; to++)
      now[to] = Math.min(
        (before[to] ?? 0) + 1,
        (now[to - 1] ?? 0) + 1,
        (before[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1),
      )
    before = now
  }
  return before[other.length] ?? 4
}

/** Is a word left when letters are struck out of the other, not too many of them? */
function isThinned(one: string, other: string): boolean {
  let at = 0
  for (const letter of other) if (letter === one[at]) at += 1
  return at === one.length && one.length >= 6 && one.length >= other.length * 0.7
}

function arabic(label: string): string | undefined {
  return /^\s*(\d{1,2})\s*[.．、]/u.exec(label.normalize('NFKC'))?.[1]
}

/** A short label that two rows could share has to have the right number, where it has one. */
export function isNumberRight(label: string, row: RowPlace): boolean {
  const [written, due] = [arabic(label), arabic(row.leaf.heading.label)]
  return written === undefined || due === undefined || written === due || keyOf(label).length > 4
}

const OFFICE = '行政'

/** The one row that a label names but for a slip, a clipped end, or letters lost or added. */
export function nearRow(index: LabelIndex, label: string, table?: string): RowPlace | undefined {
  const key = keyOf(label)
  const among = index.places.filter((row) => table === undefined || row.table.id === table)
  const keys = [...index.rows].flatMap(([one, rows]) =>
    rows.filter((row) => among.includes(row)).map((row) => [one, row] as const),
  )
  const only = (is: (one: string) => boolean): RowPlace | undefined => {
    const found = new Set(keys.filter(([one]) => is(one)).map(([, row]) => row))
    return found.size === 1 ? [...found][0] : undefined
  }
  const bare = key.replace(OFFICE, '')
  const office = key.length > 3 ? only((one) => one.replace(OFFICE, '') === bare) : undefined
  const begun = key.length >= 5 ? only((one) => one.startsWith(key)) : undefined
  const longer = only((one) => one.length >= 4 && key.startsWith(one))
  const inside = key.length >= 6 ? only((one) => one.includes(key)) : undefined
  if (key.length < 4) return undefined
  const slip = Math.min(3, Math.floor((key.length - 1) / 3))
  const typo =
    key.length >= 5 ? only((one) => one.length >= 5 && distance(one, key) <= slip) : undefined
  const thinned = only((one) => isThinned(key, one))
  return office ?? begun ?? longer ?? inside ?? typo ?? thinned
}

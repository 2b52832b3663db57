/** Totals that follow from the other figures of a table; they are offered, never filled in. */

import { checkBalances, type BalanceResult, type Side } from '../../report/balances.ts'
import { placesOfFormat, readFigure, UNREAD, type Figures } from '../../report/figures.ts'
import { kindOf, type Format } from '../../report/spec.ts'

/** The figures that words stand for; a word that is none counts as one nobody has looked at. */
export function figuresOfWords(format: Format, words: ReadonlyMap<string, string>): Figures {
  return new Map(
    placesOfFormat(format).map((place) => [
      place.id,
      readFigure(words.get(place.id) ?? '', kindOf(place)) ?? UNREAD,
    ]),
  )
}

/** The sum of a side's figures, where each of them has been looked at. */
function sumKnown({ figures, sum }: Side): number | null {
  return figures.some(({ state }) => state === 'unread') ? null : sum
}

/** What a balance makes of the figure that stands alone on one of its sides. */
function totalIn({ left, right }: BalanceResult): [string, number] | undefined {
  const [alone, parts] = left.ids.length === 1 ? [left, right] : [right, left]
  const [id] = alone.ids
  const sum = sumKnown(parts)
  return id === undefined || alone.ids.length > 1 || parts.ids.length < 2 || sum === null
    ? undefined
    : [id, sum]
}

function canStand(format: Format, id: string, word: string): boolean {
  const place = placesOfFormat(format).find((one) => one.id === id)
  return place !== undefined && readFigure(word, kindOf(place)) !== undefined
}

/** For each total all of whose parts are known and that says otherwise: what it should be. */
export function totalsOffered(
  format: Format,
  words: ReadonlyMap<string, string>,
  results = checkBalances(format, figuresOfWords(format, words)),
): Map<string, string> {
  const found = new Map<string, Set<number>>()
  for (const result of results) {
    const total = totalIn(result)
    if (total) found.set(total[0], (found.get(total[0]) ?? new Set()).add(total[1]))
  }
  return new Map(
    [...found].flatMap(([id, sums]): [string, string][] => {
      const [sum] = sums
      const word = String(sum)
      const isNews = sums.size === 1 && words.get(id) !== word
      return isNews && canStand(format, id, word) ? [[id, word]] : []
    }),
  )
}

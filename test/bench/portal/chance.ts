/** Choices drawn from a seed, so that the same portal is made on every machine. */

import { randomFrom } from '../../random-figures.ts'

/** Numbers from 0 to 1, the same for the same numbers given. */
export function chanceFor(...numbers: readonly number[]): () => number {
  return randomFrom(numbers.reduce((seed, number) => Math.imul(seed ^ number, 0x9e3779b1), 0x2545f))
}

/** A whole number from `least` to `most`. */
export function between(random: () => number, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** One of a list. */
export function oneOf<T>(random: () => number, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

/** Different ones of a list, in the order drawn. */
export function someOf<T>(random: () => number, list: readonly T[], count: number): T[] {
  const left = [...list]
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [drawn] = left.splice(Math.floor(random() * left.length), 1)
    return drawn as T
  })
}

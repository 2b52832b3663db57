/** Every gram of a shard's texts with the places it stands at. */

import { LONGEST } from '../../search/exact/grams.ts'
import type { Layout } from './layout.ts'

/** What is done with a gram; its positions rise, and hold for the time of the call. */
export type Visit = (gram: number, positions: Uint32Array) => void

/**
 * Calls back with each gram, rising, and its positions. Sorts by counting, which leaves positions
 * in order: first all of them by their unit, then those of one unit, few enough for the processor's
 * cache, by the next two.
 */
export function eachGram({ numbers, alphabet }: Layout, visit: Visit): void {
  const counts = new Uint32Array(alphabet.length + 1)
  const all = new Uint32Array(numbers.length)
  for (let position = 0; position < all.length; position += 1) all[position] = position
  const singles = new Uint32Array(numbers.length)
  sortBy(numbers, 0, all, singles, counts)
  eachRun(numbers, 0, singles, (first, own) => {
    const gram = gramWith(0, alphabet[first], 0)
    visit(gram, own)
    const pairs = all.subarray(0, own.length)
    const triples = new Uint32Array(own.length)
    sortBy(numbers, 2, own, pairs, counts)
    sortBy(numbers, 1, pairs, triples, counts)
    sortBy(numbers, 1, own, pairs, counts)
    eachRun(numbers, 1, pairs, (second, same, from) => {
      const pair = gramWith(gram, alphabet[second], 1)
      visit(pair, same)
      eachRun(numbers, 2, triples.subarray(from, from + same.length), (third, positions) =>
        visit(gramWith(pair, alphabet[third], 2), positions),
      )
    })
  })
}

function gramWith(gram: number, unit = 0, offset: number): number {
  return gram + unit * 65_536 ** (LONGEST - 1 - offset)
}

/** Calls back with each stretch of positions that have the same number at an offset. */
function eachRun(
  numbers: Uint16Array,
  offset: number,
  positions: Uint32Array,
  visit: (number: number, own: Uint32Array, from: number) => void,
): void {
  let from = 0
  while (from < positions.length) {
    const number = numbers[(positions[from] ?? 0) + offset] ?? 0
    let to = from + 1
    while (to < positions.length && (numbers[(positions[to] ?? 0) + offset] ?? 0) === number)
      to += 1
    // A gram does not cross the end of a text.
    if (number > 0) visit(number, positions.subarray(from, to), from)
    from = to
  }
}

/** Sorts positions by the number at an offset; those with the same keep their order. */
function sortBy(
  numbers: Uint16Array,
  offset: number,
  positions: Uint32Array,
  sorted: Uint32Array,
  counts: Uint32Array,
): void {
  counts.fill(0)
  for (let index = 0; index < positions.length; index += 1) {
    const next = (numbers[(positions[index] ?? 0) + offset] ?? 0) + 1
    counts[next] = (counts[next] ?? 0) + 1
  }
  for (let number = 1; number < counts.length; number += 1)
    counts[number] = (counts[number] ?? 0) + (counts[number - 1] ?? 0)
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index] ?? 0
    const number = numbers[position + offset] ?? 0
    const place = counts[number] ?? 0
    counts[number] = place + 1
    sorted[place] = position
  }
}

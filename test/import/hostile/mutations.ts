/** Sound files with a few bytes changed: what a bad disk, a bad line or a bad hand does. */

import { randomOf } from '../property/random.ts'

/** So many copies of a file, in each up to three bytes changed, removed or doubled; the same every time. */
export function* mutationsOf(bytes: Uint8Array, count: number): Generator<Uint8Array> {
  const random = randomOf(14)
  for (let at = 0; at < count; at += 1) {
    let copy = Buffer.from(bytes)
    for (let times = 1 + random.below(3); times > 0; times -= 1) {
      const place = random.below(copy.length)
      const kind = random.below(4)
      if (kind < 2) copy[place] = (copy[place] ?? 0) ^ (1 + random.below(255))
      else {
        const rest = copy.subarray(kind === 2 ? place + 1 : place)
        copy = Buffer.concat([copy.subarray(0, place + (kind === 2 ? 0 : 1)), rest])
      }
    }
    yield new Uint8Array(copy)
  }
}

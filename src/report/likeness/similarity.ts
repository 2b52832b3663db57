/** How alike long texts are, for thousands of them: MinHash over shingles, with LSH bands. */

const HASHES = 128
/** Bands of a signature. */
export const BANDS = 16
const ROWS = HASHES / BANDS

/** Characters in a shingle. */
const WIDTH = 6

/** Shorter texts are alike by nature. */
const SHORTEST = 120

/** Odd multipliers and addends from a fixed generator, so that every run gives the same. */
const seeds = ((): { times: Uint32Array; plus: Uint32Array } => {
  let state = 0x9e3779b9
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state ^ (state >>> 15)) >>> 0
  }
  const times = Uint32Array.from({ length: HASHES }, () => next() | 1)
  return { times, plus: Uint32Array.from({ length: HASHES }, next) }
})()

/** What two texts are compared by: letters and characters, without the given names and any digit. */
export function comparable(text: string, names: readonly string[]): string {
  const bare = [...names]
    .sort((one, other) => other.length - one.length)
    .reduce((rest, name) => rest.replaceAll(name, ''), text)
  return bare.replace(/[\p{P}\p{S}\p{Z}\p{C}\p{N}]/gu, '')
}

function mixed(hash: number): number {
  const one = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (one ^ (one >>> 13)) >>> 0
}

/** The smallest hashes of a text's shingles, or undefined for a text too short to compare. */
export function signatureOf(text: string): Uint32Array | undefined {
  if (text.length < SHORTEST) return undefined
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  const { times, plus } = seeds
  for (let start = 0; start + WIDTH <= text.length; start += 1) {
    let hash = 0x811c9dc5
    for (let index = start; index < start + WIDTH; index += 1)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    const base = mixed(hash)
    for (let index = 0; index < HASHES; index += 1) {
      const value = (Math.imul(base, times[index] ?? 1) + (plus[index] ?? 0)) >>> 0
      if (value < (least[index] ?? 0)) least[index] = value
    }
  }
  return least
}

/** The share of shingles two texts have in common, as their signatures tell it. */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  let same = 0
  for (let index = 0; index < HASHES; index += 1) if (one[index] === other[index]) same += 1
  return same / HASHES
}

/** The keys of a signature's bands; texts much alike share at least one. Each is a 32-bit hash. */
export function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = band
    for (let index = band * ROWS; index < (band + 1) * ROWS; index += 1)
      hash = mixed(hash ^ (signature[index] ?? 0)) + band
    return hash >>> 0
  })
}

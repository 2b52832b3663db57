/**
 * How alike long texts are, for thousands of them: MinHash over shingles by one permutation (Li, Owen
 * and Zhang 2012; densified as Shrivastava 2017 has it), with LSH bands.
 */

/** All hashes fall into so many parts; a signature has the least of each. */
const PARTS = 128
/** Bands of a signature. */
export const BANDS = 16
const ROWS = PARTS / BANDS

/** Characters in a shingle. */
const WIDTH = 6

/** Shorter texts are alike by nature. */
const SHORTEST = 120

/** What two texts are compared by: letters and characters, without the given names and any digit. */
export function comparable(text: string, names: readonly string[]): string {
  const bare = [...names]
    .sort((one, other) => other.length - one.length)
    .reduce((rest, name) => rest.replaceAll(name, ''), text)
  return bare.replace(/[\p{P}\p{S}\p{Z}\p{C}\p{N}]/gu, '')
}

/** Every bit of a number depends on every bit of the given one (the last steps of MurmurHash3). */
function mixed(hash: number): number {
  const one = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const two = Math.imul(one ^ (one >>> 13), 0xc2b2ae35)
  return (two ^ (two >>> 16)) >>> 0
}

/** No hash of a shingle is as large as that. */
const NONE = 0xffffffff

/** Parts without a hash take that of another, in the same order for every text, in which all come. */
function dense(least: Uint32Array): Uint32Array {
  return least.map((own, part) => {
    let hash = own
    for (let place = part; hash === NONE; hash = least[place % PARTS] ?? NONE)
      place = mixed(place + PARTS)
    return hash
  })
}

/** The smallest hashes of a text's shingles, or undefined for a text too short to compare. */
export function signatureOf(text: string): Uint32Array | undefined {
  if (text.length < SHORTEST) return undefined
  const least = new Uint32Array(PARTS).fill(NONE)
  for (let start = 0; start + WIDTH <= text.length; start += 1) {
    let hash = 0x811c9dc5
    for (let index = start; index < start + WIDTH; index += 1)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    const value = mixed(hash) >>> 1
    const part = value % PARTS
    if (value < (least[part] ?? NONE)) least[part] = value
  }
  return dense(least)
}

/** The share of shingles two texts have in common, as their signatures tell it. */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  let same = 0
  for (let index = 0; index < PARTS; index += 1) if (one[index] === other[index]) same += 1
  return same / PARTS
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

/** The texts of a shard laid one after another. */

/** Texts as numbers in the order of the UTF-16 units they stand for; a 0 ends each text. */
export interface Layout {
  readonly numbers: Uint16Array
  /** The unit that each number stands for. */
  readonly alphabet: Uint16Array
  /** Which document each number belongs to. */
  readonly documentOf: Uint16Array | Uint32Array
  /** How many numbers each document has. */
  readonly lengths: readonly number[]
}

/** Lays out the folded texts of each document. */
export function layoutOf(documents: Iterable<readonly string[]>): Layout {
  const texts: string[] = []
  const lengths = Array.from(documents, (own) => {
    texts.push(...own)
    return own.reduce((sum, text) => sum + text.length + 1, 0)
  })
  const units = new Uint16Array(lengths.reduce((sum, length) => sum + length, 0))
  const Numbers = lengths.length > 65_536 ? Uint32Array : Uint16Array
  const documentOf = new Numbers(units.length)
  let at = 0
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) units[at++] = text.charCodeAt(index)
    // One is passed over and stays 0; folding drops U+0000, so no text holds it.
    at += 1
  }
  let from = 0
  for (const [document, length] of lengths.entries()) {
    documentOf.fill(document, from, from + length)
    from += length
  }
  return { ...numbered(units), documentOf, lengths }
}

function numbered(units: Uint16Array): Pick<Layout, 'numbers' | 'alphabet'> {
  const numberOf = new Uint16Array(65_536)
  for (let at = 0; at < units.length; at += 1) numberOf[units[at] ?? 0] = 1
  numberOf[0] = 1
  const alphabet = Uint16Array.from([...numberOf.keys()].filter((unit) => numberOf[unit] === 1))
  for (const [number, unit] of alphabet.entries()) numberOf[unit] = number
  const numbers = new Uint16Array(units.length)
  for (let at = 0; at < units.length; at += 1) numbers[at] = numberOf[units[at] ?? 0] ?? 0
  return { numbers, alphabet }
}

/** How text is made comparable for search, and where a folded run stands in the readable text. */

const DROPPED = /[\p{P}\p{S}\p{Z}\p{C}]/gu
/** Nothing to fold, as in most names and titles. */
const FOLDED = /^[0-9a-z\u4e00-\u9fff]*$/
const MARK_FIRST = /^\p{M}/u
/** Characters that never join the one before them: nearly all of a Chinese report. */
const APART = /^[\u0020-\u007e\u3001-\u301f\u4e00-\u9fff\uff01-\uff5e]$/

/** From and to (exclusive) in UTF-16 units of the readable text. */
export type Range = readonly [from: number, to: number]

/** A folded text that knows, for each of its units, the stretch of readable text it came from. */
export interface MappedFold {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Traditional characters and the simplified ones they fold to: none, unless the portal has both. */
let variants: ReadonlyMap<string, string> = new Map()

/** Takes characters for others from now on: each of the text followed by the one it folds to. */
export function foldVariants(pairs: string): void {
  const characters = [...pairs]
  variants = new Map(
    characters.flatMap((from, at) => (at % 2 === 0 ? [[from, characters[at + 1] ?? from]] : [])),
  )
}

/** A text with simplified characters in the place of the traditional, one for one. */
export function simplified(text: string): string {
  if (variants.size === 0) return text
  let own = ''
  for (const character of text) own += variants.get(character) ?? character
  return own
}

/**
 * Text as search compares it: NFKC, lower case, without punctuation, symbols, spaces and controls,
 * and where the portal has pages in traditional characters, with the simplified ones in their place.
 * Both sides are folded once and as a whole: folding twice or bit by bit may give another result
 * where a mark or a final sigma stands at the seam.
 */
export function fold(text: string): string {
  if (FOLDED.test(text)) return simplified(text)
  return simplified(text.normalize('NFKC').toLowerCase().replace(DROPPED, ''))
}

/** A text folded as a whole, with the way back. */
export function mappedFold(text: string): MappedFold {
  const folded = fold(text)
  const starts: number[] = []
  const ends: number[] = []
  let from = 0
  for (const cluster of clusters(text)) {
    const to = from + cluster.length
    for (let unit = fold(cluster).length; unit > 0; unit -= 1) {
      starts.push(from)
      ends.push(to)
    }
    from = to
  }
  // A cluster by itself may fold to other letters (a final sigma), not to another length; should
  // a later Unicode break that, the whole text is the stretch: too much marked, nothing misplaced.
  if (starts.length === folded.length) return { folded, starts, ends }
  return { folded, starts: repeated(0, folded.length), ends: repeated(text.length, folded.length) }
}

/** The stretches of the readable text that fold to a run holding the folded term, in order. */
export function rangesOf(term: string, text: MappedFold): Range[] {
  const ranges: Range[] = []
  if (term === '') return ranges
  let at = text.folded.indexOf(term)
  while (at >= 0) {
    ranges.push([text.starts[at] ?? 0, text.ends[at + term.length - 1] ?? 0])
    at = text.folded.indexOf(term, at + 1)
  }
  return ranges
}

function repeated(value: number, times: number): number[] {
  return Array.from({ length: times }, () => value)
}

/** Text cut where normalising the parts is the same as normalising the whole. */
function clusters(text: string): string[] {
  const found: string[] = []
  for (const character of text) {
    const before = found.at(-1)
    if (before !== undefined && joins(before, character)) {
      found[found.length - 1] = before + character
    } else found.push(character)
  }
  return found
}

function joins(before: string, character: string): boolean {
  if (APART.test(character)) return false
  if (MARK_FIRST.test(character.normalize('NFKD'))) return true
  const apart = before.normalize('NFKC') + character.normalize('NFKC')
  return (before + character).normalize('NFKC') !== apart
}

/**
 * A text cut into words, as Pagefind in the browser cuts a query. Pagefind's indexer cuts Chinese
 * with another dictionary, and then much is not found (its issue 1237): so what it indexes is cut here.
 */

import { remember } from '../report/remember.ts'

/** Parts the pieces of a cut text; texts themselves have none. Pagefind's interfaces do not show it. */
export const BOUNDARY = '\u200B'

let segmenter: Intl.Segmenter | undefined

/** Made when it is first needed: making it takes a browser longer than the search page's script. */
function wordCutter(): Intl.Segmenter {
  return (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' }))
}

/** What Pagefind leaves out of a word, of its query and of what it indexes alike. */
const OUTSIDE = /[^\p{Alphabetic}\p{N}]/gu

/** Most words are Chinese characters alone: to see that takes less than to look them up. */
function isHan(piece: string): boolean {
  for (let at = 0; at < piece.length; at += 1) {
    const unit = piece.charCodeAt(at)
    if (unit < 0x4e00 || unit > 0x9fff) return false
  }
  return piece !== ''
}

const wordOf = remember(50_000, (piece) =>
  piece.normalize('NFKC').toLowerCase().replace(OUTSIDE, ''),
)

/** The word a piece of a cut text begins with, as it is compared; empty where there is none. */
export function wordIn(piece: string): string {
  return isHan(piece) ? piece : wordOf(piece)
}

/** Where a text may be cut in two without changing its words: after a mark, before a character. */
const BETWEEN_CLAUSES = /(?<=[，。；：、！？”）》\n])(?=[\u4E00-\u9FFF])/

/** A text cut into words. */
export interface CutText {
  /** In pieces, each a word with what follows it up to the next; the text is what they make up. */
  readonly text: string
  /** The words as they are compared, in order, with spaces between them. */
  readonly words: string
  /** How many words these are. */
  readonly count: number
}

/** Reports of one portal say much in the same words: what clauses were cut into is remembered. */
const known = new Map<string, CutText>()
const MOST_KNOWN = 50_000

/** Cuts clauses, which have no boundary in them; all in one go, for beginning costs as much as a line. */
function learn(clauses: ReadonlySet<string>): void {
  if (clauses.size === 0) return
  const pieces: CutText[] = []
  let [text, words, count] = ['', '', 0]
  for (const { segment } of wordCutter().segment([...clauses, ''].join(BOUNDARY))) {
    if (segment === BOUNDARY) {
      pieces.push({ text, words, count })
      ;[text, words, count] = ['', '', 0]
      continue
    }
    const word = wordIn(segment)
    text += word === '' || count === 0 ? segment : BOUNDARY + segment
    if (word === '') continue
    words += count === 0 ? word : ` ${word}`
    count += 1
  }
  for (const [at, clause] of [...clauses].entries()) {
    const piece = pieces[at]
    if (piece) known.set(clause, piece)
  }
}

const NOTHING: CutText = { text: '', words: '', count: 0 }

/** A cut text, what parts it from another, and that, which begins with its first word. */
function joined(one: CutText, parting: string, other: CutText): CutText {
  const isParted = one.count > 0 && other.count > 0
  return {
    text: one.text + parting + (isParted ? BOUNDARY : '') + other.text,
    words: one.words + (isParted ? ' ' : '') + other.words,
    count: one.count + other.count,
  }
}

/** Cuts a text into words. */
export function cutText(text: string): CutText {
  if (known.size > MOST_KNOWN) known.clear()
  const clauses = uncut(text).split(BETWEEN_CLAUSES)
  const pieces = clauses.map((clause) => known.get(clause))
  learn(new Set(clauses.filter((_, at) => !pieces[at])))
  let whole = NOTHING
  for (const [at, clause] of clauses.entries()) {
    const piece = pieces[at] ?? known.get(clause)
    if (!piece) throw new Error(`a clause was not cut: ${clause}`)
    whole = joined(whole, '', piece)
  }
  return whole
}

/** Cut texts one after the other, with a space between them. */
export function joinCut(texts: readonly CutText[]): CutText {
  return texts.reduce((whole, text) => joined(whole, whole.text === '' ? '' : ' ', text), NOTHING)
}

/** A cut text as it reads. */
export function uncut(text: string): string {
  return text.replaceAll(BOUNDARY, '')
}

/** The words of a cut text, in order. */
export function wordsIn({ words, count }: CutText): string[] {
  return count === 0 ? [] : words.split(' ')
}

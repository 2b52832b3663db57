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

const HAN = /^[\u4E00-\u9FFF]+$/
/** What Pagefind leaves out of a word, of its query and of what it indexes alike. */
const OUTSIDE = /[^\p{Alphabetic}\p{N}]/gu

/** The word a piece of a cut text begins with, as it is compared; empty where there is none. */
export const wordIn = remember(50_000, (piece) =>
  HAN.test(piece) ? piece : piece.normalize('NFKC').toLowerCase().replace(OUTSIDE, ''),
)

/** A text in pieces, each a word with what follows it up to the next; the text is what they make up. */
export function cutText(text: string): string {
  const pieces: string[] = []
  let piece = ''
  let hasWord = false
  for (const { segment } of wordCutter().segment(uncut(text))) {
    const isWord = wordIn(segment) !== ''
    if (isWord && hasWord) {
      pieces.push(piece)
      piece = segment
    } else piece += segment
    hasWord ||= isWord
  }
  return [...pieces, piece].join(BOUNDARY)
}

/** Cut texts one after the other, with a space between them. */
export function joinCut(texts: readonly string[]): string {
  let joined = ''
  let hasWord = false
  for (const text of texts) {
    // Only its first piece may be without a word.
    const isWord = wordIn(text.split(BOUNDARY, 1)[0] ?? '') !== ''
    if (joined !== '') joined += isWord && hasWord ? ` ${BOUNDARY}` : ' '
    joined += text
    hasWord ||= isWord
  }
  return joined
}

/** A cut text as it reads. */
export function uncut(text: string): string {
  return text.replaceAll(BOUNDARY, '')
}

/** The words of a cut text, in order. */
export function wordsIn(cut: string): string[] {
  return cut
    .split(BOUNDARY)
    .map(wordIn)
    .filter((word) => word !== '')
}

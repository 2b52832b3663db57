/** The traditional characters that search takes for the simplified, one for one. */

/**
 * Stay themselves: characters of simplified text too, other than those they would be taken for. 乾县
 * is not 干县.
 */
const APART = new Set(['乾'])

/** Each traditional character followed by its simplified one, in one line. */
export async function variantPairs(): Promise<string> {
  const { default: pairs } = await import('opencc-js/dict/TSCharacters')
  return pairs
    .split('|')
    .map((pair) => pair.split(' '))
    .filter(([from = '', to = '']) => from.length === 1 && to.length === 1 && !APART.has(from))
    .map((pair) => pair.join(''))
    .join('')
}

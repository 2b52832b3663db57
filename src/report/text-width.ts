/** How wide a text is where every character takes one column or two. */

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u

/** Quotation marks, dashes and dots: narrow on a terminal, wide in a Chinese font. */
const EITHER = /[\u2014\u2018-\u201d\u2026\u00b7]/u

/** Where a text is shown: a terminal, or a file in an editor with a Chinese font. */
export type Medium = 'terminal' | 'file'

/** Columns a text takes. */
export function widthOf(text: string, medium: Medium): number {
  const isWide = (one: string): boolean => WIDE.test(one) || (medium === 'file' && EITHER.test(one))
  return [...text].reduce((sum, one) => sum + (isWide(one) ? 2 : 1), 0)
}

/** A text filled up with spaces to so many columns. */
export function pad(text: string, width: number, medium: Medium): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text, medium)))
}

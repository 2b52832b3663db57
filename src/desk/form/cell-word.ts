/** What is typed into a cell, as the report file writes it. */

import { BLANK_WORD, UNREAD_WORD } from '../../report/figures.ts'

/** Figures and signs that a Chinese keyboard types wide; a wide comma stays, for the check to say. */
const WIDE = /[０-９／．＋－]/gu

/** The word for what is typed: wide figures half as wide, nothing else changed. */
export function typedWord(text: string): string {
  return text.trim().replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

/** The word for a cell of another table: one that is seen to be empty is blank. */
export function pastedWord(text: string): string {
  return typedWord(text.replace(/[\s\u200B\uFEFF]+/gu, ' ')) || BLANK_WORD
}

/** Is this a word, a label say, and not even an attempt at a figure? */
export function isNoFigure(word: string): boolean {
  return /\p{L}/u.test(word) && word !== BLANK_WORD && word !== UNREAD_WORD
}

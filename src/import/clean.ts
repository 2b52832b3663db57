/** Residue that word processors and web pages leave in a text. */

import { residue } from '../report/residue.ts'
import { foldRadicals } from './radicals.ts'

/** A text without invisible characters, Word residue and radical code points; spaces are plain. */
export function cleanText(text: string): string {
  return foldRadicals(text)
    .replace(residue.invisible, '')
    .replace(residue.control, '')
    .replace(residue.bookmark, '')
    .replace(residue.fieldError, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
}

/** A text on one line, without spaces at its ends. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim()
}

const CJK = '[\\p{Script=Han}\\p{P}\\d]'
const SPACE_WITHIN = new RegExp(`(?<=${CJK}) (?=${CJK})`, 'gu')

/** A title without the spaces that typesetting left in it: “八里营镇2024年…”. */
export function closedUp(text: string): string {
  return oneLine(text).replace(SPACE_WITHIN, '')
}

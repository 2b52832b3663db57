/** Chinese as the letters of an id. */

import { customPinyin, pinyin } from 'pinyin-pro'
import { readings } from './readings.ts'

customPinyin(readings)

/** The pinyin of a text in one word of lower-case letters and digits; nothing where a character has none. */
export function spelling(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')
  const parts = pinyin(plain, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
  const word = parts.join('').toLowerCase()
  return /^[a-z][a-z0-9]*$/u.test(word) ? word : undefined
}

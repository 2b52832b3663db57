/** Chinese numerals, written and read. */

const NUMERALS = '零一二三四五六七八九十'

/** The numeral of a section or of a part: 1 is 一. */
export function numeral(number: number): string {
  return NUMERALS[number] ?? String(number)
}

const NUMBER = /^[零〇○一二两三四五六七八九十百]{1,5}$/u

/** Is a word made of the signs of small numbers alone? */
export function isNumeral(word: string): boolean {
  return NUMBER.test(word)
}

/** What a numeral below a thousand says, or one written figure by figure: 十二 is 12, 二〇二一 is 2021. */
export function numberOf(word: string): number | undefined {
  if (!isNumeral(word)) return undefined
  const digits = word.replace(/[〇○]/gu, '零').replaceAll('两', '二')
  if (/^[零一二三四五六七八九]+$/u.test(digits))
    return Number([...digits].map((one) => NUMERALS.indexOf(one)).join(''))
  const parts = /^(?:(.)百)?零?(?:(.?)十)?零?(.)?$/u.exec(digits)
  if (!parts) return undefined
  const [, hundreds, tens, ones] = parts
  const of = (one: string | undefined, none: number): number =>
    one === undefined || one === '' ? none : NUMERALS.indexOf(one)
  return of(hundreds, 0) * 100 + (tens === undefined ? 0 : of(tens, 1) * 10) + of(ones, 0)
}

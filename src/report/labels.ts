/** How printed labels are shortened and compared. */

const NUMERAL =
  /^\s*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+\s*、|\d+\s*[.．、])\s*/u
const REMARK = /[（(][^（）()]*[）)]\s*$/u

/** A label without its number and without a remark in brackets at its end: “部分公开”. */
export function plainLabel(label: string): string {
  const bare = label.replace(NUMERAL, '').trim()
  return bare.replace(REMARK, '').trim() || bare
}

/** What two spellings of one label have in common: no number, remark, width, space or punctuation. */
export function labelKey(label: string): string {
  return plainLabel(label.normalize('NFKC')).replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '')
}

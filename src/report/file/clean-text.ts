/** What can be put right in a report file without changing what it says. */

import { labelKey } from '../labels.ts'
import { residue } from '../residue.ts'

/** Entries whose text is kept to the letter. */
const WORDS = ['标题', '来源', '说明', '机关'].map(labelKey)

const HAN = '[\\p{Script=Han}，。；：、！？（）《》“”]'
const NBSP_BETWEEN_HAN = new RegExp(`(?<=${HAN})\\u00A0+(?=${HAN})`, 'gu')

/** A value made of figures and nothing else, in whatever width. */
const FIGURES = /^([^：:#]+[：:])([\s０-９\d，,［］[\]／/＋+－．.\u3000\u00A0空-]+)(#.*)?$/u
const WIDE = /[０-９，［］／＋－．\u3000]/u

function halfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function cleanMarks(line: string): string {
  return (
    line
      // The mark of a file's encoding stays where it belongs.
      .replace(residue.invisible, (sign, at) => (sign === '\uFEFF' && at === 0 ? sign : ''))
      .replace(residue.bookmark, '')
      .replace(NBSP_BETWEEN_HAN, '')
      .replace(/\u00A0/gu, ' ')
  )
}

function cleanEntry(line: string): string {
  const plain = cleanMarks(line)
  const [, key = '', padded = '', comment = ''] = FIGURES.exec(plain) ?? []
  const value = padded.trimEnd()
  const remark = comment === '' ? '' : padded.slice(value.length) + comment
  // A mark without a blank before it begins no comment.
  if (remark.startsWith('#')) return plain
  const isWide = WIDE.test(value) && /[０-９\d空]/u.test(value)
  if (!isWide || WORDS.includes(labelKey(key.slice(0, -1)))) return plain
  const figures = halfWidth(value.replace(/\u3000/gu, ' '))
    .trim()
    .replace(/,(?=\S)/g, ', ')
  return `${key.replace(/：$/, ':')} ${figures}${remark}`
}

function cleanProse(line: string): string {
  return cleanMarks(line).replace(/^\u3000+/u, '')
}

/** A report file's text without residue; every line keeps its place and its end. */
export function cleanText(text: string): string {
  // Line ends stand at the odd places.
  const parts = text.split(/(\r\n|\r|\n)/)
  let fences = 0
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part
      if (/^\uFEFF?---[ \t]*$/.test(part) && fences < 2) {
        fences += 1
        return part
      }
      return fences === 1 ? cleanEntry(part) : cleanProse(part)
    })
    .join('')
}

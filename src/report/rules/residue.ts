/** The rule against what Word, web pages and the blank form leave in a text. */

import type { Report } from '../report.ts'
import { residue } from '../residue.ts'
import { passagesOf, spotIn } from './passages.ts'
import type { Found, TextRule, TextSubject } from './rule.ts'

interface Residue {
  readonly pattern: RegExp
  readonly what: string
}

/** Each kind once; the first on a line is told. */
const RESIDUES: readonly Residue[] = [
  { pattern: residue.bookmark, what: 'Word 书签的残留' },
  { pattern: /_GoBack/gu, what: 'Word 书签的残留' },
  { pattern: residue.fieldError, what: 'Word 域的残留' },
  {
    pattern: /HYPERLINK\s+\\?"|PAGEREF\s|MERGEFORMAT|TOC\s\\/gu,
    what: 'Word 域代码的残留',
  },
  { pattern: /<\/?o:p>|mso-[a-z-]{1,40}:|class="?Mso/giu, what: '网页代码的残留' },
  { pattern: /&nbsp;|\u00A0/gu, what: '不换行空格' },
  { pattern: residue.invisible, what: '看不见的零宽字符' },
  { pattern: residue.control, what: '看不见的控制字符' },
  { pattern: /\uFFFD|[\uE000-\uF8FF]/gu, what: '认不出的字符（�）' },
  {
    pattern:
      /(?<![ＸX×Χ])[ＸX×Χ]{2,}(?:年|省|市|县|区|镇|乡|街道|局|条|件|人民政府)|某某(?:镇|乡|县|局|街道)|_{4,}|〔\s*〕|（此处[^）]{0,100}）|（请[^）填]{0,100}填[^）]{0,100}）/gu,
    what: '模板里待填的字样',
  },
]

/** What the form itself prints in its tables, and a narrative does not. */
function formTexts(report: Pick<Report, 'format'>): Residue[] {
  return report.format.tables
    .filter(({ corner }) => corner.length > 8)
    .map(({ corner }) => ({
      pattern: new RegExp(corner.slice(1, 12).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu'),
      what: '表格里的说明文字',
    }))
}

/** Quick to say no: almost every text has none of it. */
const SUSPECT =
  /\[bookmark|_GoBack|错误[!！]|Error!|HYPERLINK|PAGEREF|MERGEFORMAT|TOC\s|<\/?o:|mso|Mso|&nbsp;|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u00A0\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFD\uE000-\uF8FF]|[ＸX×Χ]{2}|某某|____|〔\s*〕|（此处|（请/iu

function check({ report }: TextSubject): Found[] {
  const form = formTexts(report)
  const told = new Set<string>()
  return passagesOf(report).flatMap((passage) => {
    const isSuspect = SUSPECT.test(passage.text)
    return [...(isSuspect ? RESIDUES : []), ...form].flatMap(({ pattern, what }) =>
      [...passage.text.matchAll(pattern)].flatMap((match): Found[] => {
        const at = spotIn(passage, match.index, match[0].length)
        const key = `${at.line} ${what}`
        if (told.has(key)) return []
        told.add(key)
        const shown = match[0].trim().replace(/[\p{C}]/gu, '')
        return [{ at, message: `这里有${what}${shown ? `“${shown.slice(0, 30)}”` : ''}。` }]
      }),
    )
  })
}

/** In the order in which findings are told. */
export const residueRules: readonly TextRule[] = [
  {
    id: 'residue',
    severity: 'warning',
    scope: 'report',
    reads: 'text',
    says: '正文里没有 Word、网页和空白模板的残留。',
    hint: '请删去；空格、零宽字符和书签可用 gongkai check --fix 清除。',
    check,
  },
]

/** The rule against what Word, web pages and the blank form leave in a text. */

import type { Report } from '../report.ts'
import { passagesOf, spotIn } from './passages.ts'
import type { Found, ReportRule, ReportSubject } from './rule.ts'

interface Residue {
  readonly pattern: RegExp
  readonly what: string
}

/** Each kind once; the first on a line is told. */
const RESIDUES: readonly Residue[] = [
  { pattern: /\[bookmark:[^[\]]*\]|_GoBack/giu, what: 'Word 书签的残留' },
  {
    pattern:
      /错误[!！]\s*(?:未找到引用源|未定义书签|文档中没有指定样式的文字|超链接引用无效)[。.]?/gu,
    what: 'Word 域的残留',
  },
  {
    pattern: /HYPERLINK\s+\\?"|PAGEREF\s|MERGEFORMAT|TOC\s\\/gu,
    what: 'Word 域代码的残留',
  },
  { pattern: /<\/?o:p>|mso-[a-z-]{1,40}:|class="?Mso/giu, what: '网页代码的残留' },
  { pattern: /&nbsp;|\u00A0/gu, what: '不换行空格' },
  { pattern: /[\u200B\u2060\uFEFF\u00AD]/gu, what: '看不见的零宽字符' },
  { pattern: /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu, what: '看不见的控制字符' },
  { pattern: /\uFFFD|[\uE000-\uF8FF]/gu, what: '认不出的字符（�）' },
  {
    pattern:
      /(?<![ＸX×Χ])[ＸX×Χ]{2,}(?:年|省|市|县|区|镇|乡|街道|局|条|件|人民政府)|某某(?:镇|乡|县|局|街道)|_{4,}|〔\s*〕|（此处[^）]{0,100}）|（请[^）填]{0,100}填[^）]{0,100}）/gu,
    what: '模板里待填的字样',
  },
]

/** What the form itself prints in its tables, and a narrative does not. */
function formTexts(report: Report): Residue[] {
  return report.format.tables
    .filter(({ corner }) => corner.length > 8)
    .map(({ corner }) => ({
      pattern: new RegExp(corner.slice(1, 12).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu'),
      what: '表格里的说明文字',
    }))
}

/** Quick to say no: almost every text has none of it. */
const SUSPECT =
  /\[bookmark|_GoBack|错误[!！]|HYPERLINK|PAGEREF|MERGEFORMAT|TOC\s|<\/?o:|mso|Mso|&nbsp;|[\u00A0\u200B\u2060\uFEFF\u00AD\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD\uE000-\uF8FF]|[ＸX×Χ]{2}|某某|____|〔\s*〕|（此处|（请/u

function check({ report }: ReportSubject): Found[] {
  const form = formTexts(report)
  const told = new Set<string>()
  return passagesOf(report).flatMap((passage) => {
    const isSuspect = SUSPECT.test(passage.text)
    return [...(isSuspect ? RESIDUES : []), ...form].flatMap(({ pattern, what }) =>
      [...passage.text.matchAll(pattern)].flatMap((match): Found[] => {
        const at = spotIn(passage, match.index)
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
export const residueRules: readonly ReportRule[] = [
  {
    id: 'residue',
    severity: 'warning',
    scope: 'report',
    says: '正文里没有 Word、网页和空白模板的残留。',
    hint: '请删去；空格、零宽字符和书签可用 gongkai check --fix 清除。',
    check,
  },
]

/** Rules about years and organs' names in the narrative, which show that it was copied. */

import { kindOfOrgan, namesIn, namesOf } from './organ-names.ts'
import {
  clausesOf,
  passagesOf,
  SENTENCE,
  spotIn,
  withoutQuotations,
  withPlainDigits,
  type Passage,
} from './passages.ts'
import type { Found, TextRule, TextSubject } from './rule.ts'

const PERIOD =
  /(\d{4})\s*年\s*1\s*月\s*1\s*日[^。；\d]{0,6}(?:(\d{4})\s*年|[同当本]年)?\s*12\s*月\s*31\s*日/gu

function checkPeriod({ report }: TextSubject): Found[] {
  return passagesOf(report).flatMap((passage) =>
    [...withPlainDigits(passage.text).matchAll(PERIOD)].flatMap((match): Found[] => {
      const [text, from, to = from] = match
      if (Number(from) === report.year && Number(to) === report.year) return []
      const message = `统计期限写作“${text.replace(/\s/gu, '')}”，报告的年度却是 ${report.year}。`
      return [{ at: spotIn(passage, match.index, text.length), message }]
    }),
  )
}

/** A year that opens a sentence, after the organ's name at most, and is what the sentence is about. */
const OPENING =
  /^[\s#>*（）()一二三四五六七八九十\d、.．-]{0,40}(?:[^，,：\d]{0,12}[，,：])?\s{0,10}(?:[\p{Script=Han}]{0,10}?)(\d{4})\s*年(?:度)?(?=\s*(?:[，,]|以来|全年|我|本|全|的?(?:政府信息公开|政务公开|信息公开|政府信息|主动公开|依申请)|[\p{Script=Han}]{1,8}(?:局|镇|乡|街道|政府|委)))/u

/** What makes a past year no slip: a comparison, a beginning, a plan or the year's turn. */
const COMPARED = /[与较比自从截至]|同期|去年|上年|上一年|印发|出台|发布的|制定的/u

function slipsIn(passage: Passage, year: number): Found[] {
  const text = withPlainDigits(withoutQuotations(passage.text))
  return clausesOf(text, SENTENCE).flatMap((clause): Found[] => {
    const match = OPENING.exec(clause.text)
    if (!match) return []
    const found = Number(match[1])
    const before = match[0].slice(0, match[0].indexOf(match[1] ?? ''))
    const isSince = clause.text.slice(match[0].length).trimStart().startsWith('以来')
    if (isSince && found < year - 1) return []
    // Next year is what plans are about.
    if (found === year || found === year + 1 || found < year - 10 || COMPARED.test(before))
      return []
    const offset = clause.offset + match[0].lastIndexOf(match[1] ?? '')
    const message = `正文说的是 ${found}年，报告的年度却是 ${year}，像是抄了别的年度的报告。`
    return [{ at: spotIn(passage, offset, 4), message }]
  })
}

/** Organs one works with, learns from or borders on. */
const BESIDE = /(?:与|和|同|向|到|赴|学习|借鉴|会同|联合|毗邻|及|、)$/u

/** The sections with tables of their own say little; the others are where copies show. */
function checkYears({ report }: TextSubject): Found[] {
  return passagesOf(report).flatMap((passage) => slipsIn(passage, report.year))
}

function checkOrgans({ report, organ, names }: TextSubject): Found[] {
  if (!organ || !names) return []
  const own = namesOf(organ)
  const kind = kindOfOrgan(organ)
  const passages = passagesOf(report)
  const isNamed = passages.some(({ text }) => own.some((name) => text.includes(name)))
  const told = new Set<string>()
  return passages.flatMap((passage) =>
    namesIn(passage.text, names).flatMap(({ name, organ: other, offset }): Found[] => {
      const isPeer =
        other.id !== organ.id &&
        kindOfOrgan(other) === kind &&
        !own.includes(name) &&
        !own.some((one) => one.includes(name)) &&
        other.name !== organ.parentName
      // Offices name one another all the time, townships hardly ever.
      const isBeside = BESIDE.test(passage.text.slice(Math.max(0, offset - 2), offset))
      if (!isPeer || isBeside || told.has(other.id) || (kind !== 'township' && isNamed)) return []
      told.add(other.id)
      const message = `正文提到“${name}”，报告却是${organ.shortName}的，像是抄了别的机关的报告。`
      return [{ at: spotIn(passage, offset, name.length), message }]
    }),
  )
}

/** In the order in which findings are told. */
export const yearRules: readonly TextRule[] = [
  {
    id: 'period-year',
    severity: 'warning',
    scope: 'report',
    reads: 'text',
    says: '正文写的统计期限是报告的年度。',
    hint: '请对照原件；原件就写错了的，照录，可在旁边加摘编注。',
    check: checkPeriod,
  },
  {
    id: 'text-year',
    severity: 'warning',
    scope: 'report',
    reads: 'text',
    says: '正文说的是报告的年度，不是别的年度。',
    hint: '请对照原件；原件就写错了的，照录，可在旁边加摘编注。',
    check: checkYears,
  },
  {
    id: 'text-organ',
    severity: 'warning',
    scope: 'report',
    reads: 'text',
    says: '正文说的是本机关，没有别的机关的名字。',
    hint: '请对照原件；确实要提到那个机关的不必改。',
    check: checkOrgans,
  },
]

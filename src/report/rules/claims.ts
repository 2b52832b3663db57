/** Numbers of requests and cases that a narrative states, as far as it states them plainly. */

import {
  clausesOf,
  passagesOf,
  SENTENCE,
  spotIn,
  withoutQuotations,
  withPlainDigits,
  type Passage,
} from './passages.ts'
import type { Report } from '../report.ts'
import type { Spot } from '../finding.ts'

/** What a statement counts. */
export type Counted =
  'received' | 'carriedIn' | 'carriedOut' | 'reconsideration' | 'litigation' | 'cases'

/** A statement of a number in the narrative. */
export interface Claim {
  readonly counts: Counted
  readonly number: number
  /** Does it say 新收, so that what was carried over cannot be meant too? */
  readonly isNew: boolean
  readonly text: string
  readonly at: Spot
}

interface Pattern {
  readonly counts: Counted
  readonly pattern: RegExp
  /** Section in which the words alone say what they are about. */
  readonly section: number
}

/** Up to so many characters that are neither a digit nor the end of a clause. */
const GAP = '[^，。；：、\\d]'
const COUNT = '(\\d{1,6})\\s*[件宗起份例]'
const INFORMATION = '(?:政府信息公开|信息公开|政府信息|依申请公开|公开)'

const PATTERNS: readonly Pattern[] = [
  {
    counts: 'received',
    section: 3,
    pattern: new RegExp(
      `(?:新收|收到|受理|接收|接到)(?:到)?${GAP}{0,16}${INFORMATION}${GAP}{0,8}申请${GAP}{0,4}?${COUNT}`,
      'u',
    ),
  },
  {
    counts: 'received',
    section: 3,
    pattern: new RegExp(
      `(?:新收|收到|受理|接到)(?:到)?(?:各类)?${COUNT}${GAP}{0,8}${INFORMATION}${GAP}{0,4}申请`,
      'u',
    ),
  },
  {
    counts: 'carriedIn',
    section: 3,
    pattern: new RegExp(`上(?:一)?年(?:度)?结转${GAP}{0,14}?${COUNT}`, 'u'),
  },
  {
    counts: 'carriedOut',
    section: 3,
    pattern: new RegExp(`结转(?:到|至)?(?:下(?:一)?年|次年|明年)(?:度)?${GAP}{0,14}?${COUNT}`, 'u'),
  },
  {
    counts: 'cases',
    section: 4,
    pattern: new RegExp(
      `行政复议(?:案件)?(?:、|和|及|或|与|以及)(?:提起)?行政诉讼(?:案件)?${GAP}{0,4}?${COUNT}`,
      'u',
    ),
  },
  {
    counts: 'reconsideration',
    section: 4,
    pattern: new RegExp(`行政复议(?:案件|申请|案)?(?:共)?(?:计)?\\s*${COUNT}`, 'u'),
  },
  {
    counts: 'litigation',
    section: 4,
    pattern: new RegExp(`行政诉讼(?:案件|案)?(?:共)?(?:计)?\\s*${COUNT}`, 'u'),
  },
]

const NONE: readonly Pattern[] = [
  {
    counts: 'received',
    section: 3,
    pattern: new RegExp(
      `(?:没有|未曾|未|没)(?:收到|接到|受理)(?:过)?${GAP}{0,16}(?:${INFORMATION}${GAP}{0,8})申请(?![^，。；]{0,4}(?:复议|诉讼|人))`,
      'u',
    ),
  },
]

/** Other people's figures, other years', or only some of the requests. */
const ELSEWHERE =
  /全[区县市省州]|各(?:部门|单位|镇|乡|街道)|下属|同比|较上年|去年同期|累计至|历年|其中[^，]*$|(?:去年|上一?年度?)[^，；]*$/u
const PARTIAL =
  /当面|现场|网络|网上|信函|邮寄|邮件|传真|平台|线上|线下|自然人|企业|法人|公民个人|不予|部分公开|更正|投诉|举报|意见|建议|许可|审批|办结|答复|补正|撤回/u
const ABOUT_INFORMATION = /信息公开|政务公开|公开申请|申请公开/u

function claimIn(
  passage: Passage,
  clause: { text: string; offset: number },
  one: Pattern,
  isNone: boolean,
  year: number,
): Claim[] {
  const match = one.pattern.exec(clause.text)
  if (!match) return []
  const before = clause.text.slice(0, match.index)
  const years = [...before.matchAll(/(\d{4})\s*年/gu)].map(([, found]) => Number(found))
  const isAbout =
    passage.number === one.section || one.section === 3 || ABOUT_INFORMATION.test(clause.text)
  if (!isAbout || ELSEWHERE.test(before) || PARTIAL.test(match[0])) return []
  if (one.counts === 'received' && /复议|诉讼/u.test(match[0])) return []
  if (years.length > 0 && years.at(-1) !== year) return []
  const text = match[0].replace(/\s/gu, '')
  const at = spotIn(passage, clause.offset + match.index)
  const number = isNone ? 0 : Number(match[1])
  return [{ counts: one.counts, number, isNew: text.startsWith('新收'), text, at }]
}

/** Every plain statement of a number of requests or cases in a narrative. */
export function claimsOf(report: Report): Claim[] {
  return passagesOf(report).flatMap((passage) => {
    if (!/申请|复议|诉讼|结转/u.test(passage.text)) return []
    const text = withPlainDigits(withoutQuotations(passage.text))
    return clausesOf(text, SENTENCE).flatMap((clause) => {
      const both = PATTERNS[4]?.pattern.test(clause.text) ?? false
      const counted = PATTERNS.filter(
        ({ counts }) => !both || (counts !== 'reconsideration' && counts !== 'litigation'),
      ).flatMap((one) => claimIn(passage, clause, one, false, report.year))
      const none = NONE.flatMap((one) => claimIn(passage, clause, one, true, report.year))
      return [...counted, ...none]
    })
  })
}

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
import type { Spot } from '../finding.ts'
import { keptByText } from './kept-by-text.ts'
import type { TextSubject } from './rule.ts'

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
  /** Table in whose section the words alone say what they are about. */
  readonly table: 'requests' | 'review'
}

/** Up to so many characters that are neither a digit nor the end of a clause. */
const GAP = '[^，。；：、\\d]'
const COUNT = '(\\d{1,6})\\s*[件宗起份例]'
const INFORMATION = '(?:政府信息公开|信息公开|政府信息|依申请公开|公开)'

const RECEIVED = '(?:新收|收到|受理|接收|接到)(?:到)?'
const NEXT_YEAR = '(?:下(?:一)?年|次年|明年|\\d{4}\\s*年)(?:度)?'

function pattern(counts: Counted, table: Pattern['table'], text: string): Pattern {
  return { counts, table, pattern: new RegExp(text, 'u') }
}

/** Statements of reconsideration and litigation in one number. */
const BOTH = pattern(
  'cases',
  'review',
  `行政复议(?:案件)?(?:、|和|及|或|与|以及)(?:提起)?行政诉讼(?:案件)?${GAP}{0,4}?${COUNT}`,
)

const PATTERNS: readonly Pattern[] = [
  pattern(
    'received',
    'requests',
    `${RECEIVED}${GAP}{0,16}${INFORMATION}${GAP}{0,8}申请${GAP}{0,4}?${COUNT}`,
  ),
  pattern(
    'received',
    'requests',
    `${RECEIVED}(?:各类)?${COUNT}${GAP}{0,8}${INFORMATION}${GAP}{0,4}申请`,
  ),
  pattern(
    'received',
    'requests',
    `${RECEIVED}${GAP}{0,8}依申请公开(?:政府信息|信息|件)?(?:共|共计)?${COUNT}`,
  ),
  pattern('received', 'requests', `新收申请${COUNT}`),
  pattern('carriedIn', 'requests', `上(?:一)?年(?:度)?结转${GAP}{0,14}?${COUNT}`),
  pattern('carriedOut', 'requests', `结转(?:到|至)?${NEXT_YEAR}${GAP}{0,14}?${COUNT}`),
  BOTH,
  pattern('reconsideration', 'review', `行政复议(?:案件|申请|案)?(?:共)?(?:计)?\\s*${COUNT}`),
  pattern('litigation', 'review', `行政诉讼(?:案件|案)?(?:共)?(?:计)?\\s*${COUNT}`),
]

const NO = '(?:没有|未曾|未(?!经)|没|无)'
const NOT_IT = '(?![^，。；]{0,6}(?:复议|诉讼|收费|投诉|举报|纠正|人))'

const NONE: readonly Pattern[] = [
  pattern(
    'received',
    'requests',
    `${NO}(?:收到|接到|受理)(?:过)?${GAP}{0,16}${INFORMATION}${GAP}{0,8}申请${NOT_IT}`,
  ),
  pattern(
    'cases',
    'review',
    `${NO}[^，。；\\d]{0,24}行政复议(?:、|和|及|或|与)?[^，。；\\d]{0,4}行政诉讼`,
  ),
]

/** Every pattern by which a statement is found. */
export const claimPatterns: readonly RegExp[] = [...PATTERNS, ...NONE].map((one) => one.pattern)

/** Other people's figures, other years', or only some of the requests. */
const ELSEWHERE = /全[区县市省州]|各(?:部门|单位|镇|乡|街道)|下属|同比|较上年|去年同期|累计至|历年/u
const SOME = /其中/u
const LAST_YEAR = /去年|上一?年/u
const PARTIAL =
  /当面|现场|网络|网上|信函|邮寄|邮件|传真|平台|线上|线下|自然人|企业|法人|公民个人|不予|部分公开|更正|投诉|举报|意见|建议|许可|审批|办结|答复|补正|撤回|纠正|败诉|撤销|审结/u
const ABOUT_INFORMATION = /信息公开|政务公开|公开申请|申请公开/u

/** The part of a sentence since its last comma. */
function lastPart(text: string): string {
  return text.slice(text.lastIndexOf('，') + 1)
}

/** Does what goes before a statement make it one about something else? */
function isElsewhere(before: string): boolean {
  const part = lastPart(before)
  const own = part.slice(part.lastIndexOf('；') + 1)
  return ELSEWHERE.test(before) || SOME.test(part) || LAST_YEAR.test(own)
}

function isOfYear(counts: Counted, match: string, before: string, year: number): boolean {
  const yearIn = (text: string): number | undefined => {
    const found = [...text.matchAll(/(\d{4})\s*年/gu)].at(-1)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  if (counts === 'carriedOut') return (yearIn(match) ?? year + 1) === year + 1
  return (yearIn(before) ?? year) === year
}

function claimIn(
  passage: Passage & { readonly table: string | undefined },
  clause: { text: string; offset: number },
  one: Pattern,
  isNone: boolean,
  year: number,
): Claim[] {
  const match = one.pattern.exec(clause.text)
  if (!match) return []
  const before = clause.text.slice(0, match.index)
  const isAbout =
    passage.table === one.table || one.table === 'requests' || ABOUT_INFORMATION.test(clause.text)
  if (!isAbout || isElsewhere(before) || PARTIAL.test(lastPart(before) + match[0])) return []
  if (one.counts === 'received' && /复议|诉讼/u.test(match[0])) return []
  if (!isOfYear(one.counts, match[0], before, year)) return []
  const text = match[0].replace(/\s/gu, '')
  const at = spotIn(passage, clause.offset + match.index, match[0].length)
  const number = isNone ? 0 : Number(match[1])
  return [{ counts: one.counts, number, isNew: text.startsWith('新收'), text, at }]
}

/** Every plain statement of a number of requests or cases in a narrative; several rules ask. */
export const claimsOf = keptByText(claimsIn)

function claimsIn({ report }: TextSubject): readonly Claim[] {
  return passagesOf(report).flatMap((one) => {
    const table = report.format.tables.find(({ section }) => section === one.number)?.id
    const passage = { ...one, table }
    if (!/申请|复议|诉讼|结转/u.test(passage.text)) return []
    const text = withPlainDigits(withoutQuotations(passage.text))
    return clausesOf(text, SENTENCE).flatMap((clause) => {
      const isBoth = BOTH.pattern.test(clause.text)
      const counted = PATTERNS.filter(
        ({ counts }) => !isBoth || (counts !== 'reconsideration' && counts !== 'litigation'),
      ).flatMap((one) => claimIn(passage, clause, one, false, report.year))
      const none = NONE.flatMap((one) => claimIn(passage, clause, one, true, report.year))
      return [...counted, ...none]
    })
  })
}

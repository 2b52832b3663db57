/** The title of a report among what stands before its first section. */

import { closedUp } from '../clean.ts'
import type { Paragraph } from '../document.ts'
import { yearsIn } from './year.ts'

/** A title found in the source, and which paragraphs before the narrative it takes up. */
export interface Title {
  readonly text: string
  readonly where: string
  readonly from: number
  readonly length: number
}

/** No title is longer, its day in brackets included. */
const LONGEST = 100

const REPORT = /(?:年度报告|年报|工作报告)(?:[(（][^()（）]*[)）])?$/u
const REMARK_ALONE = /^[(（][^()（）]*[)）]$/u
const DAY_IN_REMARK =
  /[(（] ?(?:20\d\d ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?[日号]?|二[〇○零][^()（）年]{2}年[^()（）]*[日号]) ?[)）]$/u

/** What names of organs end in. */
const ORGAN =
  /(?:政府|委员会|办公室|办事处|街道|[市县区旗州盟镇乡局委办厅处所站队院]|中心|支队|大队)$/u

/** The organ's name in a title: what stands before the year, or before what the report is about. */
export function organIn(title: string): string {
  return title
    .replace(
      /(?:关于)?(?:(?:20\d\d|二[〇○零oO0].{2})\s*年?(?:度)?)?(?:政府信息公开|政务公开|信息公开|年度报告|年报).*$/u,
      '',
    )
    .replace(/^(?:关于)?(?:20\d\d|二[〇○零oO0].{2})\s*年(?:度)?/u, '')
    .replace(/^关于|关于$|的$/gu, '')
    .trim()
}

function score(text: string, level: number | undefined): number {
  if (!REPORT.test(text) || text.length > 80 || /[，。；>＞|《：:]/u.test(text)) return 0
  const said = [
    yearsIn(text).length > 0,
    /政府信息公开|政务公开/u.test(text),
    /年度报告/u.test(text),
  ]
  const organ = organIn(text)
  const isWhose = organ.length > 1 && organ.length <= 30
  return 1 + said.filter(Boolean).length * 2 + (isWhose ? 2 : 0) + (level === undefined ? 0 : 1)
}

/** May this line begin a title that goes on below: an organ's name, or the first half of a title? */
function begins(text: string): boolean {
  const line = closedUp(text)
  if (line.length > 40 || /[，。；：:>＞|]/u.test(line)) return false
  return ORGAN.test(line) || yearsIn(line).length > 0 || /政府信息|政务|信息公/u.test(line)
}

/** What a title that lost its first line begins with: the rest of a year, or of an organ's name. */
const REST =
  /^(?:\d{1,3}年|度?政府信息)|^(?:(?:人民)?政府|委员会|办公室|(?:街道|道)?办事处|.)?(?:20\d\d|二[〇○零])/u

/** Do two lines make a title that names an organ, of which the second alone has only a rest? */
function completes(first: string, second: string): boolean {
  return REST.test(second) && !/[，。；：:>＞|]/u.test(first) && ORGAN.test(organIn(first + second))
}

function joinedAt(
  paragraphs: readonly Paragraph[],
  from: number,
  length: number,
): string | undefined {
  const taken = paragraphs.slice(from, from + length)
  if (taken.length < length || taken.some((one) => one.isLink)) return undefined
  const texts = taken.map((one) => closedUp(one.text))
  if (length === 1) return texts[0]
  if (texts.some((text) => text.length > 40 || REMARK_ALONE.test(text))) return undefined
  const [first = '', second = ''] = texts
  const isOne = texts.slice(0, -1).every(begins) || (length === 2 && completes(first, second))
  return isOne && !texts.slice(0, -1).some((text) => REPORT.test(text)) ? texts.join('') : undefined
}

/** A title without the day that some print after it in brackets. */
function withoutDay(text: string): string {
  return text.replace(DAY_IN_REMARK, '').trim()
}

/** Every line, or two or three that are one, that can be the title of a report. */
export function titlesIn(paragraphs: readonly Paragraph[]): (Title & { readonly score: number })[] {
  return paragraphs.flatMap((paragraph, from) =>
    [1, 2, 3].flatMap((length) => {
      const text = joinedAt(paragraphs, from, length)
      if (text === undefined || text.length > LONGEST) return []
      const found = score(text, paragraph.level)
      if (found === 0) return []
      const points = found - (length - 1) * 0.5
      return [{ text: withoutDay(text), where: paragraph.where, from, length, score: points }]
    }),
  )
}

/** The title taken, and the others that stand before the text and could be it. */
export interface TitleChoice {
  readonly title?: Title
  readonly others: readonly Title[]
}

type Scored = Title & { readonly score: number }

function overlaps(one: Title, other: Title): boolean {
  return one.from < other.from + other.length && other.from < one.from + one.length
}

/**
 * The title nearest to the text among those that say whose report it is: lists of other reports stand
 * before it. With a year given, the nearest that has it.
 */
export function chosenTitle(titles: readonly Scored[], year: number | undefined): TitleChoice {
  const apart: Scored[] = []
  for (const one of [...titles].sort((left, right) => right.score - left.score))
    if (!apart.some((other) => overlaps(one, other))) apart.push(one)
  const inOrder = apart.sort((left, right) => left.from - right.from)
  const own = inOrder.filter((one) => year !== undefined && yearsIn(one.text).includes(year))
  const among = own.length > 0 ? own : inOrder
  const whose = among.filter((one) => organIn(one.text).length > 1)
  const best = among.reduce<Scored | undefined>(
    (top, one) => (top && top.score >= one.score ? top : one),
    undefined,
  )
  const title = whose.at(-1) ?? best
  if (!title) return { others: [] }
  const isRival = (one: Scored): boolean =>
    one.text !== title.text && (organIn(one.text).length > 1 || yearsIn(one.text).length > 0)
  return { title, others: own.length > 0 ? [] : inOrder.filter(isRival) }
}

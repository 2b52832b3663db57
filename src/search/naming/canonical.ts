/** Names and what is typed for them, brought to one form that can be compared. */

import { fold, simplified } from '../fold.ts'
import { BUSINESS, ENDINGS, FILLERS, OPENINGS } from './forms.ts'

interface Rules {
  readonly endings: readonly (readonly [form: string, own: string])[]
  readonly business: RegExp
  readonly ownOf: ReadonlyMap<string, string>
  /** Characters that a name has only in the one form: 街道 of 办事处. */
  readonly brought: ReadonlySet<string>
  readonly fillers: RegExp
  readonly openings: RegExp
}

let rules: Rules | undefined

/** Longest first: a form may hold another one. */
function longestFirst(forms: readonly string[]): string[] {
  return forms.toSorted((one, other) => other.length - one.length)
}

/** In the characters that search folds to, which are known when it is first asked. */
function rulesNow(): Rules {
  if (rules) return rules
  const endings = ENDINGS.flatMap(([own = '', ...forms]) =>
    forms.map((form) => [simplified(form), simplified(own)] as const),
  )
  const ownOf = new Map(
    BUSINESS.flatMap(([own = '', ...forms]) =>
      forms.map((form) => [simplified(form), simplified(own)] as const),
    ),
  )
  const brought = [...endings, ...ownOf].flatMap(([form, own]) =>
    [...own].filter((character) => !form.includes(character)),
  )
  return (rules = {
    brought: new Set(brought),
    endings: endings.toSorted(([one], [other]) => other.length - one.length),
    business: new RegExp(longestFirst([...ownOf.keys()]).join('|'), 'gu'),
    ownOf,
    fillers: new RegExp(`(?:${longestFirst(FILLERS.map(simplified)).join('|')})+$`, 'u'),
    openings: new RegExp(`^(?:${OPENINGS.map(simplified).join('|')})`, 'u'),
  })
}

/** A folded name in the one form: “云山镇人民政府” and “云山镇政府” are both “云山镇”. */
export function canonicalName(folded: string): string {
  const { endings, business, ownOf } = rulesNow()
  const text = folded.replace(business, (form) => ownOf.get(form) ?? form)
  const ending = endings.find(([form]) => text.endsWith(form) && text.length > form.length)
  return ending ? text.slice(0, -ending[0].length) + ending[1] : text
}

/** Whether the one form of a folded name may hold a character: told without bringing it to that form. */
export function mayHold(folded: string, character: string): boolean {
  return folded.includes(character) || rulesNow().brought.has(character)
}

/** A folded text without the words around a name that say no more than that a report is meant. */
export function withoutFillers(folded: string): string {
  const { fillers, openings } = rulesNow()
  return folded.replace(openings, '').replace(fillers, '')
}

/** Whether a folded text is nothing but such words. */
export function isFiller(folded: string): boolean {
  return folded !== '' && withoutFillers(folded) === ''
}

const NUMERALS = '〇一二三四五六七八九'
const CHINESE_YEAR = /[二][〇零○Ｏ][〇零○Ｏ一二三四五六七八九]{2}(?=年|$|\s)/gu

/** A text with years in Chinese numerals (二〇二二年) written in digits. */
export function plainYears(text: string): string {
  return text.replace(CHINESE_YEAR, (year) =>
    [...year].map((sign) => Math.max(0, NUMERALS.indexOf(sign))).join(''),
  )
}

/** A folded text cut at the year it names. */
export interface YearCut {
  readonly year: string
  /** What stands before and after it, empty pieces left out. */
  readonly pieces: readonly string[]
}

const YEAR = /(?<!\d)(20\d\d)(?!\d)(?:年度|年)?/u
const SHORT_YEAR = /(?<!\d)([0-3]\d)(?:年度|年)/u

/** A folded text cut at the one year in it; two digits are a year only before 年. */
export function cutYear(folded: string): YearCut | undefined {
  const full = YEAR.exec(folded)
  const found = full ?? SHORT_YEAR.exec(folded)
  if (!found?.[1]) return undefined
  const year = full ? found[1] : `20${found[1]}`
  const around = [folded.slice(0, found.index), folded.slice(found.index + found[0].length)]
  return { year, pieces: around.filter((piece) => piece !== '') }
}

/** The year that a typed term is and nothing else: 2022, 2022年, ２０２２年度, 二〇二二年. */
export function yearOf(term: string): string | undefined {
  return /^(20\d\d)(?:年度|年)?$/u.exec(fold(plainYears(term)))?.[1]
}

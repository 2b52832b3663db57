/** Whose report it is, of which year, under which title. */

import type { Organ } from '../../report/report.ts'
import { closedUp, oneLine } from '../clean.ts'
import type { Paragraph } from '../document.ts'
import type { Doubt } from '../doubt.ts'

/** A title found in the source, and which paragraphs before the narrative it takes up. */
export interface Title {
  readonly text: string
  readonly where: string
  readonly from: number
  readonly length: number
}

const REPORT = /(?:年度报告|年报|工作报告)(?:[(（][^()（）]*[)）])?$/u

function score(text: string, level: number | undefined): number {
  if (!REPORT.test(text) || text.length > 80 || /[，。；>＞|《]/u.test(text)) return 0
  const said = [/20\d\d年/u, /政府信息公开|政务公开/u, /年度报告/u].filter((one) => one.test(text))
  return 1 + said.length * 2 + (level === undefined ? 0 : 1)
}

/** The title among the paragraphs before the first section: alone, or broken over two or three. */
export function titleOf(paragraphs: readonly Paragraph[]): Title | undefined {
  let best: (Title & { score: number }) | undefined
  paragraphs.forEach((paragraph, from) => {
    for (const length of [1, 2, 3]) {
      const taken = paragraphs.slice(from, from + length)
      if (taken.length < length || (length > 1 && taken.some((one) => one.text.length > 40)))
        continue
      const text = closedUp(taken.map((one) => one.text).join(''))
      const found = score(text, paragraph.level) - (length - 1) * 0.5
      const isBetter = found > (best?.score ?? 0)
      if (isBetter) best = { text, where: paragraph.where, from, length, score: found }
    }
  })
  return best
}

/** The year in a title. */
export function yearIn(title: string): number | undefined {
  const found = /(?<!\d)(20\d\d)(?:年|(?!\d))/u.exec(title)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** The organ's name in a title: what stands before the year, or before what the report is about. */
export function organIn(title: string): string {
  const before = title.replace(
    /(?:关于)?(?:20\d\d年?(?:度)?)?(?:政府信息公开|政务公开|信息公开).*$/u,
    '',
  )
  return before
    .replace(/^20\d\d年(?:度)?/u, '')
    .replace(/关于$/u, '')
    .trim()
}

/** The organ whose name, short name or former name this is, or stands at its end or in the text. */
export function organNamed(
  organs: readonly Organ[],
  guess: string,
  texts: readonly string[],
): { organ?: Organ; isSure: boolean } {
  const names = (organ: Organ): string[] =>
    [organ.name, organ.shortName, ...organ.aliases].map(closedUp)
  const equal = organs.filter((organ) => guess !== '' && names(organ).includes(guess))
  if (equal.length === 1 && equal[0]) return { organ: equal[0], isSure: true }
  const near = organs.filter(
    (organ) =>
      guess.length > 1 &&
      names(organ).some(
        (name) => guess.endsWith(name) || name.endsWith(guess) || name.startsWith(guess),
      ),
  )
  if (near.length === 1 && near[0]) return { organ: near[0], isSure: equal.length === 0 }
  if (guess !== '') return { isSure: false }
  const told = organs.filter((organ) => texts.some((text) => text.includes(closedUp(organ.name))))
  return told.length === 1 && told[0] ? { organ: told[0], isSure: false } : { isSure: false }
}

const PERIOD = /(20\d\d) ?年 ?1 ?月 ?1 ?日 ?(?:起|开始)? ?[,，]? ?(?:至|到|—|-|－|～|~)/u

/** Years the narrative opens its statements with, where it is not the year of the report. */
export function strayYears(
  year: number,
  paragraphs: readonly { section: number | null; text: string; where: string }[],
): Doubt[] {
  return paragraphs.flatMap(({ section, text, where }): Doubt[] => {
    const line = oneLine(text)
    const period = PERIOD.exec(line)?.[1]
    if (period !== undefined && Number(period) !== year) {
      const message = `报告是${year}年的，统计期限写的却是${period}年。`
      const hint = '请对照原件核对；原件如此的不必改。'
      const path = section === null ? 'year' : `sections.${section}`
      return [{ rule: 'import-year', path, where, quote: line.slice(0, 60), message, hint }]
    }
    const found = /^(20\d\d)\s*年(?:度)?(?:以来|,|，|\s*[，,]|全|我|本|,)/u.exec(line)?.[1]
    if (found === undefined || section === null || Number(found) >= year) return []
    return [
      {
        rule: 'import-year',
        path: `sections.${section}`,
        where,
        quote: line.slice(0, 60),
        message: `报告是${year}年的，这里却说的是${found}年。`,
        hint: '请对照原件核对；原件如此的不必改。',
      },
    ]
  })
}

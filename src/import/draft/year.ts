/** The year a report is on: from its title and from words that mean it, never from a day of publication. */

import { numberOf } from '../../report/numerals.ts'
import { oneLine } from '../clean.ts'
import type { Doubt } from '../doubt.ts'

/** A year that something in the source gives, and where it stands. */
export interface YearFound {
  readonly year: number
  /** What gives it: 标题, 统计期限, 网页标题 … */
  readonly from: string
  readonly where: string
  readonly quote: string
}

const IN_WORDS = /二[〇○◯零oO0]([一二三四五六七八九〇○◯零oO0]{2})(?= ?年)/gu

/** Days, numbers of documents and what stands in titles of others: no year of a report. */
const NO_YEAR =
  /20\d\d ?[年./-] ?\d{1,2} ?(?:[月./-] ?(?:\d{1,2} ?[日号]?)?)|〔 ?20\d\d ?〕(?: ?第? ?\d+ ?号)?|[[(] ?20\d\d ?[\])] ?第? ?\d+ ?号|《[^《》]*》/gu

/** A text with its years in figures. */
function inFigures(text: string): string {
  return text.replace(IN_WORDS, (_, last: string) => {
    const number = numberOf(last.replace(/[◯oO0]/gu, '零'))
    return `20${String(number).padStart(2, '0')}`
  })
}

/** The years that a title or a sentence gives as the year of a report, each once. */
export function yearsIn(text: string): number[] {
  const plain = inFigures(oneLine(text).normalize('NFKC')).replace(NO_YEAR, ' ')
  const found = plain.matchAll(/(?<!\d)(20\d\d) ?(?:年|(?!\d))/gu)
  return [...new Set([...found].map((one) => Number(one[1])))]
}

const PERIOD =
  /(20\d\d) ?年 ?1 ?月 ?1 ?日 ?(?:起|开始)? ?[,，]? ?(?:至|到|—{1,2}|-{1,2}|－|～|~) ?(?:(20\d\d) ?年)? ?12 ?月 ?31 ?日/u

/** The year whose first to last day a sentence names as what the figures are on. */
export function periodIn(text: string): number | undefined {
  if (!text.includes('月')) return undefined
  const found = PERIOD.exec(inFigures(oneLine(text).normalize('NFKC')))
  if (!found || (found[2] !== undefined && found[2] !== found[1])) return undefined
  return Number(found[1])
}

const ANNOUNCES = /(?:公布|发布|编制|撰写|形成|向社会公开)/u
const NAMED = /(20\d\d) ?年(?:度)?(?:的)?(?:政府信息公开|政务公开|信息公开)(?:工作)?年(?:度)?报告?/u

/** The year of the report that a sentence announces: “现公布本机关2024年政府信息公开工作年度报告”. */
export function announcedIn(text: string): number | undefined {
  if (text.length > 1200 || !text.includes('公开')) return undefined
  const line = inFigures(oneLine(text).normalize('NFKC')).replace(/《[^《》]*》/gu, '')
  if (line.length > 600 || !ANNOUNCES.test(line)) return undefined
  const found = NAMED.exec(line)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Years the narrative opens its statements with, where it is not the year of the report. */
export function strayYears(
  year: number,
  paragraphs: readonly { section: number | null; text: string; where: string }[],
): Doubt[] {
  return paragraphs.flatMap(({ section, text, where }): Doubt[] => {
    const line = oneLine(text)
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

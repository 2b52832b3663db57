/** The day a report was published, where the page or the file says so in words. */

import { oneLine } from '../clean.ts'
import type { Block, SaidOfPage } from '../document.ts'
import type { Doubt } from '../doubt.ts'

/** A day that something gives as that of publication. */
export interface DayFound {
  readonly day: string
  readonly where: string
  readonly quote: string
  /** A day of publication goes before one on which the text was written. */
  readonly rank: number
}

const DAY = /(20\d\d) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2}) ?日?/u
const AFTER = '[ :\\]】]{0,4}(.{0,24})'
const LABELS = [
  new RegExp(`(?:发布|公布|公开|发文|上网)(?:日期|时间)${AFTER}`, 'u'),
  new RegExp(`(?:成文|生成|印发)(?:日期|时间)${AFTER}`, 'u'),
] as const

/** A day of the calendar as YYYY-MM-DD. */
export function dayIn(text: string): string | undefined {
  const found = DAY.exec(text.normalize('NFKC'))
  if (!found) return undefined
  const day = [found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-')
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day) ? day : undefined
}

function inText(text: string, where: string): DayFound[] {
  if (!/日期|时间/u.test(text)) return []
  const line = oneLine(text).normalize('NFKC')
  if (line.length > 300) return []
  return LABELS.flatMap((label, rank): DayFound[] => {
    const after = label.exec(line)?.[1] ?? ''
    const day = DAY.exec(after)?.index === 0 ? dayIn(after) : undefined
    return day === undefined ? [] : [{ day, where, quote: line.slice(0, 60), rank }]
  })
}

function inBlock(block: Block): DayFound[] {
  if (block.kind === 'paragraph') return inText(block.text, block.where)
  return block.rows.flatMap((row) =>
    row.flatMap((cell, at) =>
      inText(`${cell.text} ${row[at + 1]?.text ?? ''}`.replace(/\s+/gu, ' '), cell.where),
    ),
  )
}

/** Every day that a source gives as that of publication. */
export function daysIn(blocks: readonly Block[], said: readonly SaidOfPage[]): DayFound[] {
  const meta = said.flatMap(({ name, text, where }): DayFound[] => {
    const day = name === 'published' ? dayIn(text) : undefined
    return day === undefined ? [] : [{ day, where, quote: text, rank: 0 }]
  })
  return [
    ...meta,
    ...said.flatMap((one) => (one.name === 'line' ? inText(one.text, one.where) : [])),
    ...blocks.flatMap(inBlock),
  ]
}

/** The day of publication among those that a source gives, and what is doubtful about it. */
export function publishedIn(
  found: readonly DayFound[],
  year: number | undefined,
): { day?: string; doubts: Doubt[] } {
  const rank = Math.min(...found.map((one) => one.rank))
  const best = found.filter((one) => one.rank === rank)
  const days = [...new Set(best.map((one) => one.day))]
  const [day, ...others] = days
  const [first] = best
  if (day === undefined || !first) return { doubts: [] }
  const at = { where: first.where, quote: first.quote, path: 'published' }
  const hint = '请对照公布的网页，在草稿里写“公布日期: ”；不知道的不必写。'
  if (others.length > 0) {
    const list = best.map((one) => `${one.day}（${one.where}）`).join('、')
    const message = `原件里的公布日期不止一个：${list}；没有填。`
    return { doubts: [{ rule: 'import-date', ...at, message, hint }] }
  }
  if (year !== undefined && day <= `${year}-12-31`) {
    const message = `原件写的公布日期是 ${day}，${year}年的报告不会在那时公布；没有填。`
    return { doubts: [{ rule: 'import-date', ...at, message, hint }] }
  }
  return { day, doubts: [] }
}

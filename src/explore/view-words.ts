/** A view in words: what it lists, what the reports say, how it is cited. */

import { grouped } from '../report/grouped.ts'
import { conditionText } from './condition.ts'
import { figureLabel } from './figure-choice.ts'
import type { Ranking } from './rank.ts'
import type { View } from './view.ts'

/** What a view lists: “依申请公开 · 本年新收，总计，2023、2022 年，镇，>0”. */
export function viewTitle({ figure, years, type, region, where }: View): string {
  const parts = [figureLabel(figure), `${years.join('、')} 年`, type, region]
  return [...parts, where ? conditionText(where) : ''].filter(Boolean).join('，')
}

/** How many organs are listed, and what all reports looked at say, a sentence a year. */
export function answerText({ rows, said }: Ranking): string {
  const years = said.map(({ year, reports, numbers, blank, na, without }) => {
    if (numbers === reports) return `${year} 年 ${grouped(reports)} 份报告都填了数字。`
    const parts = [
      ['填了数字的', numbers],
      ['空着的', blank],
      ['印“/”的', na],
      ['格式里没有这一项的', without],
    ] as const
    const counts = parts
      .filter(([, count]) => count > 0)
      .map(([of, count]) => `${of} ${grouped(count)} 份`)
    return `${year} 年 ${grouped(reports)} 份报告：${counts.join('，')}。`
  })
  return [`列出 ${grouped(rows.length)} 个机关。`, ...years].join('')
}

/** What is cited: the portal, its data, the address of the view. */
export interface CitedData {
  readonly portal: string
  /** The newest day of publication in the data, YYYY-MM-DD; empty where none is known. */
  readonly date: string
  /** Digest of the data. */
  readonly version: string
  readonly address: string
}

/** A view as GB/T 7714 cites data on line; `today` is the day it was read, YYYY-MM-DD. */
export function viewCitation(view: View, data: CitedData, today: string): string {
  const day = data.date === '' ? '' : `(${data.date})`
  return `${data.portal}. ${viewTitle(view)}[DS/OL]. ${day}[${today}]. ${data.address}. 版本 ${data.version}.`
}

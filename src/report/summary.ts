import type { Figures } from './figures.ts'
import { grouped } from './grouped.ts'

/** What a year came to, by the figures readers ask for first. */
export interface Headline {
  readonly received: number | null
  readonly carriedIn: number | null
  readonly granted: number | null
  readonly partlyGranted: number | null
  readonly finished: number | null
  readonly carriedOut: number | null
  readonly reconsiderations: number | null
  readonly lawsuits: number | null
}

function both(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other
}

/** The headline figures of a report; null where nothing is printed. */
export function headlineOf(figures: Figures): Headline {
  const number = (id: string): number | null => figures.get(id)?.value ?? null
  return {
    received: number('requests.received.total'),
    carriedIn: number('requests.carriedIn.total'),
    granted: number('requests.outcomes.granted.total'),
    partlyGranted: number('requests.outcomes.partlyGranted.total'),
    finished: number('requests.outcomes.total.total'),
    carriedOut: number('requests.carriedOut.total'),
    reconsiderations: number('review.reconsideration.total'),
    lawsuits: both(
      number('review.litigationDirect.total'),
      number('review.litigationAfterReconsideration.total'),
    ),
  }
}

function requestsSentence(headline: Headline): string {
  const { received, carriedIn, granted, partlyGranted, finished, carriedOut } = headline
  if (received === null) return '报告没有印出新收申请的件数'
  const old = carriedIn ? `，上年结转 ${grouped(carriedIn)} 件` : ''
  if (received === 0 && !carriedIn) return '全年没有收到政府信息公开申请'
  const given = [
    granted === null ? '' : `予以公开 ${grouped(granted)} 件`,
    partlyGranted ? `部分公开 ${grouped(partlyGranted)} 件` : '',
  ].filter(Boolean)
  const done =
    finished === null
      ? ''
      : `；办结 ${grouped(finished)} 件${given.length ? `，其中${given.join('、')}` : ''}`
  const open = carriedOut ? `；结转下年 ${grouped(carriedOut)} 件` : ''
  return `全年新收政府信息公开申请 ${grouped(received)} 件${old}${done}${open}`
}

function reviewSentence({ reconsiderations, lawsuits }: Headline): string {
  if (reconsiderations === null && lawsuits === null) return '复议、诉讼的件数没有印出'
  if (reconsiderations === 0 && lawsuits === 0) return '没有因此被申请行政复议或者提起行政诉讼'
  const count = (number: number | null): string =>
    number === null ? '未印出件数' : `${grouped(number)} 件`
  return `行政复议 ${count(reconsiderations)}，行政诉讼 ${count(lawsuits)}`
}

/** What a year came to, in one plain sentence. */
export function summaryOf(headline: Headline): string {
  return `${requestsSentence(headline)}；${reviewSentence(headline)}。`
}

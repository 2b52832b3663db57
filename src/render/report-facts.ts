/** What is known of a report, and the reports of the years beside it, as HTML. */

import type { BalanceResult } from '../report/balances.ts'
import { correctionWords } from '../report/corrections/correction-words.ts'
import { distinctName, distinctShortName } from '../report/organs/names.ts'
import type { Organ, Report } from '../report/report.ts'
import { daysLate, deadlineOf } from '../report/rules/deadline.ts'
import { checksId } from './check-sheet.ts'
import { html, type Content, type Html } from './html.ts'
import { observedWords } from './observed.ts'
import type { ReportOnPage } from './report-on-page.ts'

/** The day of publication, and whether the organ kept to the deadline. */
function publication({ published, year }: Report, organ: Organ): Content {
  if (published === undefined) return '原件未注明'
  const late = daysLate(published, organ, year)
  const day = html`<time datetime="${published}">${published}</time>`
  const due = `（${deadlineOf(organ, year)} 到期）`
  return late === 0
    ? html`${day} <span class="seal">按时</span>${due}`
    : html`${day} <strong class="seal seal--off">逾期 ${late} 天</strong>${due}`
}

/** How the sums of all tables stand. */
function balance(results: readonly BalanceResult[]): Content {
  const failing = results.filter(({ verdict }) => verdict === 'fails')
  const open = results.filter(({ verdict }) => verdict === 'open').length
  const [first] = failing
  if (first)
    return html`<strong class="seal seal--off">原文如此</strong> <a href="#${checksId(first.table)}">${failing.length} 处合计不平衡</a>，照录原件`
  const rest = open > 0 ? `，${open} 项因原表空着无法核对` : ''
  return `${results.length - open} 项合计平衡${rest}`
}

/** What was changed after publication, one line each. */
function correctionList(corrections: Report['corrections']): Html {
  return html`<ul class="corrections">
    ${corrections.map((one) => html`<li><time datetime="${one.day}">${one.day}</time> ${correctionWords(one)}</li>`)}
  </ul>`
}

/** Organ, year, day of publication, edition, kind of narrative, sums, version and source of a report. */
export function reportFacts(
  { report, organ, at, observations = [] }: ReportOnPage,
  results: readonly BalanceResult[],
  version: string,
): Html {
  const { year, format, narrative, source } = report
  const facts: [string, Content][] = [
    ['机关', html`<a href="${at.organPath(organ.id)}">${distinctName(organ)}</a>`],
    ['年度', html`<a href="${at.yearPath(year)}">${year}</a>`],
    ['公布日期', publication(report, organ)],
    ['核对', balance(results)],
    ['格式', `${format.edition} 年版（${format.notice}）`],
    ['叙述', narrative === 'digest' ? '摘编：文字为本站改写的摘要，数字与原件一致' : '原文照录'],
    ['版本', html`<code>${version}</code>`],
  ]
  const observed = observedWords(observations)
  if (observed !== false)
    facts.push(['可留意', html`▲ ${observed}（<a href="${at.href(`checks/${year}/`)}">意思</a>）`])
  if (report.corrections.length > 0) facts.push(['更正', correctionList(report.corrections)])
  if (source !== undefined)
    facts.push(['来源', html`<a class="long" href="${source}">${source}</a>`])
  return html`<dl class="facts">
    ${facts.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}
  </dl>`
}

/**
 * What can be taken of the report as a whole, under its title, and the way to its first table.
 */
export function reportTools({ report, at }: ReportOnPage): Html {
  const [table] = report.format.tables
  return html`<ul class="tools">
    ${table && html`<li><a href="#${table.id}">看表格</a></li>`}
    <li><a href="${at.reportPath(report, 'csv')}" download>下载 CSV（Excel 可开）</a></li>
    <li><a href="${at.reportPath(report, 'json')}" download>下载 JSON</a></li>
  </ul>`
}

/** The ways to the organ's reports of the years before and after, and to all of them. */
export function reportNeighbours({ report, organ, years, at }: ReportOnPage): Html {
  const earlier = Math.max(...years.filter((year) => year < report.year))
  const later = Math.min(...years.filter((year) => year > report.year))
  const path = (year: number): string => at.reportPath({ organ: organ.id, year })
  const compared = [earlier, report.year]
    .filter((year) => Number.isFinite(year))
    .map((year) => ({ organ: organ.id, year }))
  return html`<nav class="report-neighbours" aria-label="相邻年度">
    <ul class="neighbours">
      <li>${
        Number.isFinite(earlier)
          ? html`<a rel="prev" href="${path(earlier)}">← ${earlier} 年</a>`
          : html`<span>没有更早的年度</span>`
      }</li>
      <li><a href="${at.organPath(organ.id)}">${distinctShortName(organ)}历年报告</a>　<a href="${at.comparePath(compared)}">${
        Number.isFinite(earlier) ? html`与 ${earlier} 年对照` : html`与别的报告对照`
      }</a></li>
      <li>${
        Number.isFinite(later)
          ? html`<a rel="next" href="${path(later)}">${later} 年 →</a>`
          : html`<span>没有更晚的年度</span>`
      }</li>
    </ul>
  </nav>`
}

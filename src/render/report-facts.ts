/** What is known of a report, and where one goes from it, as HTML. */

import { html, type Content, type Html } from './html.ts'
import type { ReportOnPage } from './report-page.ts'

/** Organ, year, day of publication, edition, kind of narrative and source of a report. */
export function reportFacts({ report, organ, at }: ReportOnPage): Html {
  const { year, published, format, narrative, source } = report
  const facts: [string, Content][] = [
    ['机关', html`<a href="${at.organPath(organ.id)}">${organ.name}</a>`],
    ['年度', html`<a href="${at.yearPath(year)}">${year}</a>`],
    [
      '公布日期',
      published === undefined
        ? '原件未注明'
        : html`<time datetime="${published}">${published}</time>`,
    ],
    ['格式', `${format.edition} 年版（${format.notice}）`],
    ['叙述', narrative === 'digest' ? '摘编：文字为本站改写的摘要，数字与原件一致' : '原文照录'],
  ]
  if (source !== undefined)
    facts.push(['来源', html`<a class="long" href="${source}">${source}</a>`])
  return html`<dl class="facts">
    ${facts.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}
  </dl>`
}

/** Downloads, printing, and the reports of the years before and after. */
export function reportLinks({ report, organ, years, at }: ReportOnPage): Html {
  const earlier = Math.max(...years.filter((year) => year < report.year))
  const later = Math.min(...years.filter((year) => year > report.year))
  const path = (year: number): string => at.reportPath({ organ: organ.id, year })
  return html`<aside class="report-links" aria-label="下载与相邻年度">
    <ul class="downloads">
      <li><a href="${at.reportPath(report, 'json')}" download>下载 JSON</a></li>
      <li><a href="${at.reportPath(report, 'csv')}" download>下载 CSV（Excel 可开）</a></li>
      <li><button type="button" class="print-button" hidden>打印</button></li>
    </ul>
    <ul class="neighbours">
      <li>${
        Number.isFinite(earlier)
          ? html`<a rel="prev" href="${path(earlier)}">← ${earlier} 年</a>`
          : html`<span>没有更早的年度</span>`
      }</li>
      <li><a href="${at.organPath(organ.id)}">${organ.shortName}历年报告</a></li>
      <li>${
        Number.isFinite(later)
          ? html`<a rel="next" href="${path(later)}">${later} 年 →</a>`
          : html`<span>没有更晚的年度</span>`
      }</li>
    </ul>
  </aside>`
}

/** A report as its page: what the page's frame says of it, and its main part as HTML. */

import { checkBalances, type BalanceResult } from '../report/balances.ts'
import type { Site } from '../report/portal-schema.ts'
import type { Organ, Report } from '../report/report.ts'
import { numeral, type Section } from '../report/sections.ts'
import { placesOf, unitOf, type SectionSpec, type TableSpec } from '../report/spec.ts'
import { headlineOf, summaryOf } from '../report/summary.ts'
import type { Addresses } from './addresses.ts'
import { checkSheet } from './check-sheet.ts'
import { html, Html, type Content } from './html.ts'
import { reportLinkedData } from './linked-data.ts'
import { reportFacts, reportLinks } from './report-facts.ts'
import { statutoryTable } from './statutory-table.ts'

/** What a page shows of a report, but for what all pages of the portal share. */
export interface ReportPage {
  readonly title: string
  readonly description: string
  /** Elements of the head that only reports have. */
  readonly head: string
  readonly main: string
}

/** A report with all that its page shows besides. */
export interface ReportOnPage {
  readonly report: Report
  readonly organ: Organ
  readonly site: Site
  /** The years of all reports of the organ. */
  readonly years: readonly number[]
  readonly at: Addresses
}

function missingSections({ format, sections }: Report): readonly SectionSpec[] {
  return format.sections.filter(
    ({ number }) => !sections.some((section) => section.number === number),
  )
}

function contents(report: Report): Html {
  const item = ({ number, title }: Section): Content =>
    number !== null && html`<li><a href="#section-${number}">${numeral(number)}、${title}</a></li>`
  const missing = missingSections(report).map(
    ({ number, title }) =>
      html`<li class="missing">${numeral(number)}、${title}（原报告没有这一部分）</li>`,
  )
  return html`<nav class="contents" aria-label="本报告目录">
    <h2>目录</h2>
    <ol>${report.sections.map(item)}${missing}</ol>
  </nav>`
}

function tableOf(
  { report, organ }: ReportOnPage,
  section: Section,
  table: TableSpec,
  results: readonly BalanceResult[],
): Content {
  const { figures, accepted, year } = report
  const [unit, ...others] = new Set(placesOf(table).map(unitOf))
  const inUnit = others.length === 0 ? `（单位：${unit}）` : ''
  const caption = `${organ.shortName}${year}年：${section.title}${inUnit}`
  const own = results.filter((result) => result.table.id === table.id)
  const failing = own.filter((result) => result.verdict === 'fails')
  return [
    statutoryTable(table, caption, figures, failing),
    checkSheet({ table, figures, results: own, accepted }),
  ]
}

function sectionOf(shown: ReportOnPage, section: Section, results: readonly BalanceResult[]): Html {
  const { number, title, html: narrative } = section
  const tables = shown.report.format.tables.filter((table) => table.section === number)
  const heading = number === null ? title : `${numeral(number)}、${title}`
  return html`<section class="report-section"${number !== null && html` id="section-${number}"`}>
    ${heading !== '' && html`<h2>${heading}</h2>`}
    ${narrative !== '' && html`<div class="prose">${new Html(narrative)}</div>`}
    ${tables.map((table) => tableOf(shown, section, table, results))}
  </section>`
}

function mainOf(shown: ReportOnPage, summary: string): Html {
  const { report } = shown
  const results = checkBalances(report.format, report.figures)
  const missing = missingSections(report).map(
    ({ number, title }) =>
      html`<p class="missing">原报告没有“${numeral(number)}、${title}”这一部分，本站不代为补写。</p>`,
  )
  return html`<article class="report">
    <header class="report__head">
      <h1>${report.title}</h1>
      <p class="summary">${summary}</p>
      ${reportFacts(shown)}
    </header>
    ${contents(report)}
    ${report.sections.map((section) => sectionOf(shown, section, results))}
    ${missing}
    ${reportLinks(shown)}
  </article>`
}

function headOf({ report, organ, site, at }: ReportOnPage): Html {
  const published =
    report.published !== undefined && html`<meta name="PubDate" content="${report.published}">`
  const data = new Html(reportLinkedData(report, organ, site, at.reportPath(report)))
  return html`
    <meta name="ArticleTitle" content="${report.title}">
    ${published}
    <meta name="ContentSource" content="${organ.name}">
    <script type="application/ld+json">${data}</script>
  `
}

/** A report as a page of the portal. */
export function reportPage(shown: ReportOnPage): ReportPage {
  const { report } = shown
  const summary = summaryOf(headlineOf(report.figures))
  return {
    title: report.title,
    description: summary,
    head: headOf(shown).text,
    main: mainOf(shown, summary).text,
  }
}

/** A report as its page: what the page's frame says of it, and its main part as HTML. */

import { balancesOf, type BalanceResult } from '../report/balances.ts'
import { beside } from '../report/organs/names.ts'
import type { Report } from '../report/report.ts'
import type { Section } from '../report/sections.ts'
import type { SectionSpec, TableSpec } from '../report/spec.ts'
import { headlineOf, summaryOf } from '../report/summary.ts'
import { addressCode } from './address-code.ts'
import { checkSheet } from './check-sheet.ts'
import { contentsOf, headingOf, inUnit, missingSections, tablesOf } from './contents.ts'
import { html, Html, type Content } from './html.ts'
import { reportLinkedData } from './linked-data.ts'
import { reportFacts, reportNeighbours, reportTools } from './report-facts.ts'
import { articleTags, columnTags, keywordsOf, organColumn } from './site-tags.ts'
import { statutoryTable } from './statutory-table.ts'
import { termsOf } from './terms.ts'
import { versionOf } from './version.ts'
import type { ReportOnPage } from './report-on-page.ts'

/** What a page shows of a report, but for what all pages of the portal share. */
export interface ReportPage {
  readonly title: string
  readonly description: string
  /** Elements of the head that only reports have. */
  readonly head: string
  readonly main: string
}

function tableOf(
  { report, organ }: ReportOnPage,
  section: Pick<Section, 'title'>,
  table: TableSpec,
  results: readonly BalanceResult[],
): Content {
  const { figures, accepted, year } = report
  const title = `${organ.shortName}${year}年：${section.title}${inUnit(table)}`
  const own = results.filter((result) => result.table.id === table.id)
  return html`
    ${statutoryTable(table, title, figures, own)}
    <div class="table-notes">
      ${checkSheet({ table, figures, results: own, accepted })}
      ${termsOf(table)}
    </div>
  `
}

function sectionOf(shown: ReportOnPage, section: Section, results: readonly BalanceResult[]): Html {
  const { number, html: narrative } = section
  const heading = headingOf(section)
  return html`<section class="report-section"${number !== null && html` id="section-${number}"`}>
    ${heading !== '' && html`<h2>${heading}</h2>`}
    ${narrative !== '' && html`<div class="prose">${new Html(narrative)}</div>`}
    ${tablesOf(shown.report, number).map((table) => tableOf(shown, section, table, results))}
  </section>`
}

/** That the report has not a section of the form, with the tables that stand in its file all the same. */
function missingOf(
  shown: ReportOnPage,
  section: SectionSpec,
  results: readonly BalanceResult[],
): Html {
  const tables = tablesOf(shown.report, section.number)
  const heading = headingOf(section)
  const said = html`<p class="missing">原报告没有“${heading}”这一部分，本站不代为补写。</p>`
  if (tables.length === 0) return said
  return html`<section class="report-section" id="section-${section.number}">
    <h2>${heading}</h2>
    <p class="missing">原报告的正文没有这一部分的标题，表格的数字照录。</p>
    ${tables.map((table) => tableOf(shown, section, table, results))}
  </section>`
}

function mainOf(shown: ReportOnPage, summary: string): Html {
  const { report, organ, site, at } = shown
  const results = balancesOf(report)
  const version = versionOf(report, organ, shown.sha256)
  // What the page's script cites a figure by.
  const cited = html` data-base="${at.href()}" data-organ="${organ.id}" data-name="${organ.name}" data-year="${report.year}" data-published="${report.published ?? ''}" data-version="${version}"`
  return html`<article class="report"${cited}>
    <header class="report__head">
      <h1>${report.title}</h1>
      ${reportTools(shown)}
      <p class="summary">${summary}</p>
      ${reportFacts(shown, results, version)}
    </header>
    ${contentsOf(report)}
    <div class="report__body">
      ${report.sections.map((section) => sectionOf(shown, section, results))}
      ${missingSections(report).map((section) => missingOf(shown, section, results))}
      ${reportNeighbours(shown)}
      ${addressCode(site.origin + at.reportPath(report))}
    </div>
  </article>`
}

/** The first picture of a report's text, as its page addresses it. */
function pictureOf({ sections }: Report): string | undefined {
  const texts = sections.map((section) => /<img [^<>]*?src="([^"]+)"/.exec(section.html)?.[1])
  return texts.find((src) => src !== undefined)
}

function headOf({ report, organ, site, at }: ReportOnPage): Html {
  const path = at.reportPath(report)
  const address = site.origin + path
  const picture = pictureOf(report)
  const tags = [
    ...columnTags(organColumn(organ)),
    ...articleTags({
      title: report.title,
      published: report.published,
      source: organ.name,
      keywords: keywordsOf(organ.name, `${report.year}年`),
      author: organ.name,
      image: picture === undefined ? undefined : address + picture,
      address,
    }),
  ]
  const data = new Html(reportLinkedData(report, organ, site, path))
  return html`
    ${tags.map(([name, content]) => html`<meta name="${name}" content="${content}">`)}
    <script type="application/ld+json">${data}</script>
  `
}

/** A report as a page of the portal. */
export function reportPage(shown: ReportOnPage): ReportPage {
  const { report, organ } = shown
  const summary = summaryOf(headlineOf(report.figures))
  return {
    // Printed titles are the same where organs are called the same.
    title: beside(report.title, organ.places?.shortName ?? organ.places?.name),
    description: summary,
    head: headOf(shown).text,
    main: mainOf(shown, summary).text,
  }
}

/** An organ through the years as its page: what the page's frame says of it, and its main part as HTML. */

import { distinctName, distinctShortName } from '../../report/organs/names.ts'
import type { Report } from '../../report/report.ts'
import { ABSENT_WORD } from '../../report/figures.ts'
import { seriesOf, type SeriesBand } from '../../report/series/series.ts'
import { html, type Content, type Html } from '../html.ts'
import type { ReportPage } from '../report-page.ts'
import { columnTags, organColumn } from '../site-tags.ts'
import { organCharts } from './organ-charts.ts'
import { reportsSection } from './organ-reports.ts'
import { breaksOf, seriesTable, type SeriesYear } from './series-table.ts'
import type { OrganOnPage } from './organ-on-page.ts'

function factsOf({ organ, at }: OrganOnPage): Html {
  const { parent, parentName } = organ
  const above =
    parent === undefined ? parentName : html`<a href="${at.organPath(parent)}">${parentName}</a>`
  const facts: [string, Content][] = [
    ['类型', organ.type],
    ['地区', organ.region],
    ['行政区划代码', organ.regionCode],
    ['上级', above],
    ['曾用名', organ.aliases.join('、') || undefined],
    ['有效期', organ.validity],
    ['联系方式', organ.contact],
  ]
  return html`<dl class="facts">
    ${facts
      .filter(([, fact]) => fact !== undefined)
      .map(
        ([term, fact]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${fact}</dd>
          </div>`,
      )}
  </dl>`
}

function childrenOf({ organ, children, at }: OrganOnPage): Content {
  if (children.length === 0) return false
  return html`<section aria-labelledby="below">
    <h2 id="below">下属机关</h2>
    <p><a href="${at.organPath(organ.id)}below/">下属机关历年合计</a></p>
    <ul class="chips">
      ${children.map((one) => html`<li><a href="${at.organPath(one.id)}">${distinctShortName(one)}</a></li>`)}
    </ul>
  </section>`
}

/** The way to its two latest reports side by side. */
function compareOf({ organ, reports, at }: OrganOnPage): Content {
  if (reports.length < 2) return false
  const latest = reports.slice(-2).map(({ year }) => ({ organ: organ.id, year }))
  return html`<p class="more"><a href="${at.comparePath(latest)}">对照最近两份报告</a></p>`
}

/** Where the form changed, in words. */
function editionsOf(reports: readonly Report[], years: readonly SeriesYear[]): Content {
  const breaks = breaksOf(years)
  if (breaks.length === 0) return false
  const said = breaks.map((year) => {
    const edition = reports.find((report) => report.year === year)?.format.edition
    return `${year} 年的报告改用 ${edition} 年版格式`
  })
  return html`<p class="note">
    ${said.join('；')}，表中以竖线隔开。两版里含义相同的项目接在一行；只有一版有的，注明是哪一版，另一版的年度写“${ABSENT_WORD}”。
  </p>`
}

function seriesSection(shown: OrganOnPage, bands: readonly SeriesBand[]): Content {
  const { reports, organ, at } = shown
  const years = reports.map((report): SeriesYear => {
    return { year: report.year, format: report.format, href: at.reportPath(report) }
  })
  const tables = [...new Set(bands.map(({ table }) => table.id))].map((id) =>
    bands.map((band, index) => ({ band, index })).filter(({ band }) => band.table.id === id),
  )
  const path = at.organPath(organ.id).replace(/\/$/, '')
  return html`<section aria-labelledby="through-years">
    <h2 id="through-years">历年数字</h2>
    <ul class="tools">
      <li><a href="${path}.csv" download data-workbook="${distinctShortName(organ)}">下载 CSV（Excel 可开）</a></li>
      <li><a href="${path}.json" download>下载 JSON</a></li>
    </ul>
    ${organCharts(bands, years)}${editionsOf(reports, years)}
    ${tables.map(
      (own) =>
        html`<h3>${own[0]?.band.table.name}</h3>
          ${own.map(({ band, index }) => seriesTable(band, years, index + 1))}`,
    )}
  </section>`
}

/** An organ as a page of the portal; one without a report says so. */
export function organPage(shown: OrganOnPage): ReportPage & { readonly bands: SeriesBand[] } {
  const { organ, reports } = shown
  const column = organColumn(organ)
  const bands = seriesOf(reports)
  const none = html`<p class="missing">本站没有收录这个机关的报告；没有收录不等于没有公布。</p>`
  return {
    title: distinctName(organ),
    description: column.description,
    head: html`${columnTags(column).map(([name, content]) => html`<meta name="${name}" content="${content}">`)}`
      .text,
    main: html`<h1>${organ.name}</h1>
      ${factsOf(shown)}${reports.length === 0 ? none : reportsSection(shown)}${compareOf(shown)}${childrenOf(shown)}
      ${reports.length > 0 && seriesSection(shown, bands)}`.text,
    bands,
  }
}

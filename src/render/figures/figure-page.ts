/** One figure over all reports of a year, ranked, as a page of the portal. */

import type { FigureValue } from '../../report/figures.ts'
import { formats } from '../../report/formats/index.ts'
import { grouped, percent } from '../../report/grouped.ts'
import { rankingOf, type Ranked, type Ranking } from '../../report/ranking.ts'
import { rateOf, rateValue, type Rate } from '../../report/rates.ts'
import { kindOf, placeName, unitOf } from '../../report/spec.ts'
import { figureIndex, type FigureColumn } from '../../report/wide/figure-columns.ts'
import type { Addresses } from '../addresses.ts'
import { html, type Content, type Html } from '../html.ts'
import type { ReportPage } from '../report-page.ts'

/** A report as a ranking lists it. */
export interface RankedReport {
  readonly organ: string
  /** With its region where it is not unique. */
  readonly name: string
  readonly region: string | undefined
  readonly type: string
  readonly edition: string
  /** In the order of `figureColumns`. */
  readonly values: readonly (FigureValue | undefined)[]
}

/** A figure and a year with all that their page shows. */
export interface FigureOnPage {
  readonly column: FigureColumn
  readonly year: number
  /** The years that have a page of this figure, newest first. */
  readonly years: readonly number[]
  /** The reports of the year, in the order of lists. */
  readonly reports: readonly RankedReport[]
  /** The figures before and after it in the form. */
  readonly before: FigureColumn | undefined
  readonly after: FigureColumn | undefined
  readonly at: Addresses
}

/** So many are listed; the file has all. */
const LISTED = 100

/** Numbers that stand in many rows are put into words once. */
function words(make: (value: number) => string): (value: number) => string {
  const known = new Map<number, string>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const made = make(value)
    if (known.size < 10_000) known.set(value, made)
    return made
  }
}

const numberWord = words(grouped)
const percentWord = words(percent)

function factsOf({ column, reports }: FigureOnPage, ranking: Ranking<RankedReport>): Html {
  const { ranked, sum, zeros, blanks, notApplicable, absent } = ranking
  const unit = unitOf(column.place)
  const facts: [string, Content][] = [
    ['收录的报告', `${numberWord(reports.length)} 份`],
    [
      '印有数字',
      `${numberWord(ranked.length)} 份${zeros > 0 ? `，其中 ${numberWord(zeros)} 份是 0` : ''}`,
    ],
    ['空', blanks > 0 && `${numberWord(blanks)} 份`],
    ['“/”', notApplicable > 0 && `${numberWord(notApplicable)} 份`],
    ['没有这一项', absent > 0 && `${numberWord(absent)} 份，所用的格式里没有`],
    ['合计', sum !== null && `${numberWord(sum)} ${unit}`],
  ]
  return html`<dl class="facts">
    ${facts.map(
      ([term, fact]) =>
        fact !== false &&
        html`<div>
          <dt>${term}</dt>
          <dd>${fact}</dd>
        </div>`,
    )}
  </dl>`
}

/** What stands in the columns after the figure. */
interface Beside {
  readonly rate: Rate | undefined
  /** What a share is of; undefined where figures may be negative or come to nothing. */
  readonly sum: number | undefined
}

function rowOf(
  { of: report, value, rank }: Ranked<RankedReport>,
  { column, year, at }: FigureOnPage,
  { rate, sum }: Beside,
): Html {
  const { organ, name, region, values } = report
  const own = rate && rateValue(value, values[figureIndex(rate.whole) ?? -1])
  return html`<tr>
    <td>${rank}</td>
    <th scope="row"><a href="${at.organPath(organ)}">${name}</a></th>
    <td><a href="${at.reportPath({ organ, year })}#${column.id}">${numberWord(value)}</a></td>
    ${sum !== undefined && html`<td>${percentWord(value / sum)}</td>`}
    ${rate && html`<td>${own === undefined ? '—' : percentWord(own)}</td>`}
    <td class="place">${region}</td>
  </tr>`
}

function tableOf(shown: FigureOnPage, ranking: Ranking<RankedReport>, beside: Beside): Content {
  const { column, year } = shown
  const listed = ranking.ranked.filter(({ value }) => value !== 0)
  if (listed.length === 0) return html`<p class="missing">${year} 年的报告里没有不是 0 的数字。</p>`
  const left = listed.length - LISTED
  const name = left > 0 ? `前 ${LISTED} 个` : `${listed.length} 个机关`
  return html`<div class="scroll" role="group" aria-labelledby="ranking" tabindex="0">
      <table class="headline ranking">
        <caption id="ranking">${year} 年，从多到少，${name}（单位：${unitOf(column.place)}）</caption>
        <thead>
          <tr>
            <th scope="col">名次</th>
            <th scope="col">机关</th>
            <th scope="col">数字</th>
            ${beside.sum !== undefined && html`<th scope="col">占各机关合计</th>`}
            ${beside.rate && html`<th scope="col">${beside.rate.name}</th>`}
            <th class="place" scope="col">地区</th>
          </tr>
        </thead>
        <tbody>
          ${listed.slice(0, LISTED).map((one) => rowOf(one, shown, beside))}
        </tbody>
      </table>
    </div>
    <p class="note">
      数字相同的名次相同；是 0 的不列。点数字看它在报告里的原处。
      ${left > 0 && `另有 ${numberWord(left)} 个机关，见 CSV。`}
      ${beside.rate && `${beside.rate.name} = ${beside.rate.formula}，按各机关自己的报告算。`}
    </p>`
}

/** Which form has the figure, where not all have it. */
function editionsOf({ editions }: FigureColumn): Content {
  if (editions.length === formats.length) return false
  return html`<p class="note">这一项见于 ${editions.toReversed().join('、')} 年版格式。</p>`
}

function waysOf({ column, year, years, before, after, at }: FigureOnPage): Content {
  const others = years.filter((one) => one !== year)
  const step = (to: FigureColumn | undefined, rel: string, say: (name: string) => string) =>
    to && html`<a rel="${rel}" href="${at.figurePath(to.id, year)}">${say(placeName(to.place))}</a>`
  return html`${
    others.length > 0 &&
    html`<nav aria-label="这一项的其他年度">
      <ul class="chips">
        ${others.map((one) => html`<li><a href="${at.figurePath(column.id, one)}">${one} 年</a></li>`)}
      </ul>
    </nav>`
  }
    <nav class="neighbours" aria-label="表里相邻的项目">
      ${step(before, 'prev', (name) => `← ${name}`)}${step(after, 'next', (name) => `${name} →`)}
    </nav>`
}

/** A figure over all reports of a year as a page. */
export function figurePage(shown: FigureOnPage): ReportPage {
  const { column, year, reports, at } = shown
  const { place } = column
  const index = figureIndex(column.id) ?? -1
  const ranking = rankingOf(reports, ({ values }) => values[index])
  const { sum } = ranking
  const hasShare = sum !== null && sum > 0 && kindOf(place) !== 'signed'
  const beside = { rate: rateOf(column.id), sum: hasShare ? sum : undefined }
  const name = placeName(place)
  const explained = [place.row, place.column].flatMap(({ heading }) => heading.explain ?? [])
  return {
    title: `${name}（${year} 年）`,
    description: `${year} 年各机关政府信息公开工作年度报告里“${name}”的数字，从多到少。`,
    head: '',
    main: html`<h1>${name}（${year} 年）</h1>
      ${explained.length > 0 && html`<p class="lead">${explained.join('')}</p>`}
      ${factsOf(shown, ranking)}${editionsOf(column)}
      <ul class="tools">
        <li>
          <a href="${at.figureCsvPath(place.table.id, year)}" download>下载 CSV（${year} 年“${place.table.name}”全表，一行一个机关）</a>
        </li>
        <li>
          <a href="${at.href(`explore/?figure=${column.id}&year=${year}`)}">查数：排序、筛选、几年并排</a>
        </li>
      </ul>
      ${tableOf(shown, ranking, beside)}${waysOf(shown)}`.text,
  }
}

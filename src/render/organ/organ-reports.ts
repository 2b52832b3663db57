/** The reports of an organ as a table on its page. */

import { correctionWords } from '../../report/corrections/correction-words.ts'
import { balancesOf } from '../../report/balances.ts'
import type { Organ, Report } from '../../report/report.ts'
import { daysLate } from '../../report/rules/deadline.ts'
import { html, type Content } from '../html.ts'
import { observedWords } from '../observed.ts'
import type { OrganOnPage } from './organ-on-page.ts'

/** What a list says of the day of publication. */
function publication({ published, year }: Report, organ: Organ): Content {
  if (published === undefined) return '未注明'
  const late = daysLate(published, organ, year)
  const day = html`<time datetime="${published}">${published}</time>`
  return late === 0 ? day : html`${day} 逾期 ${late} 天`
}

function balances(report: Report): string {
  const results = balancesOf(report)
  const failing = results.filter(({ verdict }) => verdict === 'fails').length
  if (failing > 0) return `${failing} 处合计不平衡，原文如此`
  return results.some(({ verdict }) => verdict === 'open') ? '有空格，未能全部核对' : '合计平衡'
}

/** The years between the first and the last report that have none. */
function gapsIn(years: readonly number[]): number[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  return Array.from({ length: last - first }, (_, step) => first + step).filter(
    (year) => !years.includes(year),
  )
}

/** What deserves a second look in a report, after how its sums stand. */
function observedIn({ observed, at }: OrganOnPage, report: Report): Content {
  const words = observedWords(observed?.get(report.year) ?? [], at.reportPath(report))
  return words !== false && html`；▲ ${words}`
}

/** What was changed in reports after their publication, newest first. */
function correctionsOf({ reports, at }: OrganOnPage): Content {
  const all = reports
    .flatMap((report) => report.corrections.map((correction) => ({ report, correction })))
    .sort((one, other) => (one.correction.day < other.correction.day ? 1 : -1))
  if (all.length === 0) return false
  return html`<h3>更正</h3>
    <ul class="corrected">
      ${all.map(({ report, correction }) => {
        const link = html`<a href="${at.reportPath(report)}">${report.year} 年的报告</a>`
        const { day } = correction
        return html`<li><time datetime="${day}">${day}</time> ${link}：${correctionWords(correction)}</li>`
      })}
    </ul>`
}

/** The reports of an organ, when they came, how they stand, and what was corrected in them. */
export function reportsSection(shown: OrganOnPage): Content {
  const { organ, reports, at } = shown
  const gaps = gapsIn(reports.map(({ year }) => year))
  return html`<section aria-labelledby="reports">
    <h2 id="reports">历年报告</h2>
    <div class="scroll" role="group" aria-labelledby="reports-caption" tabindex="0">
      <table class="plain reports-table">
        <caption id="reports-caption">
          ${reports.length} 份报告
        </caption>
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">报告</th>
            <th scope="col">公布日期</th>
            <th scope="col">核对</th>
          </tr>
        </thead>
        <tbody>
          ${reports.toReversed().map(
            (report) =>
              html`<tr>
                <th scope="row">${report.year}</th>
                <td><a href="${at.reportPath(report)}">${report.title}</a></td>
                <td>${publication(report, organ)}</td>
                <td data-checked="${report.year}">${balances(report)}${observedIn(shown, report)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${gaps.length > 0 && html`<p class="missing">本站没有收录 ${gaps.join('、')} 年的报告。</p>`}
    ${correctionsOf(shown)}
  </section>`
}

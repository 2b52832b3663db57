/** What adds up in a table and what does not, as HTML below it. */

import { writtenOut, type BalanceResult } from '../report/balances.ts'
import { accepts } from '../report/checks.ts'
import { figureAt, type Figures } from '../report/figures.ts'
import { groupBy } from '../report/group-by.ts'
import type { Accepted } from '../report/report.ts'
import { leaves, nameOf, placesOf, type TableSpec } from '../report/spec.ts'
import { html, type Content, type Html } from './html.ts'

/** A table of one report with its balances. */
export interface CheckedTable {
  readonly table: TableSpec
  readonly figures: Figures
  readonly results: readonly BalanceResult[]
  readonly accepted: readonly Accepted[]
}

const SIGN = { holds: '=', fails: '≠', open: '？' } as const

function withVerdict({ results }: CheckedTable, verdict: BalanceResult['verdict']) {
  return results.filter((result) => result.verdict === verdict)
}

function verdictOf(checked: CheckedTable): string {
  const { length: all } = checked.results
  if (all === 0) return '这张表的各行之间没有合计关系，没有可核对的。'
  const { length: failing } = withVerdict(checked, 'fails')
  const { length: open } = withVerdict(checked, 'open')
  const rest = [
    failing > 0 ? `${failing} 项不平衡` : '',
    open > 0 ? `${open} 项因原表空着无法核对` : '',
  ].filter(Boolean)
  if (rest.length === 0) return `${all} 项合计关系全部平衡。`
  return `${all} 项合计关系中，${all - failing - open} 项平衡，${rest.join('，')}。`
}

function failingList({ accepted }: CheckedTable, failing: readonly BalanceResult[]): Html {
  const reasonFor = (result: BalanceResult): string =>
    accepted.find((entry) => accepts(entry, result))?.reason ?? ''
  const item = (result: BalanceResult): Html => {
    const { left, right, place, balance } = result
    return html`<li>
      <span>${place.slice(1).join(' · ')}：${balance.says}</span>
      <span class="equation">${writtenOut(left)} ≠ ${writtenOut(right)}</span>
      <span>即 ${left.sum ?? ''} ≠ ${right.sum ?? ''}。${reasonFor(result)}</span>
    </li>`
  }
  return html`<ul class="check-sheet__failing">${failing.map(item)}</ul>`
}

function notes({ table, figures }: CheckedTable): Content {
  const states = placesOf(table).map((place) => figureAt(figures, place.id).state)
  const blanks = states.filter((state) => state === 'blank').length
  const notApplicable = states.filter((state) => state === 'na').length
  const oneRow = table.bands
    .flatMap((band) => leaves(band.rows))
    .filter(({ heading }) => heading.isOneRow)
  return [
    ...oneRow.map(
      ({ heading }) =>
        html`<p class="check-sheet__note">原表把“${nameOf(heading)}”印作一行，没有分项；照原样列出，合计按这一行核对。</p>`,
    ),
    blanks > 0 &&
      html`<p class="check-sheet__note">“空”表示原表这一格没有填（共 ${blanks} 格）；没有填不等于 0，核对时不计入。</p>`,
    notApplicable > 0 &&
      html`<p class="check-sheet__note">“/”表示原表注明不适用（共 ${notApplicable} 格），核对时不计入。</p>`,
  ]
}

function equationLine({ line, left, right, verdict }: BalanceResult): Html {
  return html`<tr>
    <th scope="row">${line.names.join(' · ')}</th>
    <td class="equation">${writtenOut(left)} ${SIGN[verdict]} ${writtenOut(right)}</td>
  </tr>`
}

function equations({ results }: CheckedTable): Html {
  const tables = groupBy(results, (result) => result.balance).map(
    ([balance, group]) =>
      html`<table class="equations">
        <caption>${balance.says}</caption>
        <thead>
          <tr><th scope="col">${balance.axis === 'rows' ? '栏' : '行'}</th><th scope="col">算式</th></tr>
        </thead>
        <tbody>${group.map(equationLine)}</tbody>
      </table>`,
  )
  return html`<details class="more">
    <summary>逐项核对，列出全部算式</summary>
    ${tables}
  </details>`
}

/** The id of what adds up in a table and what does not. */
export function checksId({ id }: TableSpec): string {
  return `${id}-checks`
}

/** The verdict on a table, what does not add up and why it stands, and every equation. */
export function checkSheet(checked: CheckedTable): Html {
  const failing = withVerdict(checked, 'fails')
  const isOff = failing.length > 0
  return html`
    <div class="check-sheet" id="${checksId(checked.table)}">
      <p class="check-sheet__verdict">
        <strong class="${isOff ? 'seal seal--off' : 'seal'}">${isOff ? '原文如此' : '核对'}</strong> ${verdictOf(checked)}
      </p>
      ${isOff && failingList(checked, failing)}
      ${notes(checked)}
      ${checked.results.length > 0 && equations(checked)}
    </div>
  `
}

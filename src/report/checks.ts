import { checkBalances, writtenOut, type BalanceResult } from './balances.ts'
import { figureAt, placesOfFormat } from './figures.ts'
import type { Problem, YamlPath } from './finding.ts'
import type { Accepted, Report } from './report.ts'
import { problem, ruleOf } from './rules.ts'
import { numeral } from './sections.ts'
import { leaves, placeName, type Place } from './spec.ts'

const ACCEPTED_KEY = '原文如此'

/** Where a place stands in a report file's YAML; a band of one column writes a bare figure. */
function yamlPathOf({ table, band, row, column }: Place): YamlPath {
  const index = leaves(band.columns).findIndex((leaf) => leaf.path === column.path)
  const single = leaves(band.columns).length === 1
  return [table.name, ...row.names, ...(single ? [] : [index])]
}

/** Does this entry of 原文如此 speak of this balance in this line? */
export function accepts(entry: Accepted, result: BalanceResult): boolean {
  return entry.rule === result.balance.id && entry.place === result.place.join('.')
}

/** A balance with both sides written out: “0 + 0 = 1 + 0”. */
export function equation(result: BalanceResult): string {
  const sign = result.verdict === 'fails' ? '≠' : '='
  return `${writtenOut(result.left)} ${sign} ${writtenOut(result.right)}`
}

function balanceProblem(
  report: Report,
  result: BalanceResult,
  places: Map<string, Place>,
): Problem {
  const { balance, left, right } = result
  const subject = balance.left.length > 1 ? right.ids[0] : left.ids[0]
  const place = places.get(subject ?? '')
  if (!place) throw new Error(`balance ${balance.id} names no figure`)
  const reason = report.accepted.find((entry) => accepts(entry, result))?.reason
  const spot = result.place.join('.')
  return {
    ...problem(
      balance.id,
      yamlPathOf(place),
      `“${result.place.join(' · ')}”不平衡：应有${balance.says}，实为 ${equation(result)}，即 ${left.sum} ≠ ${right.sum}。`,
      `请对照原件改正这几格；原件确实这样印的，在“${ACCEPTED_KEY}”下写一条：规则: ${balance.id}，位置: ${spot}，说明: （原因）。`,
      place.id,
    ),
    ...(reason === undefined ? {} : { accepted: reason }),
  }
}

function acceptedProblems(report: Report, results: readonly BalanceResult[]): Problem[] {
  return report.accepted.flatMap((entry, index) => {
    const at = [ACCEPTED_KEY, index]
    const result = results.find((one) => accepts(entry, one))
    const known = results.some((one) => one.balance.id === entry.rule)
    if (!known) {
      const ids = [...new Set(results.map((one) => one.balance.id))].join('、')
      const what = ruleOf(entry.rule) ? '不能列在“原文如此”下' : '不是本站的规则'
      return problem(
        'accepted-unknown',
        [...at, '规则'],
        `“${entry.rule}”${what}。`,
        `这里可以写：${ids}。`,
      )
    }
    if (!result) {
      const example = results.find((one) => one.balance.id === entry.rule)?.place.join('.')
      return problem(
        'accepted-unknown',
        [...at, '位置'],
        `规则 ${entry.rule} 没有“${entry.place}”这个位置。`,
        `位置从表名写起，用半角句点连接，例如 ${example}。`,
      )
    }
    if (result.verdict !== 'fails')
      return problem(
        'accepted-stale',
        at,
        `“${entry.place}”现在是平衡的（${equation(result)}），这一条“${ACCEPTED_KEY}”已经过时。`,
        '请删去这一条。',
      )
    if (report.accepted.findIndex((one) => accepts(one, result)) !== index)
      return problem(
        'accepted-stale',
        at,
        `“${entry.place}”在“${ACCEPTED_KEY}”下列了两次。`,
        '请删去重复的一条。',
      )
    return []
  })
}

function blankProblems(report: Report, places: readonly Place[]): Problem[] {
  const blank = places.filter((place) => figureAt(report.figures, place.id).state === 'blank')
  return blank.map((place) =>
    problem(
      'figure-blank',
      yamlPathOf(place),
      `“${placeName(place)}”空着。`,
      '原件空着的不必改；若原件有数，请补上。',
      place.id,
    ),
  )
}

function sectionProblems(report: Report): Problem[] {
  const present = new Set(report.sections.map((section) => section.number))
  return report.format.sections
    .filter((section) => !present.has(section.number))
    .map((section) =>
      problem(
        'section-missing',
        ['标题'],
        `缺第${numeral(section.number)}部分“${section.title}”。`,
        `原件有这一部分的，请补写“## ${numeral(section.number)}、${section.title}”；原件没有的不必补，页面会注明。`,
        `sections.${section.number}`,
      ),
    )
}

/** What is to be said of a report of the right shape, taken by itself. */
export function checkReport(report: Report): Problem[] {
  const results = checkBalances(report.format, report.figures)
  const places = placesOfFormat(report.format)
  const byId = new Map(places.map((place) => [place.id, place]))
  return [
    ...results
      .filter((result) => result.verdict === 'fails')
      .map((result) => balanceProblem(report, result, byId)),
    ...acceptedProblems(report, results),
    ...blankProblems(report, places),
    ...sectionProblems(report),
  ]
}

/** Rules about the figures of one report: balances, what stands under 原文如此, empty cells. */

import { writtenOut, type BalanceResult } from '../balances.ts'
import { figureAt, placesOfFormat } from '../figures.ts'
import { ACCEPTED_KEY } from '../file/accepted-text.ts'
import { repairsAmong, repairSentence, type Repairs } from '../file/repair.ts'
import type { YamlPath } from '../finding.ts'
import { formats } from '../formats/index.ts'
import type { Accepted, Report } from '../report.ts'
import { leaves, placeName, type Place, type TableSpec } from '../spec.ts'
import type { Found, ReportRule, ReportSubject } from './rule.ts'

/** Where a place stands in a report file's YAML; a band of one column writes a bare figure. */
export function yamlPathOf({ table, band, row, column }: Place): YamlPath {
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

function reasonFor(report: Report, result: BalanceResult): string | undefined {
  return report.accepted.find((entry) => accepts(entry, result))?.reason
}

function repairsIn({ report, results }: ReportSubject, table: TableSpec): Repairs {
  const judged = results.filter(
    (result) => result.table === table && reasonFor(report, result) === undefined,
  )
  return repairsAmong(report.format, report.figures, judged)
}

function imbalance(subject: ReportSubject, result: BalanceResult): Found {
  const { balance, left, right } = result
  const accepted = reasonFor(subject.report, result)
  const mends = accepted === undefined ? repairsIn(subject, result.table) : undefined
  const repairs = mends?.repairs ?? []
  const total = balance.left.length > 1 ? right.ids[0] : left.ids[0]
  const id = repairs.length === 1 ? repairs[0]?.path : total
  const place = placesOfFormat(subject.report.format).find((one) => one.id === id)
  if (!place) throw new Error(`balance ${balance.id} names no figure`)
  const cell = mends ? `${repairSentence(mends)}。` : ''
  const spot = result.place.join('.')
  return {
    at: yamlPathOf(place),
    path: place.id,
    place: spot,
    message: `“${result.place.join(' · ')}”不平衡：应有${balance.says}，实为 ${equation(result)}，即 ${left.sum} ≠ ${right.sum}。`,
    hint: `请对照原件改正这几格。${cell}原件确实这样印的，在“${ACCEPTED_KEY}”下写一条：规则: ${balance.id}，位置: ${spot}，说明: （原因）。`,
    ...(accepted === undefined ? { repairs } : { accepted }),
  }
}

/** The balances of every edition, each once. */
const balances: ReportRule[] = formats
  .flatMap((format) => format.tables.flatMap((table) => table.balances))
  .filter((balance, index, all) => all.findIndex((one) => one.id === balance.id) === index)
  .map(({ id, says, source }) => ({
    id,
    severity: 'error',
    scope: 'table',
    says: `${says}。`,
    hint: `对照原件改正；原件就是这样印的，列在“${ACCEPTED_KEY}”下。`,
    source,
    check: (subject) =>
      subject.results
        .filter((result) => result.balance.id === id && result.verdict === 'fails')
        .map((result) => imbalance(subject, result)),
  }))

function checkStale({ report, results }: ReportSubject): Found[] {
  return report.accepted.flatMap((entry, index): Found[] => {
    const at = [ACCEPTED_KEY, index]
    const result = results.find((one) => accepts(entry, one))
    if (!result) return []
    if (result.verdict !== 'fails')
      return [
        {
          at,
          message: `“${entry.place}”现在是平衡的（${equation(result)}），这一条“${ACCEPTED_KEY}”已经过时。`,
        },
      ]
    if (report.accepted.findIndex((one) => accepts(one, result)) === index) return []
    const message = `“${entry.place}”在“${ACCEPTED_KEY}”下列了两次。`
    return [{ at, message, hint: '请删去重复的一条。' }]
  })
}

function checkUnknown({ report, results }: ReportSubject): Found[] {
  const ids = [...new Set(results.map((one) => one.balance.id))]
  return report.accepted.flatMap((entry, index): Found[] => {
    const at = [ACCEPTED_KEY, index]
    if (!ids.includes(entry.rule))
      return [
        {
          at: [...at, '规则'],
          message: `“${entry.rule}”不是能列在“${ACCEPTED_KEY}”下的规则。`,
          hint: `这里可以写：${ids.join('、')}。`,
        },
      ]
    if (results.some((one) => accepts(entry, one))) return []
    const example = results.find((one) => one.balance.id === entry.rule)?.place.join('.')
    return [
      {
        at: [...at, '位置'],
        message: `规则 ${entry.rule} 没有“${entry.place}”这个位置。`,
        hint: `位置从表名写起，用半角句点连接，例如 ${example}。`,
      },
    ]
  })
}

function cells(
  state: 'blank' | 'na',
  says: (name: string) => string,
): (subject: ReportSubject) => Found[] {
  return ({ report }) =>
    placesOfFormat(report.format)
      .filter((place) => figureAt(report.figures, place.id).state === state)
      .map((place) => ({
        at: yamlPathOf(place),
        path: place.id,
        message: says(placeName(place)),
      }))
}

/** In the order in which a report's findings are told. */
export const tableRules: readonly ReportRule[] = [
  ...balances,
  {
    id: 'accepted-unknown',
    severity: 'error',
    scope: 'report',
    says: `“${ACCEPTED_KEY}”写明格式里有的规则和位置，并说明理由。`,
    hint: '照核对结果里给出的规则和位置写。',
    check: checkUnknown,
  },
  {
    id: 'accepted-stale',
    severity: 'error',
    scope: 'report',
    says: `“${ACCEPTED_KEY}”只列现在确实不平衡的关系。`,
    hint: '请删去这一条。',
    check: checkStale,
  },
  {
    id: 'figure-blank',
    severity: 'warning',
    scope: 'figure',
    says: '表格不留空格；原文空着的写“空”，本站照实标出。',
    hint: '原件空着的不必改；若原件有数，请补上。',
    check: cells('blank', (name) => `“${name}”空着。`),
  },
  {
    id: 'figure-na',
    severity: 'note',
    scope: 'figure',
    says: '表格里印着“/”的格一一列出。',
    hint: '原件印着“/”的不必改；原件印着 0 的请写 0。',
    check: cells('na', (name) => `“${name}”写作“/”（不适用）。`),
  },
]

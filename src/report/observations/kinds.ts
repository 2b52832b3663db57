/** The kinds of observations that the pages of checks list, each over rules of `check`. */

import type { Finding } from '../finding.ts'
import { formats } from '../formats/index.ts'
import type { Report } from '../report.ts'
import { ruleOf } from '../rules.ts'
import { anchorOf, observationOf, type Observation } from './observation.ts'

/** A kind of observations. */
export interface Kind {
  /** Permanent: an anchor on the pages of checks and a value in their data. */
  readonly id: string
  /** As a heading. */
  readonly name: string
  /** In a few words, for the status of a report. */
  readonly short: string
  /** What an entry means and what it does not, in a sentence or two for readers. */
  readonly says: string
  /** Ids of the rules whose findings it lists. */
  readonly rules: readonly string[]
}

const balances = formats.flatMap(({ tables }) =>
  tables.flatMap((table) => table.balances.map(({ id }) => id)),
)

/** In the order in which pages list them. */
export const kinds: readonly Kind[] = [
  {
    id: 'late',
    name: '晚于期限公布',
    short: '晚于期限公布',
    says: '报告上注明的公布日期晚于规定的期限。日期照原件或原网页；没有注明日期的不在此列。',
    rules: ['published-late'],
  },
  {
    id: 'balances',
    name: '合计不平衡',
    short: '合计不平衡',
    says: '原报告印出的合计与分项之和不相等，本站照录，并附录入时写明的情况。',
    rules: [...new Set(balances)],
  },
  {
    id: 'carry-over',
    name: '上年结转',
    short: '上年结转与上一年不同',
    says: '本年印出的“上年结转”与上一年报告印出的“结转下年”不相等。机构合并、划转也会造成差别。',
    rules: ['carry-over'],
  },
  {
    id: 'stock',
    name: '现行有效件数',
    short: '现行有效件数与上一年不接',
    says: '现行有效件数不等于上一年的件数加本年制发、减本年废止。清理时重新认定、机构合并也会造成差别。',
    rules: ['stock'],
  },
  {
    id: 'repeated',
    name: '文字相同',
    short: '文字与另一份报告大半相同',
    says: '除去机关名称、数字和标点，正文大半与本机关较早的报告或别的机关的报告相同。',
    rules: ['text-repeated'],
  },
  {
    id: 'prose',
    name: '文字与表格',
    short: '文字与表格不一致',
    says: '正文写的申请、结转、复议、诉讼件数与表格印出的不一致。由程序从文字里认出，请以原文为准。',
    rules: ['prose-figures', 'zero-table'],
  },
  {
    id: 'jumps',
    name: '增减很大',
    short: '数字增减很大',
    says: '主要的数字比上一年增到五倍以上或减到五分之一以下。多半事出有因，只供参考。',
    rules: ['figure-jump'],
  },
]

const byRule = new Map(kinds.flatMap((kind) => kind.rules.map((rule) => [rule, kind])))

/** The kind that lists what a rule finds; none where pages of checks do not list it. */
export function kindOfRule(rule: string): Kind | undefined {
  return byRule.get(rule)
}

/** What pages of checks list of a report, among all that was found in it. */
export function observationsIn(report: Report, findings: readonly Finding[]): Observation[] {
  return findings
    .filter(({ rule }) => kindOfRule(rule))
    .map((found) => observationOf(found, anchorOf(found, report)))
}

/** Where the rules of a kind come from: article or notice, each once. */
export function sourcesOf(kind: Kind): string[] {
  const sources = kind.rules.flatMap((rule) => ruleOf(rule)?.source ?? [])
  // Words that a notice is quoted with are for those who write reports.
  const bare = sources.map((source) =>
    source.endsWith('”') ? source.slice(0, source.lastIndexOf('“')) : source,
  )
  return [...new Set(bare)]
}

/** How rules are spoken of where they are listed. */

import type { Severity } from '../finding.ts'
import type { Scope } from './rule.ts'

/** Names of the severities. */
export const severityWord: Record<Severity, string> = {
  error: '错误',
  warning: '提醒',
  note: '留意',
}

/** Names of what rules look at. */
export const scopeWord: Record<Scope, string> = {
  figure: '一格',
  table: '一张表',
  report: '一份报告',
  series: '一个机关的各年',
  portal: '全部报告',
  site: '网站',
}

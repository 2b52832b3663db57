import { styleText } from 'node:util'
import type { Finding, Severity } from '../../report/finding.ts'
import { severityWord } from '../../report/rules/words.ts'
import { widthOf } from '../../report/text-width.ts'

const COLOUR = { error: 'red', warning: 'yellow', note: 'cyan' } as const
const EXCERPT_WIDTH = 76

/** The line a finding stands on, cut around the spot, with a mark under it. */
function framed({ line, column, excerpt }: Finding): string {
  if (excerpt.trim() === '') return ''
  const shown = excerpt.replaceAll('\t', ' ')
  const from = Math.max(0, Math.min(column - 1, shown.length) - EXCERPT_WIDTH / 2)
  const part = shown.slice(from, from + EXCERPT_WIDTH)
  const gutter = `    ${line} | ${from > 0 ? '…' : ''}`
  const mark = ' '.repeat(widthOf(gutter + shown.slice(from, column - 1), 'terminal'))
  return `\n${gutter}${part}\n${mark}^`
}

function shown(finding: Finding): string {
  const { severity, file, line, column, rule, message, hint, accepted } = finding
  const head =
    accepted === undefined ? styleText(COLOUR[severity], severityWord[severity]) : '原文如此'
  const why = accepted === undefined ? `    怎么办：${hint}` : `    说明：${accepted}`
  return `${file}:${line}:${column} ${head} [${rule}] ${message}${framed(finding)}\n${why}`
}

/** How many findings of each kind there are, in a sentence. */
export function tally(findings: readonly Pick<Finding, 'severity' | 'accepted'>[]): string {
  const count = (severity: Severity): number =>
    findings.filter((one) => one.severity === severity && one.accepted === undefined).length
  const listed = findings.filter((one) => one.accepted !== undefined).length
  const rest = listed > 0 ? `；另有 ${listed} 处列为“原文如此”` : ''
  return `${count('error')} 处错误，${count('warning')} 处提醒，${count('note')} 处留意${rest}`
}

/** Findings as text for a terminal: where, what, the line with a mark, and what to do. */
export function findingsText(findings: readonly Finding[]): string {
  return findings.map((finding) => `${shown(finding)}\n`).join('\n')
}

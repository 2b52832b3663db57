import { styleText } from 'node:util'
import type { ImportFinding } from '../../import/draft/import-finding.ts'

const WORD = { error: '错误', warning: '提醒', note: '留意' } as const
const COLOUR = { error: 'red', warning: 'yellow', note: 'cyan' } as const
/** Letters of a long excerpt that are shown from its beginning, a row's name, and its end, the figures. */
const HEAD = 42
const TAIL = 28

function quoted({ source, excerpt }: ImportFinding): string {
  if (source === '' && excerpt === '') return ''
  const isLong = excerpt.length > HEAD + TAIL
  const short = isLong ? `${excerpt.slice(0, HEAD)}…${excerpt.slice(-TAIL)}` : excerpt
  return `\n    原件${source}${short === '' ? '' : `：${short}`}`
}

function shown(finding: ImportFinding): string {
  const { severity, file, line, rule, message, hint } = finding
  const head = `${file}:${line} ${styleText(COLOUR[severity], WORD[severity])} [${rule}] ${message}`
  return `${head}${quoted(finding)}\n    怎么办：${hint.replaceAll('\n', '\n      ')}\n`
}

/** The findings of an import as text: where in the draft, what, where in the source, what to do. */
export function importText(findings: readonly ImportFinding[]): string {
  return findings.map(shown).join('\n')
}

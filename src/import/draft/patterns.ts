/** Findings that say one thing of many places, made one: a clerk reads a pattern, not a list of cells. */

import type { ImportFinding } from './import-finding.ts'

/** From so many on, findings of one kind in one table are told as one. */
const MANY = 4
/** Of which the first so many are named. */
const NAMED = 3

const RANK = { error: 0, warning: 1, note: 2 } as const

/** What is said of each place in quotation marks before it: “甲”空着。 */
const SAID = /^“([^“”]*(?:“[^“”]*”[^“”]*)*)”([^“”]+)$/u

function gravest(findings: readonly ImportFinding[]): ImportFinding['severity'] {
  return findings.reduce<ImportFinding['severity']>(
    (all, { severity }) => (RANK[severity] < RANK[all] ? severity : all),
    'note',
  )
}

/** What makes findings alike: the same words, of one place each, in one table. */
function kindOf({ rule, path, message, hint, source, excerpt }: ImportFinding): string {
  const said = SAID.exec(message)
  const about = said ? `${path.split('.')[0]}\t${said[2]}` : `${message}\t${source}\t${excerpt}`
  return [rule, about, said ? '' : hint].join('\t')
}

function merged(alike: readonly ImportFinding[]): ImportFinding[] {
  const [first] = alike as readonly [ImportFinding]
  const said = SAID.exec(first.message)
  const severity = gravest(alike)
  if (!said) return [{ ...first, severity }]
  if (alike.length < MANY) return [...alike]
  const names = alike.slice(0, NAMED).map(({ message }) => `“${SAID.exec(message)?.[1] ?? ''}”`)
  const others = alike
    .slice(1, NAMED)
    .map(({ source }) => source)
    .filter(Boolean)
  const source = [...new Set([first.source, ...others])].join('、')
  const message = `${names.join('、')}等 ${alike.length} 处${said[2]}`
  return [{ ...first, severity, message, source }]
}

/** The findings, many of one kind told as one at the first of them. */
export function patterns(findings: readonly ImportFinding[]): ImportFinding[] {
  const kinds = new Map<string, ImportFinding[]>()
  for (const one of findings) {
    const kind = kindOf(one)
    kinds.set(kind, [...(kinds.get(kind) ?? []), one])
  }
  return [...kinds.values()].flatMap(merged)
}

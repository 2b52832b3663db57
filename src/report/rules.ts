import type { Problem, YamlPath } from './finding.ts'
import { rules } from './rules/list.ts'
import type { Found, Rule } from './rules/rule.ts'

export { rules } from './rules/list.ts'
export type { Rule } from './rules/rule.ts'

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** The rule of an id. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id)
}

/** A problem under a rule, with the rule's own severity. */
export function problem(
  id: string,
  at: YamlPath | number,
  message: string,
  hint: string,
  path: string = typeof at === 'number' ? '' : at.join('.'),
): Problem {
  const rule = ruleOf(id)
  if (!rule) throw new Error(`no rule ${id}`)
  return { rule: id, severity: rule.severity, path, at, message, hint }
}

/** What a rule's check found, as a problem. */
export function problemOf(rule: Rule, found: Found): Problem {
  const { at, message, hint = rule.hint, path, place, accepted, repairs } = found
  const isEntry = typeof at !== 'number' && !('line' in at)
  return {
    rule: rule.id,
    severity: rule.severity,
    path: path ?? (isEntry ? at.join('.') : ''),
    at,
    message,
    hint,
    ...(place !== undefined && { place }),
    ...(accepted !== undefined && { accepted }),
    ...(repairs && { repairs }),
  }
}

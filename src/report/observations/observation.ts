/** What the portal says in public of a report that deserves a second look. */

import type { Finding, Severity } from '../finding.ts'

/** A finding as it is published: what was found and where on the report's page, without advice to a clerk. */
export interface Observation {
  /** The rule's id. */
  readonly rule: string
  readonly severity: Severity
  /** A figure's id, or the frontmatter path joined by dots; empty for the text. */
  readonly path: string
  readonly message: string
  /** The reason given under 原文如此. */
  readonly accepted?: string
}

/** A finding as an observation. */
export function observationOf(
  found: Pick<Finding, 'rule' | 'severity' | 'path' | 'message' | 'accepted'>,
): Observation {
  const { rule, severity, path, message, accepted } = found
  return { rule, severity, path, message, ...(accepted !== undefined && { accepted }) }
}

/** How often each rule has something to say, by the rule's id. */
export function countsByRule(
  found: readonly { readonly rule: string }[],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { rule } of found) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

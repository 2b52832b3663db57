/** What the portal says in public of a report that deserves a second look. */

import { placesOfFormat } from '../figures.ts'
import type { Finding, Severity } from '../finding.ts'
import type { Report } from '../report.ts'

/** A finding as it is published: what was found and where on the report's page, without advice to a clerk. */
export interface Observation {
  /** The rule's id. */
  readonly rule: string
  readonly severity: Severity
  /** A figure's id, or the frontmatter path joined by dots; empty for the text. */
  readonly path: string
  readonly message: string
  /** The id of the element on the report's page that it is about, where one is. */
  readonly anchor?: string
  /** The reason given under 原文如此. */
  readonly accepted?: string
}

/** A finding as an observation, with the element on the report's page that it is about. */
export function observationOf(
  found: Pick<Finding, 'rule' | 'severity' | 'path' | 'message' | 'accepted'>,
  anchor?: string,
): Observation {
  const { rule, severity, path, message, accepted } = found
  return {
    rule,
    severity,
    path,
    message,
    ...(anchor !== undefined && { anchor }),
    ...(accepted !== undefined && { accepted }),
  }
}

/** Where on a report's page a finding points: a figure, or the section its line stands in. */
export function anchorOf(
  { path, line }: Pick<Finding, 'path' | 'line'>,
  { format, sections }: Report,
): string | undefined {
  if (path !== '') return placesOfFormat(format).find(({ id }) => id === path)?.id
  const section = sections.findLast((one) => one.line !== undefined && one.line <= line)
  return typeof section?.number === 'number' ? `section-${section.number}` : undefined
}

/** How often each rule has something to say, by the rule's id. */
export function countsByRule(
  found: readonly { readonly rule: string }[],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { rule } of found) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

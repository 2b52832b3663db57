/** Problems → findings: each with its place in the text of a file. */

import type { z } from 'zod'
import type { Finding, Problem, Spot, YamlPath } from '../report/finding.ts'
import { problem } from '../report/rules.ts'
import { PERSONAL_DATA, withoutNumbers } from '../report/rules/privacy.ts'
import { complaintIn } from '../report/schema/complaint.ts'

/** A problem that may know its place already. */
export type Placeable = Problem & { readonly spot?: Spot }

/** The first place of a file: where what is wrong has no place of its own. */
export const TOP: Spot = { line: 1, column: 1 }

function spotOf(at: Problem['at'], locate: (path: YamlPath) => Spot): Spot {
  if (typeof at === 'number') return { line: at, column: 1 }
  return 'line' in at ? at : locate(at)
}

/** Adds to problems where in a file they stand. */
export function locateProblems(
  problems: readonly Placeable[],
  shown: string,
  text: string,
  locate: (path: YamlPath) => Spot,
): Finding[] {
  if (problems.length === 0) return []
  const lines = text.split(/\r\n?|\n/)
  return problems.map(({ at, spot: given, ...rest }) => {
    const spot = given ?? spotOf(at, locate)
    const line = (lines[spot.line - 1] ?? '').slice(0, 500)
    // What must not be published must not be spread by the logs of a check either.
    const excerpt = rest.rule === PERSONAL_DATA ? withoutNumbers(line) : line
    return { ...rest, file: shown, ...spot, excerpt }
  })
}

/** What zod found, as problems under our rules. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    const { rule, message, hint } = complaintIn(issue.message)
    const path = issue.path as YamlPath
    if (issue.code !== 'unrecognized_keys') return problem(rule, path, message, hint)
    return issue.keys.map((key) => problem(rule, [...path, key], `“${key}”：${message}`, hint))
  })
}

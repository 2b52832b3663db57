import type { Finding, Severity } from '../../report/finding.ts'
import { fingerprints } from './fingerprint.ts'

const SEVERITY: Record<Severity, string> = { error: 'blocker', warning: 'minor', note: 'info' }

/** Findings as GitLab's code quality report; listed ones are left out. */
export function findingsGitlab(findings: readonly Finding[]): string {
  const open = findings.filter(({ accepted }) => accepted === undefined)
  const marks = fingerprints(open)
  const issues = open.map(({ rule, severity, file, line, message, hint }, index) => ({
    description: `${message}${hint}`,
    check_name: rule,
    fingerprint: marks[index],
    severity: SEVERITY[severity],
    location: { path: file, lines: { begin: line } },
  }))
  return JSON.stringify(issues, null, 2)
}

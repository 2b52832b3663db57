import type { Finding, Severity } from '../../report/finding.ts'

const COMMAND: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' }

/** A message, in which percent signs and line ends are written as GitHub reads them. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** A property, in which colons and commas end the value. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Findings as workflow commands, which GitHub shows beside the lines; listed ones are left out. */
export function findingsGithub(findings: readonly Finding[]): string {
  return findings
    .filter(({ accepted }) => accepted === undefined)
    .map(
      ({ severity, file, line, column, rule, message, hint }) =>
        `::${COMMAND[severity]} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(`${message}\n${hint}`)}`,
    )
    .join('\n')
}

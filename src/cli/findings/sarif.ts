import type { Finding } from '../../report/finding.ts'
import { rules, type Rule } from '../../report/rules.ts'
import { fingerprints } from './fingerprint.ts'

function described({ id, severity, says, hint, scope, source }: Rule) {
  return {
    id,
    shortDescription: { text: says },
    help: { text: hint },
    defaultConfiguration: { level: severity },
    properties: { scope, ...(source !== undefined && { source }) },
  }
}

function resultOf(finding: Finding, mark: string | undefined) {
  const { rule, severity, file, line, column, length, message, hint, excerpt, accepted } = finding
  const region = {
    startLine: line,
    startColumn: column,
    ...(length !== undefined && { endColumn: column + length }),
    snippet: { text: excerpt },
  }
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex((one) => one.id === rule),
    level: severity,
    message: { text: `${message}${hint}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region } }],
    partialFingerprints: { 'gongkai/v1': mark },
    ...(accepted !== undefined && {
      suppressions: [{ kind: 'inSource', justification: accepted }],
    }),
  }
}

/** Findings as a SARIF 2.1.0 log with all rules; listed ones are there, suppressed. */
export function findingsSarif(findings: readonly Finding[]): string {
  const marks = fingerprints(findings)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gongkai', rules: rules.map(described) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) => resultOf(finding, marks[index])),
      },
    ],
  }
  return JSON.stringify(log, null, 2)
}

import { errorsOf, type Finding } from '../report/finding.ts'

/** Content that must not be published, with everything found in it. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    const lines = errorsOf(findings).map(
      ({ file, line, rule, message }) => `${file}:${line} [${rule}] ${message}`,
    )
    super(lines.join('\n'))
    this.findings = findings
  }
}

/** The findings an error carries, wherever in a chain of causes it stands. */
export function findingsIn(error: unknown): readonly Finding[] | undefined {
  if (!(error instanceof Error)) return undefined
  if ('findings' in error && Array.isArray(error.findings)) return error.findings as Finding[]
  return findingsIn(error.cause)
}

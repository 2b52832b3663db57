import { errorsOf, type Finding } from '../report/finding.ts'

/**
 * Why no site is published: errors in the content, or a folder that must not be used. Its message is
 * for the user, so it carries no trace of where in the program it was raised.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  /** The errors in the content; none if the content is not to blame. */
  readonly findings: readonly Finding[]

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message)
    this.findings = findings
    // Astro prints the trace of an error, where it has one, before its message.
    this.stack = ''
  }
}

/** The refusal of content, for the errors among some findings. */
export function contentRefusal(findings: readonly Finding[]): Refusal {
  const errors = errorsOf(findings)
  const lines = errors.map(
    ({ file, line, column, rule, message, hint }) =>
      `${file}:${line}:${column} [${rule}] ${message}\n    怎么办：${hint}`,
  )
  const end = `内容有 ${errors.length} 处错误。网站没有生成，原来的网站没有改动。`
  return new Refusal([...lines, end].join('\n'), errors)
}

/** The refusal in an error, wherever in a chain of causes it stands. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : undefined
}

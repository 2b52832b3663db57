/** How much a finding weighs: an error stops the build, a warning is doubtful, a note worth a look. */
export type Severity = 'error' | 'warning' | 'note'

/** Keys and item numbers from the top of a file's YAML to the spot, in the file's own words. */
export type YamlPath = readonly (string | number)[]

/** A spot in a file, both from 1. */
export interface Spot {
  readonly line: number
  readonly column: number
  /** Characters from there on that are meant, where they are known. */
  readonly length?: number
}

/** One figure set to another value, by which all balances of its table would hold. */
export interface Repair {
  /** The figure's id. */
  readonly path: string
  /** Its place in words. */
  readonly name: string
  /** What it should be, as a report file writes it. */
  readonly value: string
}

/** What a check has to say, before the reader of the file adds where it stands. */
export interface Problem {
  readonly rule: string
  readonly severity: Severity
  /** A figure's id, or the frontmatter path joined by dots. */
  readonly path: string
  /** Where to point: an entry of the YAML, or a line (from 1) or spot of the file. */
  readonly at: YamlPath | number | Spot
  readonly message: string
  readonly hint: string
  /** The line of a table in which a balance fails, as 原文如此 names it: 复议诉讼.行政复议. */
  readonly place?: string
  /** The reason given under 原文如此, when the problem is listed there. */
  readonly accepted?: string
  /** Single figures that would each put a failing table right; absent where nothing fails. */
  readonly repairs?: readonly Repair[]
}

/** A problem with its place in a file of the content folder. */
export interface Finding extends Omit<Problem, 'at'> {
  /** Path of the file as the user would type it. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in characters. */
  readonly column: number
  /** Characters from there on that are meant, where they are known. */
  readonly length?: number
  /** The line itself. */
  readonly excerpt: string
}

/** Findings that stop a build. */
export function errorsOf<T extends { severity: Severity; accepted?: string }>(
  found: readonly T[],
): T[] {
  return found.filter((one) => one.severity === 'error' && one.accepted === undefined)
}

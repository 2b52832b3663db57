/** One block of a `_headers` file: a path pattern and the headers it adds. */
export interface HeaderRule {
  readonly pattern: string
  readonly headers: Readonly<Record<string, string>>
}

/** The blocks of a `_headers` file: a path, then its headers on indented lines. */
export function headerRules(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    if (/^\S/.test(line)) rules.push({ pattern: line.trim(), headers: {} })
    const header = /^\s+(?<name>[\w-]+):\s*(?<value>.*\S)/.exec(line)?.groups
    const last = rules.at(-1)
    if (header && last) last.headers[header['name'] ?? ''] = header['value'] ?? ''
  }
  return rules
}

/** The headers for a path; `*` at the end of a pattern stands for anything. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const hits = rules.filter(({ pattern }) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  )
  return Object.assign({}, ...hits.map((rule) => rule.headers)) as Record<string, string>
}

/** The rules as the README lists them. `node test/readme-rules.ts` writes the list anew. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { themes } from '../src/report/rules/list.ts'
import { scopeWord, severityWord } from '../src/report/rules/words.ts'

const path = join(import.meta.dirname, '../README.md')
const BETWEEN = /(?<=<!-- rules -->\n)[^]*?(?=<!-- \/rules -->)/

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<')
}

/** A table of every rule, in Markdown. */
export function rulesTable(): string {
  const rows = themes.flatMap(({ rules }) =>
    rules.map(
      ({ id, severity, scope, says, hint }) =>
        `| \`${id}\` | ${severityWord[severity]} | ${scopeWord[scope]} | ${cell(says)} | ${cell(hint)} |`,
    ),
  )
  return ['| 规则 | 轻重 | 看什么 | 要求 | 怎么办 |', '|---|---|---|---|---|', ...rows, ''].join(
    '\n',
  )
}

/** The list that stands in the README. */
export function listInReadme(): string | undefined {
  return BETWEEN.exec(readFileSync(path, 'utf8'))?.[0]
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(BETWEEN, () => rulesTable()),
  )

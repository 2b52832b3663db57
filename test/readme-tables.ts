/**
 * What the README and the help tell of the code: `node test/readme-tables.ts` writes it anew. The help
 * has the commands as a file, for a build does not load every command to list them.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { callText, optionTexts } from '../src/cli/help.ts'
import { everyVerb } from '../src/cli/verbs.ts'
import { themes } from '../src/report/rules/list.ts'
import { scopeWord, severityWord } from '../src/report/rules/words.ts'

const path = join(import.meta.dirname, '../README.md')

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('')
}

function rulesTable(): string {
  const rows = themes.flatMap(({ rules }) =>
    rules.map(({ id, severity, scope, says, hint }) => [
      `\`${id}\``,
      severityWord[severity],
      scopeWord[scope],
      cell(says),
      cell(hint),
    ]),
  )
  return table(['规则', '轻重', '看什么', '要求', '怎么办'], rows)
}

async function verbsTable(): Promise<string> {
  const rows = (await everyVerb()).map(({ name, verb }) => [
    `\`npx gongkai ${cell(callText(name, verb))}\``,
    cell(verb.says),
    Object.keys(verb.options)
      .map((key) => `\`--${key}\``)
      .join(' '),
  ])
  return table(['命令', '作用', '选项'], rows)
}

/** The commands as the help lists them. */
export const commandsPath = join(import.meta.dirname, '../src/site/commands.json')

const commands = (await everyVerb()).map(({ name, verb }) => {
  const { says, notes = [], example = '' } = verb
  return { name, call: callText(name, verb), says, notes, example, options: optionTexts(verb) }
})

/** What stands in that file. */
export const commandsText = `${JSON.stringify(commands, null, 2)}\n`

/** Each table by the marks it stands between. */
export const tables: Readonly<Record<string, string>> = {
  rules: rulesTable(),
  verbs: await verbsTable(),
}

function between(mark: string): RegExp {
  return new RegExp(`(?<=<!-- ${mark} -->\n)[^]*?(?=<!-- /${mark} -->)`)
}

/** The table that stands in the README. */
export function tableInReadme(mark: string): string | undefined {
  return between(mark).exec(readFileSync(path, 'utf8'))?.[0]
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(commandsPath, commandsText)
  for (const [mark, text] of Object.entries(tables))
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(between(mark), () => text),
    )
}

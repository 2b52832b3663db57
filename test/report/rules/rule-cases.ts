/**
 * Cases of the rules: cases/<rule>/{good,bad}. A case is one report (`bad.md`) or files
 * of a content folder (`bad/shili/2022.md`, `bad/organs.yaml`). A report case writes only what differs
 * from a sound report; a line that a rule must point at ends in `# expect: rule`, `<!-- expect: rule -->`
 * or `/* expect: rule *\/`.
 */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { formatInForce, formatOf } from '../../../src/report/formats/index.ts'
import { reportText } from '../../a-report.ts'

/** Where the cases are. */
export const casesFolder = join(import.meta.dirname, 'cases')

/** A case: files of a content folder, and what must be found in them, as `file:line rule`. */
export interface RuleCase {
  readonly files: Readonly<Record<string, string | Buffer>>
  readonly expected: readonly string[]
  /** Files as they were published, by path. */
  readonly history: ReadonlyMap<string, string>
}

const MARK = /[ \t]*(?:#|<!--|\/\*) expect(?: at (\d+))?: ([a-z, -]+?)(?: -->| \*\/)?$/
const GONE = '删去'

interface Entry {
  readonly path: string
  readonly lines: string[]
}

/** Entries of a file's head by their keys from the top down. */
function entriesOf(lines: readonly string[]): Entry[] {
  const keys: string[] = []
  const entries: Entry[] = []
  for (const line of lines) {
    const [, indent = '', key] = /^( *)([^\s#-][^:]*):/.exec(line) ?? []
    if (
      key === undefined ||
      (indent !== '' && ['原文如此', '更正'].includes(entries.at(-1)?.path ?? ''))
    ) {
      entries.at(-1)?.lines.push(line)
      continue
    }
    keys.splice(indent.length / 2, Infinity, key)
    entries.push({ path: keys.join('.'), lines: [line] })
  }
  return entries
}

function mergedHead(base: readonly string[], own: readonly string[]): string[] {
  const entries = entriesOf(base)
  let top = entries.findIndex(({ path }) => path === '标题')
  let last = top
  for (const entry of entriesOf(own)) {
    const found = entries.findIndex(({ path }) => path === entry.path)
    const isGone = entry.lines[0]?.endsWith(`: ${GONE}`) ?? false
    if (found >= 0) {
      entries.splice(found, 1, ...(isGone ? [] : [entry]))
      last = found
    } else if (entry.path.includes('.')) entries.splice((last += 1), 0, entry)
    else entries.splice((top += 1), 0, entry)
  }
  return entries.flatMap(({ lines }) => lines)
}

/** Sections by the numeral of their heading. */
function sectionsOf(body: string): Map<string, string> {
  const parts = body.split(/^(?=## )/m).filter((part) => part.trim() !== '')
  return new Map(
    parts.map((part) => [/^## ([一二三四五六七八九十\d])/.exec(part)?.[1] ?? '', part]),
  )
}

function mergedBody(base: string, own: string): string {
  if (own.startsWith('<!-- whole -->\n')) return own.slice(own.indexOf('\n') + 1)
  const sections = sectionsOf(base)
  for (const [number, part] of sectionsOf(own))
    if (part.split('\n')[0]?.endsWith(GONE)) sections.delete(number)
    else sections.set(number, part.endsWith('\n\n') ? part : `${part.trimEnd()}\n\n`)
  return [...sections.values()].join('')
}

function splitCase(text: string): { head: string[]; body: string } {
  const [, head = '', body = ''] = /^---\n([^]*?)\n?---\n([^]*)$/.exec(text) ?? [
    undefined,
    '',
    text,
  ]
  return { head: head.split('\n').filter((line) => line !== ''), body: body.replace(/^\n+/, '') }
}

/** A whole report file from what a case writes of it. */
function expanded(text: string, organ: string, year: number): string {
  const own = splitCase(text)
  const edition = /^格式: (\d{4})\b/m.exec(text)?.[1]
  const format = (edition === undefined ? undefined : formatOf(edition)) ?? formatInForce(year)
  const base = splitCase(reportText({ organ, year, ...(format && { format }) }))
  const head = mergedHead(base.head, own.head).join('\n')
  return `---\n${head}\n---\n${mergedBody(base.body, own.body)}`
}

/** The text without its marks, and what they expect. */
function unmarked(name: string, text: string): { text: string; expected: string[] } {
  const expected: string[] = []
  const lines = text.split('\n').map((line, index) => {
    const [, at, ids] = MARK.exec(line) ?? []
    for (const id of ids?.split(', ') ?? []) expected.push(`${name}:${at ?? index + 1} ${id}`)
    return line.replace(MARK, '')
  })
  return { text: lines.join('\n'), expected }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
}

/** The case of a rule. */
export function ruleCase(rule: string, kind: 'good' | 'bad'): RuleCase {
  const single = join(casesFolder, rule, `${kind}.md`)
  const folder = join(casesFolder, rule, kind)
  const sources: [string, string][] = existsSync(single)
    ? [['shili/2021.md', single]]
    : filesIn(folder).map((name) => [name, join(folder, name)])
  const files: Record<string, string | Buffer> = {}
  const expected: string[] = []
  const history = new Map<string, string>()
  for (const [name, path] of sources) {
    const [, past, organ, year] = /^(published\/)?([a-z]+)\/(\d{4})[a-z]*\.md$/.exec(name) ?? []
    if (past !== undefined && organ !== undefined)
      history.set(
        `reports/${organ}/${year}.md`,
        expanded(readFileSync(path, 'utf8'), organ, Number(year)),
      )
    else if (/\/\d{4}\/|\.(?:txt|pdf)$/.test(name)) files[`reports/${name}`] = readFileSync(path)
    else {
      const isPlain = /\.yaml$|^(?:face|pages)\//.test(name)
      const target = isPlain ? name : `reports/${name.replace('.raw', '')}`
      const text = readFileSync(path, 'utf8')
      const whole = organ === undefined ? text : expanded(text, organ, Number(year))
      const read = unmarked(target, whole)
      files[target] = read.text
      expected.push(...read.expected)
    }
  }
  return { files, expected, history }
}

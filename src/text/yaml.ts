import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { Problem, Spot, YamlPath } from '../report/finding.ts'
import { labelKey } from '../report/labels.ts'
import { problem } from '../report/rules.ts'
import { plainYaml } from './plain-yaml.ts'

/** A YAML text, read so that every value is text (failsafe schema), with the way back to its lines. */
export interface YamlText {
  readonly value: unknown
  readonly problems: readonly (Problem & { readonly spot: Spot })[]
  /** Where an entry stands, or else the nearest entry above it. */
  readonly locate: (path: YamlPath) => Spot
}

const SYNTAX: Partial<Record<string, string>> = {
  TAB_AS_INDENT: '行首用了制表符，只能用空格。',
  BAD_INDENT: '行首的空格没有对齐。',
  MISSING_CHAR: '少了符号，可能是逗号、方括号或引号没有配对。',
  BAD_ALIAS: '用了 YAML 的别名（*）。',
}

interface Entry {
  readonly key: Node | null
  readonly value: Node | null
}

const entries = new WeakMap<YAMLMap, ReadonlyMap<string, Entry>>()

/** The entries of a map by their keys as written, and by what labels have in common. */
function entriesOf(map: YAMLMap): ReadonlyMap<string, Entry> {
  const known = entries.get(map)
  if (known) return known
  const made = new Map<string, Entry>()
  const scalars = map.items.filter((one) => isScalar(one.key))
  for (const fold of [String, labelKey])
    for (const { key, value } of scalars) {
      const name = fold(String((key as Scalar).value))
      if (!made.has(name)) made.set(name, { key: key as Node, value: value as Node | null })
    }
  entries.set(map, made)
  return made
}

function child(node: Node, key: string | number): Entry | undefined {
  if (!isCollection(node)) return undefined
  if (isMap(node)) {
    const own = entriesOf(node)
    return own.get(String(key)) ?? own.get(labelKey(String(key)))
  }
  const item: unknown = node.items[Number(key)]
  return isNode(item) ? { key: null, value: item } : undefined
}

function nearest(document: Document, path: YamlPath): number {
  let node = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const key of path) {
    const next = node && child(node, key)
    if (!next) break
    offset = next.key?.range?.[0] ?? next.value?.range?.[0] ?? offset
    node = next.value
  }
  return offset
}

function outlawed(node: Node): string {
  if (isAlias(node)) return '别名（*）'
  if (node.anchor) return '锚点（&）'
  return node.tag ? '标签（!）' : ''
}

/** The first thing that YAML allows and a report file does not: a key written twice, an alias … */
function forbidden(
  document: Document,
): { offset: number; message: string; hint: string } | undefined {
  let found: { offset: number; message: string; hint: string } | undefined
  const hint = '请把内容直接写出来；文字以 &、* 或 ! 开头的，整段放进英文单引号。'
  visit(document, {
    Node: (_key, node) => {
      const offset = node.range?.[0] ?? 0
      const what = outlawed(node)
      if (what) found = { offset, message: `这里用了 YAML 的${what}，本站不收。`, hint }
      else if (isMap(node)) found = repeated(node)
      return found ? visit.BREAK : undefined
    },
  })
  return found
}

function repeated(map: YAMLMap): { offset: number; message: string; hint: string } | undefined {
  const seen = new Set<string>()
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (seen.has(name)) {
      const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0
      return {
        offset,
        message: `“${name}”写了两次。`,
        hint: '同一组里每一项只写一次，请删去多余的一行。',
      }
    }
    seen.add(name)
  }
  return undefined
}

/** Where an anchor, an alias or a tag may begin; a few stand inside ordinary text. */
const MARKED = /[:,[{-]\s+[&*!]/g
const MAX_MARKED = 1000

function parse(text: string, lineCounter: LineCounter): Document | undefined {
  // Anchors by the million take minutes; they would be refused afterwards all the same.
  if ((text.match(MARKED) ?? []).length > MAX_MARKED) return undefined
  try {
    // Repeated keys are looked for above: the parser's own search takes the square of their number.
    const options = { strict: true, uniqueKeys: false, prettyErrors: false } as const
    return parseDocument(text, { ...options, schema: 'failsafe', lineCounter, logLevel: 'silent' })
  } catch {
    // Brackets nested by the ten thousand run out of stack.
    return undefined
  }
}

const HOW_TO_WRITE =
  '每项写成“名称: 内容”，冒号后空一格；一行数写在方括号里，用半角逗号隔开；文字里有冒号或引号的，整段放进英文单引号。'

/** Reads YAML; `firstLine` is the line of the file on which the text begins, from 1. */
export function readYaml(text: string, firstLine = 1): YamlText {
  const value = plainYaml(text)
  if (value === undefined) return readClosely(text, firstLine)
  let closely: YamlText | undefined
  const locate = (path: YamlPath): Spot => (closely ??= readClosely(text, firstLine)).locate(path)
  return { value, problems: [], locate }
}

/** Reads YAML with the place of everything in it. */
export function readClosely(text: string, firstLine = 1): YamlText {
  const counter = new LineCounter()
  const spotAt = (offset: number): Spot => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  const told = (offset: number, message: string, hint: string): Problem & { spot: Spot } => ({
    ...problem('yaml', [], message, hint),
    spot: spotAt(offset),
  })
  const document = parse(text, counter)
  if (!document) {
    const problems = [told(0, '括号套了太多层，或者用了太多 YAML 的锚点和别名。', HOW_TO_WRITE)]
    return { value: undefined, problems, locate: () => spotAt(0) }
  }
  const locate = (path: YamlPath): Spot => spotAt(nearest(document, path))
  const broken = document.errors.map(({ code, pos }) =>
    told(pos[0], SYNTAX[code] ?? '这里不合 YAML 的写法。', HOW_TO_WRITE),
  )
  if (broken.length > 0) {
    // What follows the first slip on a line is mostly its echo.
    const lines = new Map(broken.toReversed().map((one) => [one.spot.line, one]))
    const problems = [...lines.values()].sort((one, other) => one.spot.line - other.spot.line)
    return { value: undefined, problems, locate }
  }
  const banned = forbidden(document)
  if (!banned) return { value: document.toJS(), problems: [], locate }
  return { value: undefined, problems: [told(banned.offset, banned.message, banned.hint)], locate }
}

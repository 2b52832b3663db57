/**
 * The plain YAML that almost every report file is written in, read an order of magnitude faster than
 * by the full parser. Whatever is not plain beyond doubt is left to that one.
 */

import type { Spot } from '../report/finding.ts'

/** A value and where it stands; of a mapping, its entries with the places of their keys. */
export type PlainNode =
  | { readonly kind: 'text'; readonly at: Spot; readonly text: string }
  | { readonly kind: 'list'; readonly at: Spot; readonly items: PlainNode[] }
  | { readonly kind: 'map'; readonly at: Spot; readonly entries: Map<string, PlainEntry> }

interface PlainEntry {
  readonly at: Spot
  readonly value: PlainNode
}

type PlainMap = Extract<PlainNode, { kind: 'map' }>
type PlainList = Extract<PlainNode, { kind: 'list' }>

/** Anything a plain text may hold but letters, digits and marks that mean nothing in YAML. */
const UNUSUAL =
  /[^\n\u0020-\u007E\u00A1-\u00AC\u00AE-\u1FFF\u2010-\u2027\u2030-\u205E\u2070-\uD7FF\uF900-\uFEFE\uFF01-\uFFEF]/

const ENTRY = /^( *)(- )?([\p{L}\p{N}（“][^:#'"{}[\],&*!|>%@`?]*)(?::$|: +(\S.*)$)/u
const ROW =
  /^\[ *((?:[\p{L}\p{N}/+-][\p{L}\p{N}/.+-]*)(?: *, *[\p{L}\p{N}/+-][\p{L}\p{N}/.+-]*)*) *\]$/u
const PLAIN = /^[\p{L}\p{N}/（《“+][^#'"{}[\]&*!|>%@`\\]*$/u

/** A value without the remark after it, or undefined if it is not plain. */
function bareValue(written: string): string {
  const remark = / +#.*$/.exec(written)
  return (remark ? written.slice(0, remark.index) : written).trimEnd()
}

function rowOf(inner: string, line: number, column: number): PlainList {
  const items: PlainNode[] = []
  for (const { 0: text, index } of inner.matchAll(/[^ ,]+/g))
    items.push({ kind: 'text', at: { line, column: column + index }, text })
  return { kind: 'list', at: { line, column }, items }
}

function valueOf(written: string, line: number, column: number): PlainNode | undefined {
  const value = bareValue(written)
  if (value.startsWith('[')) {
    const inner = ROW.exec(value)?.[1]
    if (inner === undefined || /(?:^|[ ,])-(?:[ ,]|$)/.test(inner)) return undefined
    const list = rowOf(inner, line, column + value.indexOf(inner, 1))
    return { ...list, at: { line, column } }
  }
  if (!PLAIN.test(value) || value.includes(': ') || value.endsWith(':')) return undefined
  return { kind: 'text', at: { line, column }, text: value }
}

interface Open {
  readonly indent: number
  readonly map: PlainMap
  readonly list?: PlainList
}

/** A group whose entries stand on the lines below. */
interface Pending {
  readonly indent: number
  readonly map: PlainMap
  readonly key: string
  readonly at: Spot
}

function emptyMap(at: Spot): PlainMap {
  return { kind: 'map', at, entries: new Map() }
}

/** Reads plain YAML; `firstLine` is the line of the file it begins on. Undefined if it is not plain. */
export function readPlainYaml(text: string, firstLine = 1): PlainMap | undefined {
  if (UNUSUAL.test(text)) return undefined
  const stack: Open[] = []
  let root: PlainMap | undefined
  let pending: Pending | undefined
  for (const [index, whole] of text.split('\n').entries()) {
    if (/^ *(?:#.*)?$/.test(whole)) continue
    const source = bareValue(whole)
    const [, blank = '', dash, key, value] = ENTRY.exec(source) ?? []
    if (key === undefined || key.endsWith(' ') || key.length > 100 || key.includes(' - '))
      return undefined
    const indent = blank.length
    const column = indent + (dash ? 2 : 0) + 1
    const at = { line: index + firstLine, column }
    if (pending) {
      if (indent <= pending.indent) return undefined
      const map = emptyMap(at)
      const list: PlainList | undefined =
        dash === undefined
          ? undefined
          : { kind: 'list', at: { ...at, column: indent + 1 }, items: [map] }
      pending.map.entries.set(pending.key, { at: pending.at, value: list ?? map })
      stack.push({ indent: column - 1, map, ...(list && { list }) })
      pending = undefined
    } else if (!root) {
      if (dash || indent > 0) return undefined
      root = emptyMap(at)
      stack.push({ indent: 0, map: root })
    } else {
      while (stack.length > 1 && (stack.at(-1)?.indent ?? 0) > column - 1) stack.pop()
      const open = stack.at(-1)
      if (open?.indent !== column - 1) return undefined
      if (dash) {
        if (!open.list) return undefined
        const map = emptyMap(at)
        open.list.items.push(map)
        stack.splice(-1, 1, { ...open, map })
      }
    }
    const map = stack.at(-1)?.map
    if (!map || map.entries.has(key)) return undefined
    if (value === undefined) {
      pending = { indent: column - 1, map, key, at }
      continue
    }
    const from = source.length - value.length
    const read = valueOf(value, at.line, from + 1)
    if (!read) return undefined
    map.entries.set(key, { at, value: read })
  }
  return pending ? undefined : root
}

/** A value as plain data. */
export function plainValue(node: PlainNode): unknown {
  if (node.kind === 'text') return node.text
  if (node.kind === 'list') return node.items.map(plainValue)
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plainValue(value)]))
}

/** Where an entry stands, or else the nearest entry above it; `fold` tells spellings of a key alike. */
export function placeIn(
  root: PlainNode,
  path: readonly (string | number)[],
  fold: (key: string) => string,
): Spot {
  let node: PlainNode = root
  let at = root.at
  for (const step of path) {
    if (node.kind === 'text') break
    if (node.kind === 'list') {
      const item: PlainNode | undefined = node.items[Number(step)]
      if (!item) break
      ;[node, at] = [item, item.at]
      continue
    }
    const key = String(step)
    const same = [...node.entries.keys()].find((one) => fold(one) === fold(key))
    const entry = node.entries.get(key) ?? (same === undefined ? undefined : node.entries.get(same))
    if (!entry) break
    ;[node, at] = [entry.value, entry.at]
  }
  return at
}

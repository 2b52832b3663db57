/** An HTML tree → paragraphs and grids. */

import type { Element, Nodes, Root } from 'hast'
import { oneLine } from '../../clean.ts'
import type { Block, Grid, GridCell } from '../../document.ts'
import { inlineMarkdown } from './inline.ts'
import {
  below,
  cellText,
  hasParagraph,
  hasTable,
  INLINE,
  isElement,
  isHidden,
  span,
  textOf,
  withoutLists,
} from './text.ts'

/** Gives blocks places in words: “第 3 段”, “第 2 个表第 5 行”. */
export interface Places {
  paragraphs: number
  tables: number
}

function gridOf(table: Element, places: Places): Grid {
  places.tables += 1
  const number = places.tables
  const rows = below(table, ['tr'], ['table']).map((row, at) =>
    below(row, ['td', 'th'], ['table']).map((cell): GridCell => ({
      text: cellText(cell),
      colspan: span(cell.properties['colSpan'] ?? cell.properties['colspan']),
      rowspan: span(cell.properties['rowSpan'] ?? cell.properties['rowspan']),
      where: `第 ${number} 个表第 ${at + 1} 行`,
    })),
  )
  return { kind: 'grid', rows: rows.filter((row) => row.length > 0), where: `第 ${number} 个表` }
}

interface Context {
  readonly places: Places
  readonly blocks: Block[]
}

/** Is all that is said in a link to another page? */
function isLink(nodes: readonly Nodes[]): boolean {
  const said = nodes.filter((node) => textOf(node).trim() !== '')
  return (
    said.length > 0 &&
    said.every(
      (node) =>
        isElement(node) &&
        ((node.tagName === 'a' && node.properties['href'] !== undefined) || isLink(node.children)),
    )
  )
}

function say(context: Context, nodes: readonly Nodes[], level?: number, mark?: string): void {
  const lines: Nodes[][] = [[]]
  const split = (list: readonly Nodes[]): void => {
    for (const node of list)
      if (isElement(node) && node.tagName === 'br') lines.push([])
      else lines.at(-1)?.push(node)
  }
  split(nodes)
  for (const [at, line] of lines.entries()) {
    const whole: Root = { type: 'root', children: line as Root['children'] }
    const texts = textOf(whole).split('\n')
    const isWhole = texts.join('\n').trim().split('\n').length === 1
    const inline = inlineMarkdown(line)
    for (const text of texts) {
      const clean = oneLine(text)
      if (clean === '') continue
      context.places.paragraphs += 1
      const marked = (mark !== undefined && at === 0) || (isWhole && inline.isMarked)
      const prefix = mark !== undefined && at === 0 ? `${mark} ` : ''
      context.blocks.push({
        kind: 'paragraph',
        text: clean,
        ...(level !== undefined && { level }),
        ...(isLink(line) && { isLink: true }),
        ...(marked && { markdown: prefix + (isWhole ? inline.markdown : clean) }),
        where: `第 ${context.places.paragraphs} 段`,
      })
    }
  }
}

function listOf(context: Context, list: Element): void {
  let number = Number(list.properties['start'] ?? 1)
  for (const item of below(list, ['li'], ['ul', 'ol', 'table'])) {
    const mark = list.tagName === 'ol' ? `${number++}.` : '-'
    say(context, withoutLists(item.children), undefined, mark)
    for (const inner of below(item, ['ul', 'ol', 'table'], []))
      if (inner.tagName === 'table') context.blocks.push(gridOf(inner, context.places))
      else listOf(context, inner)
  }
}

/** Walks a tree in reading order; a table that holds another is layout, and its cells are read as text. */
function walk(context: Context, node: Root | Element): void {
  let open: Nodes[] = []
  const flush = (level?: number): void => {
    if (open.length > 0) say(context, open, level)
    open = []
  }
  for (const child of node.children) {
    if (!isElement(child)) {
      if (child.type === 'text') open.push(child)
      continue
    }
    if (isHidden(child)) continue
    if (
      child.tagName === 'br' ||
      (INLINE.has(child.tagName) && !hasTable(child) && !hasParagraph(child))
    ) {
      open.push(child)
      continue
    }
    flush()
    if (child.tagName === 'table' && !hasTable(child))
      context.blocks.push(gridOf(child, context.places))
    else if (child.tagName === 'ul' || child.tagName === 'ol') listOf(context, child)
    else if (/^h[1-6]$/u.test(child.tagName)) say(context, child.children, Number(child.tagName[1]))
    else walk(context, child)
  }
  flush()
}

/** The blocks of a tree. */
export function htmlBlocks(tree: Root | Element): Block[] {
  const context: Context = { places: { paragraphs: 0, tables: 0 }, blocks: [] }
  walk(context, tree)
  return context.blocks
}

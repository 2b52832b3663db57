/** What a page says of itself outside its text: its title, its meta tags, the line under its title. */

import type { Element, Nodes, Root } from 'hast'
import { oneLine } from '../../clean.ts'
import type { Block, SaidOfPage } from '../../document.ts'
import { isElement } from './text.ts'

/** Names of meta tags after the rules for government sites. */
const META: Readonly<Record<string, SaidOfPage['name']>> = {
  articletitle: 'title',
  'og:title': 'title',
  pubdate: 'published',
  publishdate: 'published',
}

const DATED = /(?:日期|时间)[ ：:\]】]{0,4}20\d\d/u

function every(node: Nodes, names: readonly string[]): Element[] {
  const own = isElement(node) && names.includes(node.tagName) ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap((one) => every(one, names))] : own
}

function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

function metaSays({ properties }: Element): SaidOfPage[] {
  const key = properties['name'] ?? properties['property']
  const name = typeof key === 'string' ? META[key.toLowerCase()] : undefined
  const { content } = properties
  if (!name || typeof content !== 'string' || content.trim() === '') return []
  return [{ name, text: oneLine(content), where: `网页的 ${String(key)}` }]
}

/** What a page says of itself; `blocks` are those of all of it, where only a part is read as its text. */
export function saidOfPage(tree: Root, blocks: readonly Block[]): SaidOfPage[] {
  const titles = every(tree, ['title'])
    .map((one) => oneLine(plainText(one)))
    .filter((text) => text !== '')
    .slice(0, 1)
    .map((text): SaidOfPage => ({ name: 'title', text, where: '网页的 title' }))
  const lines = blocks.flatMap((one): SaidOfPage[] =>
    one.kind === 'paragraph' && DATED.test(one.text)
      ? [{ name: 'line', text: one.text, where: '网页上' }]
      : [],
  )
  return [...titles, ...every(tree, ['meta']).flatMap(metaSays), ...lines]
}

/** What a reader sees of an HTML tree. */

import type { Element, Nodes } from 'hast'

const HIDDEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'select',
  'button',
  'iframe',
  'object',
  'textarea',
  'nav',
  'footer',
  'aside',
])
/** Elements that stand within a line. */
export const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'big',
  'bdi',
  'code',
  'del',
  'em',
  'font',
  'i',
  'img',
  'input',
  'ins',
  'label',
  'mark',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'o:p',
  'st1:chsdate',
])

/** Far more lines or columns than a statutory table has; a span beyond it is a slip. */
const MAX_SPAN = 100

/** Is a node an element? */
export function isElement(node: Nodes): node is Element {
  return node.type === 'element'
}

/** Is an element not for the eyes of a reader? */
export function isHidden(node: Element): boolean {
  const { style: given } = node.properties
  const style = typeof given === 'string' ? given.replace(/\s/gu, '') : ''
  return (
    HIDDEN.has(node.tagName) ||
    node.properties['hidden'] !== undefined ||
    /display:none|visibility:hidden/iu.test(style)
  )
}

/** All elements of a name below a node, those inside one another left out. */
export function below(node: Element, names: readonly string[], stop: readonly string[]): Element[] {
  return node.children.flatMap((child): Element[] => {
    if (!isElement(child) || isHidden(child)) return []
    if (names.includes(child.tagName)) return [child]
    return stop.includes(child.tagName) ? [] : below(child, names, stop)
  })
}

/** A question about what stands below an element, answered once for each. */
function askedOnce(names: readonly string[]): (node: Element) => boolean {
  const known = new WeakMap<Element, boolean>()
  const ask = (node: Element): boolean => {
    const before = known.get(node)
    if (before !== undefined) return before
    const is = node.children.some(
      (child) =>
        isElement(child) && !isHidden(child) && (names.includes(child.tagName) || ask(child)),
    )
    known.set(node, is)
    return is
  }
  return ask
}

/** Does a table stand below? */
export const hasTable = askedOnce(['table'])

/** Does a paragraph stand below? */
export const hasParagraph = askedOnce(['p', 'div'])

const LISTS = ['ul', 'ol', 'table']

/** Does a list or a table stand below? */
const hasList = askedOnce(LISTS)

/** Nodes without the lists and tables in them. */
export function withoutLists(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (!isElement(node)) return [node]
    if (LISTS.includes(node.tagName)) return []
    const children = withoutLists(node.children) as Element['children']
    return [hasList(node) ? { ...node, children } : node]
  })
}

/** The text of a tree, and where in it that of each element begins and ends. */
export function placedText(tree: Nodes): {
  text: string
  places: ReadonlyMap<Nodes, readonly [from: number, to: number]>
} {
  const places = new Map<Nodes, readonly [number, number]>()
  const parts: string[] = []
  let length = 0
  const say = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  const visit = (node: Nodes): void => {
    const from = length
    if (node.type === 'text') say(node.value)
    else if ('children' in node && !(isElement(node) && isHidden(node)))
      node.children.forEach(visit)
    if (isElement(node) && !INLINE.has(node.tagName)) say('\n')
    places.set(node, [from, length])
  }
  visit(tree)
  return { text: parts.join(''), places }
}

/** The text of a node; a line break and a block's end are line ends. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/gu, ' ')
  if (!('children' in node)) return ''
  if (isElement(node) && isHidden(node)) return ''
  if (isElement(node) && node.tagName === 'br') return '\n'
  const inner = node.children.map(textOf).join('')
  return isElement(node) && !INLINE.has(node.tagName) ? `${inner}\n` : inner
}

function valueOf(node: Element): string {
  const { type, value } = node.properties
  if (type === 'hidden' || (typeof value !== 'string' && typeof value !== 'number')) return ''
  return String(value)
}

/** What a reader sees of a cell that no text can give: a picture, a box to choose from. */
const UNSEEN = ['img', 'svg', 'canvas', 'object', 'iframe', 'select', 'textarea', 'video']

function seenIn(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/gu, ' ')
  if (node.type !== 'element') return ''
  const { tagName } = node
  if (UNSEEN.includes(tagName)) return '〔图〕'
  if (isHidden(node)) return ''
  if (tagName === 'br') return '\n'
  if (tagName === 'input') return valueOf(node)
  const inner = node.children.map(seenIn).join('')
  if (inner.trim() === '') return inner
  if (tagName === 'sup' || tagName === 'sub') return `（${inner.trim()}）`
  if (['del', 's', 'strike'].includes(tagName)) return `〔删去${inner.trim()}〕`
  return INLINE.has(tagName) ? inner : `${inner}\n`
}

/**
 * The text of a cell. A note's mark is a remark and not a digit of the figure before it, what is
 * struck out is no part of it, and a picture is not an empty cell.
 */
export function cellText(cell: Element): string {
  const text = cell.children.map(seenIn).join('').trim()
  const plain = text.replaceAll('〔图〕', '').trim()
  return plain === '' ? text : plain
}

/** A colspan or rowspan as a sound number. */
export function span(value: unknown): number {
  const number = Number.parseInt(
    typeof value === 'number' || typeof value === 'string' ? String(value) : '1',
    10,
  )
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), MAX_SPAN) : 1
}

import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** The whole of what a narrative may put on a page. */
const ALLOWED: Schema = {
  tagNames: [
    ...[
      'p',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'blockquote',
      'hr',
      'br',
      'pre',
      'code',
    ],
    ...['strong', 'em', 'a', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href'], img: ['src', 'alt'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
}

function children(node: HastNodes): Element[] {
  const all: HastNodes[] = 'children' in node ? node.children : []
  return all.filter((child) => child.type === 'element')
}

/** What a table inside a narrative is called, which has no title of its own. */
const TABLE_NAME = '正文中的表格'

/** Wide tables scroll in a box of their own that the keyboard reaches. */
function wrapTables(node: HastRoot | Element): void {
  node.children = node.children.map((child) => {
    if (child.type !== 'element') return child
    if (child.tagName === 'th') child.properties['scope'] = 'col'
    wrapTables(child)
    if (child.tagName !== 'table') return child
    const caption: Element = {
      type: 'element',
      tagName: 'caption',
      properties: {},
      children: [{ type: 'text', value: TABLE_NAME }],
    }
    child.children.unshift(caption)
    const properties = { className: ['scroll'], role: 'group', tabIndex: 0, ariaLabel: TABLE_NAME }
    return { type: 'element', tagName: 'div', properties, children: [child] }
  })
}

/** Headings begin at a level and never skip one. */
function orderHeadings(node: HastRoot, first: number): void {
  let last = first - 1
  const walk = (one: HastNodes): void => {
    for (const child of children(one)) {
      const level = /^h([1-6])$/.exec(child.tagName)?.[1]
      if (level) {
        last = Math.min(Math.max(Number(level), first), last + 1)
        child.tagName = `h${last}`
      } else walk(child)
    }
  }
  walk(node)
}

const pipeline = unified()
  .use(remarkRehype)
  .use(rehypeSanitize, ALLOWED)
  .use(() => wrapTables)
  .use(rehypeStringify)

/**
 * Markdown as HTML that is safe to place in a page: an allow-list of elements, no script, no style.
 * Headings begin at `firstLevel`.
 */
export function safeHtml(tree: Root, firstLevel = 3): string {
  const safe = pipeline.runSync(tree)
  orderHeadings(safe, firstLevel)
  return pipeline.stringify(safe)
}

import type { Definition, Nodes, Root, RootContent } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { remark } from 'remark'
import remarkCjkFriendly from 'remark-cjk-friendly'
import type { Processor } from 'unified'
import type { Problem } from '../report/finding.ts'
import { problem } from '../report/rules.ts'
import { markdownExcess } from './markdown-limits.ts'

/** A file that a text shows or links to, and the line that does so. */
export interface Attachment {
  readonly name: string
  readonly line: number
}

/** Markdown cut into blocks, with addresses judged and raw HTML turned into text. */
export interface MarkdownText {
  readonly blocks: readonly RootContent[]
  readonly definitions: readonly Definition[]
  readonly problems: readonly Problem[]
  readonly attachments: readonly Attachment[]
}

const IMAGE = /\.(?:png|jpe?g|gif|webp)$/i
const DOCUMENT = /\.(?:pdf|ofd|docx?|wps|xlsx?|et|csv|txt|zip)$/i

/** Tables only, of all that GitHub adds: its bare links would swallow Chinese text after an address. */
function tables(this: Processor): void {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(gfmTable())
  ;(data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown())
}

/** Far more cells than any narrative's table has; each would become an element of the page. */
const MAX_CELLS = 10_000

/** Far deeper than any list or quotation; trees are walked by recursion. */
const MAX_DEPTH = 100

/** What makes a text unfit to be laid out, and the node that does so. */
function excess(node: Nodes, depth = 0): Nodes | undefined {
  if (depth > MAX_DEPTH) return node
  if (node.type === 'table' && (node.align?.length ?? 0) * node.children.length > MAX_CELLS)
    return node
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = excess(child, depth + 1)
    if (found) return found
  }
  return undefined
}

const TOO_MUCH = '请把它改成普通的段落，或另作附件。'

function parse(text: string): Root | undefined {
  try {
    return (TABLE_SIGN.test(text) ? parserWithTables : parser).parse(text)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** What every table has: without it no line need be tried as the first of one. */
const TABLE_SIGN = /\||:-|-:/

const parserWithTables = remark().use(tables).use(remarkCjkFriendly)
const parser = remark().use(remarkCjkFriendly)

/** `2021/附图.png` in the report of 2021, as its page addresses it; undefined if it lies elsewhere. */
function attachmentName(url: string, folder: string): string | undefined {
  let name: string
  try {
    name = decodeURIComponent(url)
  } catch {
    return undefined
  }
  const inside = name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : ''
  return inside === '' || /[\\/?#:\p{Cc}]|^\./u.test(inside) ? undefined : inside
}

function isWebAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url) && URL.canParse(url)
}

/**
 * Reads Markdown. `folder` is where a report keeps its attachments, relative to its file; without one
 * (the site's own pages) there are none. `firstLine` is the line of the file the text begins on.
 */
export function readMarkdown(text: string, firstLine: number, folder?: string): MarkdownText {
  const refuse = (line: number, message: string): MarkdownText => {
    const told = problem('markdown', line + firstLine - 1, message, TOO_MUCH)
    return { blocks: [], definitions: [], problems: [told], attachments: [] }
  }
  const over = markdownExcess(text)
  if (over) return refuse(over.line, over.message)
  const tree = parse(text)
  const unfit = tree ? excess(tree) : undefined
  if (!tree || unfit)
    return refuse(unfit?.position?.start.line ?? 1, '这里的表格太大，或者引用、列表套了太多层。')
  const problems: Problem[] = []
  const attachments: Attachment[] = []
  const lineOf = (node: Nodes): number => (node.position?.start.line ?? 1) + firstLine - 1

  function attach(node: Nodes & { url: string }, allowed: RegExp): boolean {
    const name = folder === undefined ? undefined : attachmentName(node.url, folder)
    if (name === undefined || !allowed.test(name)) return false
    attachments.push({ name, line: lineOf(node) })
    node.url = encodeURIComponent(name)
    return true
  }

  function imageOr(node: Nodes & { type: 'image' }): RootContent {
    if (node.alt?.trim() && attach(node, IMAGE)) return node
    const wrong = node.alt?.trim()
      ? `图片“${node.url.slice(0, 60)}”不在本报告的附件文件夹里。`
      : '图片没有文字说明。'
    const hint = `请把图片放进 ${folder ?? ''}/ 文件夹，写成 ![说明](${folder ?? ''}/文件名.png)；不能引用别的网站的图片。`
    problems.push(problem('image-dropped', lineOf(node), wrong, hint))
    return { type: 'text', value: node.alt ?? '' }
  }

  function isLinkAllowed(node: Nodes & { url: string }): boolean {
    if (isWebAddress(node.url) || attach(node, DOCUMENT) || attach(node, IMAGE)) return true
    const hint =
      '链接写完整的 http 或 https 网址；附件放在报告的附件文件夹里。页面上只留文字，不做链接。'
    problems.push(
      problem('link-dropped', lineOf(node), `链接“${node.url.slice(0, 60)}”不能用。`, hint),
    )
    return false
  }

  function clean(node: RootContent): RootContent[] {
    if ('children' in node)
      node.children = (node.children as RootContent[]).flatMap(clean) as typeof node.children
    if (node.type === 'html') return [{ type: 'text', value: node.value }]
    if (node.type === 'image') return [imageOr(node)]
    if (node.type === 'link' && !isLinkAllowed(node)) return node.children
    if (node.type === 'definition' && !isLinkAllowed(node)) return []
    return [node]
  }

  const blocks = tree.children
    .flatMap(clean)
    .map((block): RootContent =>
      block.type === 'text'
        ? { type: 'paragraph', children: [block], position: block.position }
        : block,
    )
  const definitions = blocks.filter((block) => block.type === 'definition')
  return { blocks, definitions, problems, attachments }
}

/** A web page, saved or copied → paragraphs and grids. */

import { fromHtml } from 'hast-util-from-html'
import type { Element, Nodes, Root } from 'hast'
import { oneLine } from '../clean.ts'
import { decoded } from './decode.ts'
import type { Block, SourceDocument } from '../document.ts'
import { htmlBlocks } from './html-blocks.ts'
import { textOf } from './html-text.ts'
import { UnreadableSource } from './unreadable.ts'

/** A chapter of a page that Word or a portal wrote is at most this deep; parse5 walks by recursion. */
const MAX_DEPTH = 400

/** Word's own HTML of a report has some tens of thousands. */
const MAX_TAGS = 200_000

function depthOf(node: Nodes): number {
  let depth = 0
  let level: Nodes[] = [node]
  while (level.length > 0) {
    level = level.flatMap((one) => ('children' in one ? one.children : []))
    depth += 1
  }
  return depth
}

const ANCHOR = /总体情况|主动公开|申请情况|行政复议|主要问题|需要报告|本年|结转/u

function anchors(node: Nodes): number {
  const text = textOf(node)
  return [...text.matchAll(new RegExp(ANCHOR.source, 'gu'))].length
}

/** The smallest element that holds nearly all of the report: what stands around it is the site's. */
function heart(tree: Root): Root | Element {
  let node: Root | Element = tree
  const all = anchors(tree)
  if (all < 3) return tree
  for (;;) {
    const children: readonly Nodes[] = node.children
    const inner = children.find(
      (child): child is Element =>
        child.type === 'element' && child.tagName !== 'table' && anchors(child) >= all * 0.9,
    )
    if (!inner) return node
    node = inner
  }
}

const TITLE = /(?:年度报告|年报)\s*$/u

/** Titles stand outside the text on many portals. */
function titlesBefore(tree: Root, within: Root | Element): Block[] {
  if (within === tree) return []
  const own = new Set(
    htmlBlocks(within).flatMap((one) => (one.kind === 'paragraph' ? [one.text] : [])),
  )
  return htmlBlocks(tree).filter(
    (one) =>
      one.kind === 'paragraph' &&
      TITLE.test(oneLine(one.text)) &&
      !own.has(one.text) &&
      one.text.length <= 80 &&
      !/[>＞|]/u.test(one.text),
  )
}

function parsed(html: string): Root {
  const refuse = (): never => {
    throw new UnreadableSource(
      '这个网页的标签太多或套得太深，没有读。请从网页上复制文字和表格，存成 .txt 再导入。',
    )
  }
  if (html.split('<', MAX_TAGS).length === MAX_TAGS) return refuse()
  try {
    const tree = fromHtml(html)
    return depthOf(tree) > MAX_DEPTH ? refuse() : tree
  } catch (error) {
    if (error instanceof RangeError) return refuse()
    throw error
  }
}

/** Reads HTML text. */
export function readHtmlText(html: string, source: 'html' | 'docx' = 'html'): SourceDocument {
  const tree = parsed(html)
  const within = source === 'html' ? heart(tree) : tree
  return { source, blocks: [...titlesBefore(tree, within), ...htmlBlocks(within)], problems: [] }
}

/** Reads the bytes of a web page in whatever encoding it declares. */
export async function readHtml(bytes: Uint8Array): Promise<SourceDocument> {
  return await Promise.resolve(readHtmlText(decoded(bytes, true)))
}

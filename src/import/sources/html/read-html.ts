/** A web page, saved or copied → paragraphs and grids. */

import type { Element, Nodes, Root } from 'hast'
import { oneLine } from '../../clean.ts'
import { decode } from '../decode.ts'
import type { Block, SourceDocument } from '../../document.ts'
import { htmlBlocks } from './blocks.ts'
import { saidOfPage } from './said.ts'
import { placedText } from './text.ts'
import { htmlTree } from './tree.ts'

const ANCHOR = /总体情况|主动公开|申请情况|行政复议|主要问题|需要报告|本年|结转/gu

/** How many of some places, in order, lie before another. */
function countBelow(places: readonly number[], end: number): number {
  let [least, most] = [0, places.length]
  while (least < most) {
    const middle = (least + most) >> 1
    if ((places[middle] ?? 0) < end) least = middle + 1
    else most = middle
  }
  return least
}

/** The smallest element that holds nearly all of the report: what stands around it is the site's. */
function heart(tree: Root): Root | Element {
  const { text, places } = placedText(tree)
  const found = Array.from(text.matchAll(ANCHOR), ({ index }) => index)
  if (found.length < 3) return tree
  const anchorsIn = (node: Nodes): number => {
    const [from, to] = places.get(node) ?? [0, 0]
    return countBelow(found, to) - countBelow(found, from)
  }
  let node: Root | Element = tree
  for (;;) {
    const children: readonly Nodes[] = node.children
    const inner = children.find(
      (child): child is Element =>
        child.type === 'element' &&
        child.tagName !== 'table' &&
        anchorsIn(child) >= found.length * 0.9,
    )
    if (!inner) return node
    node = inner
  }
}

const TITLE = /(?:年度报告|年报)\s*$/u

/** Titles stand outside the text on many portals. */
function titlesBefore(all: readonly Block[], own: readonly Block[]): Block[] {
  const texts = new Set(own.flatMap((one) => (one.kind === 'paragraph' ? [one.text] : [])))
  return all.filter(
    (one) =>
      one.kind === 'paragraph' &&
      !one.isLink &&
      one.text.length <= 80 &&
      TITLE.test(oneLine(one.text)) &&
      !texts.has(one.text) &&
      !/[>＞|]/u.test(one.text),
  )
}

/** Reads HTML text. */
export function readHtmlText(html: string, source: 'html' | 'docx' = 'html'): SourceDocument {
  const tree = htmlTree(html)
  const within = source === 'html' ? heart(tree) : tree
  const own = htmlBlocks(within)
  if (within === tree) return { source, blocks: own, problems: [], said: saidOfPage(tree, []) }
  const all = htmlBlocks(tree)
  const blocks = [...titlesBefore(all, own), ...own]
  return { source, blocks, problems: [], said: saidOfPage(tree, all) }
}

/** Reads the bytes of a web page in whatever encoding it declares. */
export async function readHtml(bytes: Uint8Array): Promise<SourceDocument> {
  return await Promise.resolve(readHtmlText(decode(bytes, true)))
}

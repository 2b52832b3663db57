/** The text of a page that is to be in traditional characters. */

import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterMap } from 'parse5'

type Node = DefaultTreeAdapterMap['node']

/** What stays as it was published, or is code. */
export const OFFICIAL = '[lang=zh-CN], code, pre, script'

const CODE = ['code', 'pre', 'script']

function isOfficial(node: Node): boolean {
  if (!tree.isElementNode(node)) return false
  const { tagName, attrs } = node
  return (
    CODE.includes(tagName) || attrs.some(({ name, value }) => name === 'lang' && value === 'zh-CN')
  )
}

function textOf(node: Node): string {
  if (isOfficial(node)) return ''
  if (tree.isTextNode(node)) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The text of a page's body as its file has it, without what is official. */
export function writtenText(html: string): string {
  const root = parse(html).childNodes.find((one) => one.nodeName === 'html')
  const body =
    root && 'childNodes' in root
      ? root.childNodes.find((one) => one.nodeName === 'body')
      : undefined
  if (!body) throw new Error('no body')
  return textOf(body)
}

/** Simplified characters in a text, with what stands around them. */
export function simplified(text: string): readonly string[] {
  return text.match(/.{0,5}[关报开务规发电边过这个们来为对时书东车].{0,5}/g) ?? []
}

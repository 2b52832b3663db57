/** XML from end to end, tag by tag: nothing is built, so that what a file holds can be counted first. */

import { demandAtMost, limits, tooMuch } from './limits.ts'
import { damaged } from './zip-directory.ts'

/** An element's start. */
export interface StartTag {
  /** Its name without the prefix. */
  readonly name: string
  /** Its attributes as written. */
  readonly written: string
  readonly isEmpty: boolean
}

/** Is told what stands in a file, in its order. */
export interface XmlListener {
  readonly start?: (tag: StartTag) => void
  /** The end of an element, empty ones among them. */
  readonly end?: (name: string) => void
  /** Text as written, its entities unread. */
  readonly text?: (written: string) => void
}

/** What has been counted so far, over all files of a source. */
export interface XmlCounts {
  elements: number
}

/** The text of an XML file, which is UTF-8 unless it begins with the mark of UTF-16. */
export function xmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const [DOUBLE, SINGLE, LESS, MORE] = [0x22, 0x27, 0x3c, 0x3e] as const

/** The place of the `>` that ends a tag; those in attributes end nothing. */
function tagEnd(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at += 1) {
    const one = text.charCodeAt(at)
    if (quote !== 0) {
      if (one === quote) quote = 0
    } else if (one === MORE) return at
    else if (one === DOUBLE || one === SINGLE) quote = one
    else if (one === LESS) return damaged()
  }
  return damaged()
}

function endAfter(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? damaged() : at + mark.length
}

const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

/** Attributes by their names without prefixes, values as written. */
export function attributesOf({ written }: StartTag): Map<string, string> {
  const found = new Map<string, string>()
  ATTRIBUTE.lastIndex = 0
  for (let match = ATTRIBUTE.exec(written); match; match = ATTRIBUTE.exec(written)) {
    demandAtMost(found.size, limits.attributes, '一个元素的属性')
    const [, name = '', double, single = ''] = match
    // Extensions repeat attributes of the standard after them, under prefixes of their own.
    if (!found.has(localName(name)))
      found.set(localName(name), double ?? single.replaceAll('"', '&quot;'))
  }
  return found
}

/** More than this without a quotation mark is no list of attributes. */
const PLAIN_ATTRIBUTES = 1_000

function startTag(inner: string): StartTag {
  const isEmpty = inner.endsWith('/')
  const [name = ''] = /^[^\s/]+/u.exec(inner) ?? []
  const written = inner.slice(name.length, isEmpty ? -1 : undefined)
  const tag = { name: localName(name), written, isEmpty }
  if (written.length > PLAIN_ATTRIBUTES) attributesOf(tag)
  return tag
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Reads XML. Refuses what is no XML, a document type (which entities need), and too much of it. */
export function readXml(text: string, counts: XmlCounts, told: XmlListener): void {
  const open: string[] = []
  let at = 0
  while (at < text.length) {
    const tag = text.indexOf('<', at)
    if (tag !== at) told.text?.(text.slice(at, tag < 0 ? undefined : tag))
    if (tag < 0) break
    if (text.startsWith('<!--', tag)) at = endAfter(text, '-->', tag + 4)
    else if (text.startsWith('<?', tag)) at = endAfter(text, '?>', tag + 2)
    else if (text.startsWith('<![CDATA[', tag)) {
      at = endAfter(text, ']]>', tag + 9)
      told.text?.(text.slice(tag + 9, at - 3).replace(/[&<>]/gu, (one) => ESCAPED[one] ?? one))
    } else if (text.startsWith('<!', tag)) tooMuch('这个文件里有文档类型声明（DOCTYPE）')
    else if (text[tag + 1] === '/') {
      at = endAfter(text, '>', tag + 2)
      const name = localName(text.slice(tag + 2, at - 1).trim())
      if (open.pop() !== name) damaged()
      told.end?.(name)
    } else {
      const end = tagEnd(text, tag + 1)
      const one = startTag(text.slice(tag + 1, end))
      at = end + 1
      counts.elements += 1
      demandAtMost(counts.elements, limits.elements, '元素')
      told.start?.(one)
      if (one.isEmpty) told.end?.(one.name)
      else open.push(one.name)
      demandAtMost(open.length, limits.depth, '元素套的层数', '层')
    }
  }
  if (open.length > 0) damaged()
}

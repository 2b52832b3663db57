import type { Element, Nodes } from 'hast'
import { cleanText } from '../../clean.ts'
import { escapeMarkdown } from '../../draft/narrative.ts'

function address(node: Element): string | undefined {
  const { href: given } = node.properties
  const href = typeof given === 'string' ? given.trim() : ''
  return /^(?:https?:\/\/|mailto:)\S+$/iu.test(href) && URL.canParse(href) ? href : undefined
}

function wrapped(inner: string, mark: string): string {
  const text = inner.trim()
  if (text === '') return inner
  return inner.replace(text, () => `${mark}${text}${mark}`)
}

function markdownOf(node: Nodes, isBold: boolean): string {
  if (node.type === 'text') return escapeMarkdown(cleanText(node.value).replace(/\s+/gu, ' '))
  if (node.type !== 'element') return ''
  if (['script', 'style', 'img'].includes(node.tagName)) return ''
  const isStrong = node.tagName === 'b' || node.tagName === 'strong'
  const inner = node.children.map((child) => markdownOf(child, isBold || isStrong)).join('')
  if (isStrong && !isBold) return wrapped(inner, '**')
  const href = node.tagName === 'a' ? address(node) : undefined
  return href !== undefined && inner.trim() !== '' ? `[${inner.trim()}](<${href}>)` : inner
}

/** A run of text as Markdown: bold and web links, the rest as plain text. */
export function inlineMarkdown(nodes: readonly Nodes[]): { markdown: string; isMarked: boolean } {
  const markdown = nodes
    .map((node) => markdownOf(node, false))
    .join('')
    .replace(/\*\*\*\*/gu, '')
    .trim()
  return { markdown, isMarked: /\*\*|\]\(</u.test(markdown) }
}

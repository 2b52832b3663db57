/** A run of Markdown as Word's runs: bold and web links, the rest as plain text. */

import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx'
import type { PhrasingContent } from 'mdast'

/** Line ends within a paragraph are no spaces between Chinese characters. */
const SOFT_END = /(?<=[\p{Script=Han}\p{P}])\s*\n\s*(?=[\p{Script=Han}\p{P}])/gu

/** Characters that XML has no place for; a Word file with one cannot be opened. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text as Word can hold it. */
export function printable(text: string): string {
  return text.replace(NOT_XML, '')
}

interface Manner {
  readonly bold?: true
  readonly style?: 'Hyperlink'
}

function run(text: string, manner: Manner): TextRun {
  const line = printable(text)
    .replace(SOFT_END, '')
    .replace(/\s*\n\s*/gu, ' ')
  return new TextRun({ text: line, ...manner })
}

/** A web address, as opposed to a file beside the report. */
function isWebAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/iu.test(url)
}

function runOf(node: PhrasingContent, manner: Manner): ParagraphChild[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [run(node.value, manner)]
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'strong':
      return inlineRuns(node.children, { ...manner, bold: true })
    case 'link':
      return isWebAddress(node.url)
        ? [
            new ExternalHyperlink({
              link: node.url,
              children: inlineRuns(node.children, { ...manner, style: 'Hyperlink' }),
            }),
          ]
        : inlineRuns(node.children, manner)
    case 'image':
      return [run(`（图：${node.alt ?? ''}）`, manner)]
    default:
      return 'children' in node ? inlineRuns(node.children, manner) : []
  }
}

/** The runs of a paragraph. */
export function inlineRuns(
  nodes: readonly PhrasingContent[],
  manner: Manner = {},
): ParagraphChild[] {
  return nodes.flatMap((node) => runOf(node, manner))
}

/** The narrative of a section → paragraphs, lists and tables of Word. */

import {
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type IParagraphOptions,
} from 'docx'
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { readMarkdown } from '../text/markdown.ts'
import { inlineRuns } from './inline.ts'
import { lists, printedWidth } from './official-layout.ts'

/** What stands in a Word document one below another. */
export type WordBlock = Paragraph | Table

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** Counts the lists of a document, each of which Word numbers from 1. */
export interface ListCount {
  lists: number
}

function paragraph(
  nodes: readonly PhrasingContent[],
  options: IParagraphOptions = { style: 'Narrative' },
): Paragraph {
  return new Paragraph({ ...options, children: inlineRuns(nodes) })
}

/** A line of its own with a number that Word would count otherwise: “2. …”. */
function numberedText(number: number, nodes: readonly PhrasingContent[]): Paragraph {
  return paragraph([{ type: 'text', value: `${number}. ` }, ...nodes])
}

function itemBlocks(
  item: ListItem,
  head: (nodes: readonly PhrasingContent[]) => Paragraph,
  count: ListCount,
): WordBlock[] {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return [head([]), ...wordBlocks(item.children, count)]
  return [head(first.children), ...wordBlocks(rest, count)]
}

function listBlocks(list: List, count: ListCount): WordBlock[] {
  const start = list.start ?? 1
  const instance = ++count.lists
  const reference = list.ordered === true ? lists.numbers : lists.dots
  const numbering = { reference, level: 0, instance }
  return list.children.flatMap((item, at) =>
    itemBlocks(
      item,
      (nodes) =>
        list.ordered === true && start !== 1
          ? numberedText(start + at, nodes)
          : paragraph(nodes, { style: 'Item', numbering }),
      count,
    ),
  )
}

function tableBlock(block: RootContent & { type: 'table' }): Table {
  const columns = Math.max(1, ...block.children.map((row) => row.children.length))
  const width = Math.floor(printedWidth / columns)
  return new Table({
    rows: block.children.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: Array.from(
            { length: columns },
            (_, column) =>
              new TableCell({
                children: [paragraph(row.children[column]?.children ?? [], { style: 'Cell' })],
                width: { size: width, type: WidthType.DXA },
              }),
          ),
        }),
    ),
    columnWidths: Array.from({ length: columns }, () => width),
    width: { size: width * columns, type: WidthType.DXA },
  })
}

function blockOf(block: RootContent, count: ListCount): WordBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block.children)]
    case 'heading':
      return [paragraph(block.children, { heading: LEVELS[block.depth - 1] ?? LEVELS[5] })]
    case 'list':
      return listBlocks(block, count)
    case 'table':
      return [tableBlock(block)]
    case 'blockquote':
      return wordBlocks(block.children, count)
    case 'code':
      return block.value.split('\n').map((value) => paragraph([{ type: 'text', value }]))
    default:
      return []
  }
}

function wordBlocks(blocks: readonly RootContent[], count: ListCount): WordBlock[] {
  return blocks.flatMap((block) => blockOf(block, count))
}

/** The narrative of a section, written in Markdown. */
export function narrativeBlocks(markdown: string, folder: string, count: ListCount): WordBlock[] {
  return wordBlocks(readMarkdown(markdown, 1, folder).blocks, count)
}

/** HTML → a tree, counted while it grows: a parser of HTML mends what is wrong, and may make much of little. */

import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5'
import { limits } from '../limits.ts'
import { UnreadableSource } from '../unreadable.ts'

type ParentNode = DefaultTreeAdapterMap['parentNode']
type ChildNode = DefaultTreeAdapterMap['childNode']

/** Steps of moving nodes about; tags that are closed in the right order need none. */
const MOST_MOVES = 100_000_000

function refuse(what: string): never {
  throw new UnreadableSource(`这个文件${what}，没有读。请把文字和表格复制出来，存成 .txt 再导入。`)
}

/** The library's own way of making a tree, which counts, and stops when there is too much. */
function countingAdapter(): typeof defaultTreeAdapter {
  let [nodes, open, moves] = [0, 0, 0]
  const count = (): void => {
    nodes += 1
    if (nodes > limits.nodes) refuse('的标签太多')
  }
  const move = (parent: ParentNode | null): void => {
    // Where a node stands among the others is looked for from the first.
    moves += parent?.childNodes.length ?? 0
    if (moves > MOST_MOVES) refuse('的标签交错得太多')
  }
  const own = defaultTreeAdapter
  return {
    ...own,
    createElement: (...given) => {
      count()
      return own.createElement(...given)
    },
    createCommentNode: (data) => {
      count()
      return own.createCommentNode(data)
    },
    insertText: (parent, text) => {
      count()
      own.insertText(parent, text)
    },
    insertTextBefore: (parent, text, before) => {
      count()
      move(parent)
      own.insertTextBefore(parent, text, before)
    },
    insertBefore: (parent, node, before) => {
      move(parent)
      own.insertBefore(parent, node, before)
    },
    detachNode: (node: ChildNode) => {
      move(node.parentNode)
      own.detachNode(node)
    },
    onItemPush: () => {
      open += 1
      if (open > limits.nesting) refuse('的标签套得太深')
    },
    onItemPop: () => {
      open -= 1
    },
  }
}

/** Attributes of a tag are compared with all before them; twenty thousand in one tag come to this. */
const MOST_COMPARISONS = 200_000_000

const TAG = /<[a-z]/iu
const ATTRIBUTE = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y

/** What looks like a tag may be a script's comparison, with many words behind it and none of them an attribute. */
function demandFewAttributes(html: string): void {
  const [tag, attribute] = [new RegExp(TAG, 'giu'), new RegExp(ATTRIBUTE, 'y')]
  let comparisons = 0
  while (tag.test(html)) {
    attribute.lastIndex = tag.lastIndex
    for (let before = 0; attribute.test(html); before += 1) {
      tag.lastIndex = attribute.lastIndex
      comparisons += before
      if (comparisons > MOST_COMPARISONS) refuse('的标签里属性太多')
    }
  }
}

/** The tree of a page. Refuses one with too many tags or attributes, too deep a nest, or too much to mend. */
export function htmlTree(html: string): Root {
  demandFewAttributes(html)
  const tree = parse(html, { treeAdapter: countingAdapter(), scriptingEnabled: false })
  return fromParse5(tree) as Root
}

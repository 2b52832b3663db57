import type { List, Nodes } from 'mdast'

function listText(list: List): string {
  return list.children
    .map((item, index) => {
      const mark = list.ordered ? `${(list.start ?? 1) + index}. ` : ''
      return mark + plainText(item.children)
    })
    .join('\n')
}

/** What a reader reads, without the Markdown: blocks on lines of their own, numbers of lists kept. */
export function plainText(nodes: readonly Nodes[], glue = '\n'): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
        case 'code':
          return node.value
        case 'break':
          return '\n'
        case 'image':
          return node.alt ?? ''
        case 'list':
          return listText(node)
        case 'table':
          return node.children.map((row) => plainText(row.children, '\t')).join('\n')
        case 'root':
        case 'blockquote':
        case 'listItem':
          return plainText(node.children)
        default:
          return 'children' in node ? plainText(node.children, '') : ''
      }
    })
    .filter((text) => text !== '' || glue === '\t')
    .join(glue)
}

/** Texts as they are pasted: rows of tabs, one cell a line, pipe tables. */

import { isTable, spread, type Laid, type LaidTable } from '../laid.ts'

function written(laid: Laid, table: (one: LaidTable) => string): string {
  return laid.map((block) => (isTable(block) ? `${table(block)}\n` : `${block}\n`)).join('\n')
}

/** A row a line, cells parted by tabs; merged cells leave blank ones. */
export function writeTabs(laid: Laid): string {
  return written(laid, (table) =>
    spread(table)
      .map((line) => line.map((text) => text.replaceAll('\n', ' ')).join('\t'))
      .join('\n'),
  )
}

/** A cell a line led by a tab, rows parted by empty lines; a cell merged downwards leaves a blank. */
export function writeCells(laid: Laid): string {
  return written(laid, ({ rows }) => {
    const open: { column: number; width: number; rows: number }[] = []
    const lines = rows.map((row) => {
      const texts: string[] = []
      let column = 0
      const covered = (): void => {
        const over = open.find((one) => one.column === column && one.rows > 0)
        if (!over) return
        texts.push('')
        over.rows -= 1
        column += over.width
        covered()
      }
      const begun: typeof open = []
      for (const { text, colspan, rowspan } of row) {
        covered()
        texts.push(text)
        if (rowspan > 1) begun.push({ column, width: colspan, rows: rowspan - 1 })
        column += colspan
      }
      covered()
      open.push(...begun)
      return texts.map((text) => `\t${text}`).join('\n')
    })
    return `${lines.join('\n\n')}\n`
  })
}

/** A Markdown table, its first line a head. */
export function writePipes(laid: Laid): string {
  return written(laid, (table) => {
    const lines = spread(table).map(
      (line) =>
        `| ${line.map((text) => text.replaceAll('\n', '<br>').replaceAll('|', '\\|')).join(' | ')} |`,
    )
    const width = spread(table)[0]?.length ?? 1
    return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n')
  })
}

/** The buttons that copy a whole table. */

import type { Copy } from '../tools/copy-by-command.ts'
import { putOnClipboard } from './clipboard.ts'
import { button, element } from './element.ts'
import type { PrintedTable } from './printed-table.ts'
import { strings } from './strings.ts'
import { tableCsv, tableHtml, tableMarkdown } from './table-text.ts'

/** A table with tabs between its cells, for programs that take no HTML. */
function tabbed(table: PrintedTable): string {
  const lines = table.bands.flatMap(({ head, body }) => [...head, ...body])
  return lines.map((line) => line.map(({ text }) => text).join('\t')).join('\n')
}

/** The buttons, and what says whether copying went well. */
export function tableCopies(table: PrintedTable): HTMLElement {
  const status = element('span', { className: 'table-copies__status' })
  status.setAttribute('role', 'status')
  const copies = (label: string, copy: () => Copy): HTMLElement =>
    button(label, () => {
      status.textContent = ''
      void putOnClipboard(copy()).then((isDone) => {
        status.textContent = isDone ? strings.copied : strings.notCopied
      })
    })
  return element(
    'div',
    { className: 'table-copies' },
    copies(strings.copyTable, () => ({ text: tabbed(table), html: tableHtml(table) })),
    copies(strings.copyCsv, () => ({ text: tableCsv(table) })),
    copies(strings.copyMarkdown, () => ({ text: tableMarkdown(table) })),
    status,
  )
}

/** What the headings of a table mean, in plain words below it. */

import { groupBy } from '../report/group-by.ts'
import { plainLabel } from '../report/labels.ts'
import type { TableSpec } from '../report/spec.ts'
import { layoutOf } from '../report/table-layout.ts'
import { html, type Content } from './html.ts'

const lists = new WeakMap<TableSpec, Content>()

function listOf(table: TableSpec): Content {
  const cells = layoutOf(table).flatMap(({ head, body }) => [...head, ...body].flat())
  const explained = cells.filter(({ explain }) => explain !== undefined)
  if (explained.length === 0) return false
  const terms = groupBy(explained, ({ text, explain }) => `${text} ${explain}`)
  // Each says by `data-of` which headings it explains, for the dialog on one figure.
  const item = ([, same]: (typeof terms)[number]): Content => {
    const ids = same.map(({ id }) => id).join(' ')
    const { text = '', explain = '' } = same[0] ?? {}
    return html`<div data-of="${ids}"><dt>${plainLabel(text)}</dt><dd>${explain}</dd></div>`
  }
  return html`<details class="terms more">
    <summary>这张表里的说法是什么意思（${terms.length} 个）</summary>
    <dl>${terms.map(item)}</dl>
  </details>`
}

/** The headings of a table that are explained, each once; nothing where none is. */
export function termsOf(table: TableSpec): Content {
  if (!lists.has(table)) lists.set(table, listOf(table))
  return lists.get(table)
}

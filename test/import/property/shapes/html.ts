/** A page saved from a site: navigation around the report, merged cells as spans. */

import { isTable, type Laid, type LaidTable } from '../laid.ts'

function escaped(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return safe.replaceAll('\u00a0', '&nbsp;').replaceAll('\n', '<br>')
}

function tableHtml({ rows }: LaidTable): string {
  const lines = rows.map((row) => {
    const cells = row.map(
      ({ text, colspan, rowspan }) =>
        `<td colspan="${colspan}" rowspan="${rowspan}">${escaped(text)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table>${lines.join('')}</table>`
}

/** The body of the report as HTML. */
export function bodyHtml(laid: Laid): string {
  const blocks = laid.map((block) =>
    isTable(block) ? tableHtml(block) : `<p>${escaped(block)}</p>`,
  )
  return blocks.join('\n')
}

/** A whole page. */
export function writeHtml(laid: Laid): string {
  const title = laid.find((block) => typeof block === 'string') ?? ''
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body><nav><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></nav>
<div class="content">${bodyHtml(laid)}</div><footer><p>网站地图</p></footer></body></html>`
}

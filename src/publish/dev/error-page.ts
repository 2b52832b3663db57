import type { Finding } from '../../report/finding.ts'
import { html } from '../../render/html.ts'

/** What is shown instead of a page while its content has errors: where, what, and what to do. */
export function errorPage(errors: readonly Finding[], base: string): string {
  const items = errors.map(
    ({ file, line, column, rule, message, hint, excerpt }) =>
      html`<li>
        <p><code>${file}:${line}:${column}</code> [${rule}] ${message}</p>
        ${excerpt.trim() !== '' && html`<pre>${line} | ${excerpt}</pre>`}
        <p>怎么办：${hint}</p>
      </li>`,
  )
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>内容里有错误</title>
        <script type="module" src="${base}@vite/client"></script>
      </head>
      <body>
        <h1>内容里有 ${errors.length} 处错误，改正以后这里会自动显示页面</h1>
        <ol>
          ${items}
        </ol>
      </body>
    </html>`.text
}

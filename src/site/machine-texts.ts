/** Short texts that machines look for: OpenSearch, robots.txt, llms.txt. */

import { dataFiles } from '../report/data/datapackage.ts'
import type { Site } from '../report/schema/portal.ts'
import { escapeHtml } from '../render/html.ts'
import type { Addresses } from '../render/addresses.ts'
import { FEED_FILE } from './feed.ts'

/** Where the description of the search stands below the sub-path. */
export const OPENSEARCH_FILE = 'opensearch.xml'

/** Browsers show no more of a name. */
const LONGEST_NAME = 16

/** The search of the portal, for browsers to offer beside their own. */
export function openSearch({ name, description, origin }: Site, at: Addresses): string {
  const search = `${origin}${at.href('search/')}?q={searchTerms}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml([...name].slice(0, LONGEST_NAME).join(''))}</ShortName>
  <Description>${escapeHtml(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Url type="text/html" method="get" template="${escapeHtml(search)}"/>
</OpenSearchDescription>
`
}

/** What crawlers may read: all of it. It counts only at the root of a host. */
export function robots({ origin }: Site, at: Addresses): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}${at.href('sitemap.xml')}\n`
}

/** What the portal is and where its data are, for language models. */
export function modelsText(
  { name, description, origin, publisher, licence }: Site,
  at: Addresses,
): string {
  const full = (path: string): string => origin + at.href(path)
  const file = (name: string, says: string): string =>
    `- [${name}](${full(`data/${name}`)})：${says}`
  return `# ${name}

> ${description}

主办单位：${publisher}。每份报告是一个机关一年的政府信息公开工作年度报告；数字照原件，空着的格、0 和“/”是三回事，不可互换。引用请注明机关、年度和网址。${licence ? `数据许可：${licence.name}（${licence.url}）。` : ''}

## 数据

${[
  file(dataFiles.datapackage, '数据包说明，每一栏的含义'),
  file(dataFiles.csv, '全部数字，一格一行'),
  file('reports.parquet', '一行一份报告，一栏一个数字；报告很多时按年度分开，见数据包说明'),
  file(dataFiles.json, '全部报告，含文字和核对结果'),
  file(dataFiles.schema, '一份报告的 JSON Schema'),
].join('\n')}

一份报告的网页是 \`${at.href('reports/<机关>/<年度>/')}\`，同名的 \`.json\` 和 \`.csv\` 是它的数据。

## 网页

- [机关](${full('organs/')})：每个机关历年的报告
- [年度](${full('years/')})：每年各机关的报告
- [更正](${full('changes/')})：公布以后改过什么；订阅：${full(FEED_FILE)}
- [核对规则](${full('rules/')})：报告怎样核对
- [关于本站](${full('about/')})
`
}

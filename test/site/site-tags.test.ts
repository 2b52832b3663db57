/** The meta tags that inspections of government sites ask for, a test each and each kind of page. */

import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { fixtureSite } from '../site.ts'
import { faceSite } from './face-site.ts'
import { addresses, fileOf } from './pages.ts'

const { out } = await faceSite()

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&amp;': '&',
  '&#38;': '&',
  '&#39;': "'",
}

/** The named meta tags of a page, in order. */
async function tagsOf(address: string, folder = out): Promise<Map<string, string>> {
  const html = await readFile(fileOf(folder, address), 'utf8')
  const head = html.slice(0, html.indexOf('</head>'))
  const found = [...head.matchAll(/<meta name="([^"]+)" content="([^"]*)"/g)]
  const tags = found.map(([, name = '', content = '']): [string, string] => [
    name,
    content.replace(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? entity),
  ])
  expect(new Set(tags.map(([name]) => name.toLowerCase())).size, address).toBe(tags.length)
  return new Map(tags)
}

const NORM = /^(?:Site|Column|Article|PubDate|ContentSource|Keywords|Author|Image|Url)/

async function normTags(address: string, folder = out): Promise<Record<string, string>> {
  const tags = await tagsOf(address, folder)
  return Object.fromEntries([...tags].filter(([name]) => NORM.test(name)))
}

const SITE = {
  SiteName: expect.stringMatching(/^示例县"><script>alert\(21\)/) as string,
  SiteDomain: 'www.shili.example.org',
  SiteIDCode: '9999990001',
}
const ADDRESS = 'https://www.shili.example.org/zwgk/nianbao/'

describe('the tags of the norm', () => {
  test('are on every page: those of the site', async () => {
    const all = await addresses(out)
    expect(all.length).toBeGreaterThan(20)
    for (const address of all) expect(await normTags(address), address).toMatchObject(SITE)
  })

  test.each(['', '404.html'])('are no others on /%s', async (address) => {
    expect(await normTags(address)).toEqual(SITE)
  })

  test.each([
    ['organs/', '机关', '按机关查找政府信息公开工作年度报告。'],
    ['organs/shilizhen/', '示例镇', '示例县示例镇人民政府历年的政府信息公开工作年度报告。'],
    ['years/', '年度', '按年度查找政府信息公开工作年度报告。'],
    ['years/2022/', '2022 年', '2022 年各机关的政府信息公开工作年度报告。'],
    ['data/', '数据', '下载全部年度报告的数字与文字，以及每一栏的含义。'],
    ['search/', '检索', '在全部报告的文字里逐字检索。'],
    ['statement/', '网站声明', '本站内容的性质和使用办法（示例）。'],
  ])('are those of the column on /%s', async (address, name, description) => {
    expect(await normTags(address)).toEqual({
      ...SITE,
      ColumnName: name,
      ColumnDescription: description,
      ColumnKeywords: `${name},政府信息公开,年度报告`,
      ColumnType: '政府信息公开年报',
    })
  })

  test('are all of them on a report', async () => {
    const tags = await tagsOf('reports/shilizhen/2022/')
    expect(Object.fromEntries(tags)).toMatchObject({
      ...SITE,
      ColumnName: '示例镇',
      ColumnDescription: '示例县示例镇人民政府历年的政府信息公开工作年度报告。',
      ColumnKeywords: '示例镇,政府信息公开,年度报告',
      ColumnType: '政府信息公开年报',
      ArticleTitle: '示例县示例镇人民政府2022年政府信息公开工作年度报告',
      // The day as published; the hour is not known, and none is made up.
      PubDate: '2023-01-18',
      ContentSource: '示例县示例镇人民政府',
      Keywords: '示例县示例镇人民政府,2022年,政府信息公开,年度报告',
      Author: '示例县示例镇人民政府',
      description: expect.stringContaining('16 件') as string,
      Image: `${ADDRESS}reports/shilizhen/2022/map.png`,
      Url: `${ADDRESS}reports/shilizhen/2022/`,
    })
  })

  test('say nothing that is not known of a report', async () => {
    const tags = await normTags('reports/shilizhen/2020/')
    expect(tags).toHaveProperty('ArticleTitle')
    expect(tags).not.toHaveProperty('PubDate')
    expect(tags).not.toHaveProperty('Image')
  })

  test('are those of the content on a page of one’s own that has a date', async () => {
    expect(await normTags('notice/')).toMatchObject({
      ...SITE,
      ColumnName: '示例通知：<b>年报</b>专栏试运行',
      ArticleTitle: '示例通知：<b>年报</b>专栏试运行',
      PubDate: '2023-02-01 09:30',
      ContentSource: '示例县人民政府办公室',
      Keywords: '试运行,示例',
      Author: '示例科室',
      Url: `${ADDRESS}notice/`,
    })
    expect(await normTags('about/')).toMatchObject({
      ArticleTitle: '关于本专栏',
      PubDate: '2023-02-03',
    })
    expect(await normTags('day-only/')).toMatchObject({
      PubDate: '2023-02-02',
      ContentSource: '示例县人民政府办公室',
    })
  })

  test('leave out the code of a site that has none', async () => {
    const plain = await normTags('', await fixtureSite('root'))
    expect(plain).toHaveProperty('SiteDomain', 'example.org')
    expect(plain).toHaveProperty('SiteIDCode', '9999990001')
  })
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RESERVED } from '../../src/reader/page-names.ts'
import { readPages } from '../../src/reader/pages.ts'
import { aContentFolder } from '../a-content-folder.ts'

const HEAD = '标题: 示例通知\n简介: 示例。\n'

async function read(files: Readonly<Record<string, string>>) {
  const { pages, findings } = await readPages(await aContentFolder(files))
  const told = findings.map(({ file, line, rule, message }) => {
    return `${file.split('/').slice(-2).join('/')}:${line} ${rule} ${message}`
  })
  return { pages, told }
}

function page(more = '', body = '示例。\n'): string {
  return `---\n${HEAD}${more}---\n${body}`
}

describe('a page of one’s own', () => {
  it('may have any name but those of the portal’s own addresses', async () => {
    const own = await read({ 'pages/zhinan-2.md': page(), 'pages/about.md': page() })
    expect(own.told).toEqual([])
    expect([...own.pages.keys()]).toEqual(['about', 'zhinan-2'])
    for (const name of ['search', 'organs', 'face', 'zh-hant']) {
      const { pages, told } = await read({ [`pages/${name}.md`]: page() })
      expect(told).toEqual([
        `pages/${name}.md:1 page-name “${name}”是本站原有的网址，自己的页面不能用这个名称。`,
      ])
      expect(pages.size).toBe(0)
    }
  })

  it.each(['通知.md', 'About.md', 'a.txt', '1.md', 'a/b.md'])(
    'that is called %s is not passed over in silence',
    async (name) => {
      const { told } = await read({ [`pages/${name}`]: page() })
      expect(told).toHaveLength(1)
      expect(told[0]).toContain('page-name')
    },
  )

  it('has what Windows leaves beside it left alone', async () => {
    const { told } = await read({ 'pages/Thumbs.db': 'x', 'pages/desktop.ini': 'x' })
    expect(told).toEqual([])
  })

  it('cannot be called as any page that the site has already', () => {
    // These may be written anew by the portal.
    const written = ['about', 'accessibility', 'help', '[page]']
    const folder = join(import.meta.dirname, '../../src/site/pages')
    const routes = readdirSync(folder).map((name) => name.replace(/\..*$/, ''))
    expect(routes.length).toBeGreaterThan(8)
    expect(routes.filter((name) => !written.includes(name) && !RESERVED.has(name))).toEqual([])
  })

  it('that says when it was published is an article, with the time of day only where it is said', async () => {
    const { pages, told } = await read({
      'pages/a.md': page('发布日期: 2023-02-01 09:30\n来源: 示例局\n作者: 示例科\n关键词: 甲,乙\n'),
      'pages/b.md': page('发布日期: 2023-02-01\n'),
      'pages/c.md': page(),
    })
    expect(told).toEqual([])
    expect(pages.get('a')?.article).toEqual({
      published: '2023-02-01 09:30',
      source: '示例局',
      author: '示例科',
      keywords: '甲,乙',
    })
    expect(pages.get('b')?.article).toEqual({ published: '2023-02-01' })
    expect(pages.get('c')).not.toHaveProperty('article')
  })

  it.each([
    ['发布日期: 2023-02-30\n', '', 'a.md:4 text'],
    ['发布日期: 2023-02-01 24:00\n', '', 'a.md:4 text'],
    ['发布日期: 2023-02-01 9:30\n', '', 'a.md:4 text'],
    ['来源: 示例局\n', '', 'a.md:4 key-missing 写了“来源”，没有写“发布日期”。'],
    ['口号: 示例\n', '', 'a.md:4 key-unknown'],
    ['', ' \n', 'a.md:1 page-empty'],
  ])('with %j and the text %j is refused', async (more, body, begin) => {
    const { told } = await read({ 'pages/a.md': page(more, body || undefined) })
    expect(told.map((one) => one.startsWith(`pages/${begin}`))).toEqual([true])
  })
})

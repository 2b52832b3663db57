/** The ranked list below the exact one, on a built site in a real browser. */

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serve } from '../../server.ts'
import { openSite } from '../../site/open-site.ts'
import { press } from '../visitor.ts'

const { visit, folder } = await openSite('sub-path')

/** What Pagefind's own interface gives of its results. */
type Found = readonly { url: string; excerpt: string; meta: { title: string } }[]

const related = '#related[aria-busy="false"]'

async function titles(visited: Awaited<ReturnType<typeof visit>>, list: string): Promise<string[]> {
  return visited.page.locator(`${list} li a`).allTextContents()
}

describe('related reports', () => {
  it('are shown where nothing stands word for word, with a marked passage and its section', async () => {
    const seen = await visit('search/?q=公开申请数据统计怎么说明')
    const { page, noise } = seen
    await page.locator(`${related} li mark`).first().waitFor()
    expect(await page.locator('#result-count').textContent()).toBe('0')
    // Nothing is written where nothing is offered: a first number takes a browser some milliseconds.
    expect(await page.locator('#results-more').textContent()).toBe('')
    const link = await page.locator('#related li a').first().getAttribute('href')
    expect(link).toMatch(/^\/zwgk\/nianbao\/reports\/[a-z]+\/\d{4}\/#section-\d$/)
    expect(await page.locator('#related li').first().textContent()).toMatch(/\d{4} 年/)
    expect(noise).toEqual([])
    // Which report a result is, is known without Pagefind's page of it.
    const read = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    expect(read.filter((name) => name.includes('/pagefind/fragment/'))).toEqual([])
  })

  it('do not repeat what stands above them, nor disturb it', async () => {
    const seen = await visit('search/?q=示例镇')
    await seen.page.locator(related).waitFor({ state: 'attached' })
    const exact = await titles(seen, '#results')
    expect(exact.length).toBeGreaterThan(0)
    expect(await seen.page.locator('#result-count').textContent()).toBe(String(exact.length))
    await expect
      .poll(() => seen.page.locator('#related-status').textContent())
      .not.toBe('正在找相关的报告…')
    for (const title of await titles(seen, '#related')) expect(exact).not.toContain(title)
  })

  it('are not called complete while it is not known yet what stands word for word', async () => {
    const { page } = await visit('search/')
    let go: () => void = () => undefined
    const held = new Promise<void>((done) => (go = done))
    await page.route('**/search/table.bin', async (route) => {
      await held
      await route.continue()
    })
    await page.reload()
    await page.locator('#search-field').fill('罗刹海市办事指南')
    await page.locator('#results[aria-busy="true"]').waitFor({ state: 'attached' })
    expect(await page.locator('#related').getAttribute('aria-busy')).toBe('true')
    go()
    await page.locator(related).waitFor({ state: 'attached' })
    expect(await page.locator('#results').getAttribute('aria-busy')).toBe('false')
    expect(await page.locator('#related-status').textContent()).not.toBe('正在检索…')
  })

  it('load nothing of Pagefind until they are shown', async () => {
    const { page } = await visit('search/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.locator('#search-field').fill('罗刹海市')
    await page.locator('#related-status').waitFor({ state: 'attached' })
    await expect.poll(() => asked.some((url) => url.includes('/pagefind/'))).toBe(true)
    const other = await visit('search/')
    const none = await other.page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pagefind/')),
    )
    expect(none).toEqual([])
  })

  it('say so in a sentence when they cannot be loaded, and can be asked for again', async () => {
    const { page } = await visit('search/')
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.locator('#search-field').fill('罗刹海市')
    await page.getByText('相关的报告没有找完').waitFor()
    expect(await page.locator('#result-count').textContent()).toBe('0')
    await page.unroute('**/pagefind/**')
    await press(page, '#related-older')
    await expect
      .poll(() => page.locator('#related-status').textContent(), { timeout: 20_000 })
      .not.toContain('没有找完')
  })
})

describe('the bundle', () => {
  it('is named Chinese, and is loaded by a page of another origin with its own interface', async () => {
    const entry = JSON.parse(
      await readFile(join(folder, 'pagefind/pagefind-entry.json'), 'utf8'),
    ) as {
      languages: Record<string, unknown>
    }
    expect(Object.keys(entry.languages)).toEqual(['zh'])
    const open = await serve(folder, { base: '/', anyOrigin: true })
    const script = `const pagefind = await import('${open.url}pagefind/pagefind.js')
      const { results } = await pagefind.search('示例镇', { filters: { year: '2022' } })
      window.found = await Promise.all(results.slice(0, 3).map(({ data }) => data()))`
    const page = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><html lang="zh"><title>另一个网站</title>
          <script type="module">${script}</script>`)
    })
    await new Promise<void>((done) => page.listen(0, '127.0.0.1', () => done()))
    const address = page.address()
    const port = typeof address === 'object' ? address?.port : 0
    try {
      const seen = await visit('search/')
      await seen.page.goto(`http://127.0.0.1:${port}/`)
      const handle = await seen.page.waitForFunction(
        () => (window as unknown as { found?: Found }).found,
      )
      const found = (await handle.jsonValue()) as Found
      expect(found[0]?.url).toContain('reports/shilizhen/2022/')
      expect(found[0]?.meta.title).toContain('示例镇')
      expect(found[0]?.excerpt).not.toMatch(/示 例/)
    } finally {
      page.close()
      await open.close()
    }
  })
})

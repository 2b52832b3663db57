import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { PAGE_LENGTH, pagesOf } from '../../src/site/paging.ts'
import { aContentFolder } from '../a-content-folder.ts'
import { reportText } from '../a-report.ts'
import { openBrowser } from '../shared-browser.ts'
import { serve } from '../server.ts'
import { build } from '../site.ts'
import { markupErrors } from './markup.ts'

const REPORTS = PAGE_LENGTH + 5
const ABSENT = 3
/** Lines follow one another while the page has nothing else to do. */
const patient = { timeout: 15_000 }
const ONE_REQUEST = Object.fromEntries(
  ['received', 'outcomes.granted', 'outcomes.total'].flatMap((row) =>
    ['other', 'total'].map((column) => [`requests.${row}.${column}`, '1']),
  ),
)
const ids = Array.from({ length: REPORTS + ABSENT }, (_, index) => `zhen${index}`)

describe('a list in pages', () => {
  it('has every thing once, in order, and never a page without one but the first', () => {
    for (const length of [0, 1, PAGE_LENGTH, PAGE_LENGTH + 1, 3 * PAGE_LENGTH]) {
      const things = Array.from({ length }, (_, index) => index)
      const pages = pagesOf(things)
      expect(pages.flatMap((page) => page.items)).toEqual(things)
      expect(pages).toHaveLength(Math.max(1, Math.ceil(length / PAGE_LENGTH)))
      expect(pages.map((page) => page.number)).toEqual(pages.map((_, index) => index + 1))
    }
  })
})

describe('a portal with more organs than a page holds', () => {
  let out = ''
  const page = (path: string): string => readFileSync(join(out, path, 'index.html'), 'utf8')

  beforeAll(async () => {
    const organs = ids.map(
      (id) => `- id: ${id}\n  名称: 示例${id}人民政府\n  简称: 示例${id}\n  类型: 镇\n`,
    )
    const reports = ids.slice(0, REPORTS).map((organ, index) => {
      const title = `示例${organ}2021年政府信息公开工作年度报告`
      const text = reportText({ organ, title, figures: index === 0 ? ONE_REQUEST : {} })
      return [`reports/${organ}/2021.md`, text] as const
    })
    const content = await aContentFolder(
      { 'organs.yaml': organs.join(''), ...Object.fromEntries(reports) },
      join(inject('runFolder'), 'content-paging'),
    )
    out = join(inject('runFolder'), 'site-paging')
    await build(content, out)
  })

  it('lists every report of a year once, on two pages that lead to each other', () => {
    const listed = ['years/2021', 'years/2021/2'].map((path) => [
      ...new Set([...page(path).matchAll(/reports\/(zhen\d+)\/2021\//g)].map(([, id]) => id)),
    ])
    expect(listed.map((own) => own.length)).toEqual([PAGE_LENGTH, REPORTS - PAGE_LENGTH])
    expect(new Set(listed.flat()).size).toBe(REPORTS)
    expect(page('years/2021')).toMatch(/rel="next" href="[^"]*years\/2021\/2\/"/)
    expect(page('years/2021/2')).toMatch(/rel="prev" href="[^"]*years\/2021\/"/)
  })

  it('adds up the whole year on each page, and lists who is missing', () => {
    for (const path of ['years/2021', 'years/2021/2']) {
      const total = /<tfoot>.*?<\/tfoot>/s.exec(page(path))?.[0] ?? ''
      expect(total).toMatch(/合计<\/th>\s*<td class="number">1<\/td>/)
    }
    expect(page('years/2021')).toContain(`示例zhen${REPORTS + ABSENT - 1}`)
  })

  it('lists every organ once, those without a report too', () => {
    const listed = ['organs', 'organs/2'].flatMap((path) => [
      ...page(path).matchAll(/href="[^"]*organs\/(zhen\d+)\/"/g),
    ])
    expect(listed.map(([, id]) => id).sort()).toEqual([...ids].sort())
    expect(page('organs/2')).toContain('没有报告')
    expect(page(`organs/zhen${REPORTS}`)).toContain('本站没有收录这个机关的报告')
  })

  it.each(['years/2021', 'organs'])('describes the second page of %s as another', (first) => {
    const of = (path: string): string | undefined =>
      /<meta name="description" content="([^"]+)"/.exec(page(path))?.[1]
    expect(of(`${first}/2`)).toBe(`${of(first)}第 2 页，共 2 页。`)
  })

  it('goes on with the first of the lines that a press has brought', async () => {
    const served = await serve(out, { base: '/' })
    const browser = await openBrowser()
    try {
      const tab = await browser.newPage()
      await tab.goto(`${served.url}years/2021/`)
      const lines = tab.locator('table.rows tbody tr')
      await tab.getByLabel('筛选').fill('示例')
      const more = tab.getByRole('button', { name: '再显示' })
      await more.waitFor()
      await expect.poll(() => lines.count(), patient).toBe(PAGE_LENGTH)
      await more.press('Enter')
      await expect.poll(() => lines.count(), patient).toBe(REPORTS)
      expect(await more.isVisible()).toBe(false)
      const link = lines.nth(PAGE_LENGTH).locator('th a')
      expect(await link.evaluate((one) => one === document.activeElement)).toBe(true)
    } finally {
      await browser.close()
      await served.close()
    }
  })

  it('filters and sorts all lines of a list, not those of a page alone', async () => {
    const served = await serve(out, { base: '/' })
    const browser = await openBrowser()
    try {
      const tab = await browser.newPage()
      await tab.goto(`${served.url}years/2021/`)
      const lines = tab.locator('table.rows tbody tr')
      const head = tab.getByRole('columnheader', { name: '新收申请' })
      await head.getByRole('button').click()
      await expect.poll(() => head.getAttribute('aria-sort'), patient).toBe('descending')
      expect(await lines.first().textContent()).toContain('示例zhen0')
      // More may be asked for while the lines before it are still being put there.
      const first = await lines.first().elementHandle()
      await tab.getByRole('button', { name: '再显示' }).click()
      await expect.poll(() => lines.count(), patient).toBe(REPORTS)
      // The button is gone; the place in the list is not.
      expect(await tab.evaluate(() => document.activeElement?.closest('.scroll')?.tagName)).toBe(
        'DIV',
      )
      // What is there stays there, and with it the reader's place.
      expect(await first.evaluate((one) => one.isConnected)).toBe(true)
      const hrefs = await lines
        .locator('th a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
      expect(new Set(hrefs).size).toBe(REPORTS)
      expect(await lines.getByRole('checkbox').count()).toBe(REPORTS)
      await tab.getByLabel('筛选').fill('ZHEN204')
      await expect.poll(() => lines.count(), patient).toBe(1)
      expect(await lines.locator('a').getAttribute('href')).toBe('/reports/zhen204/2021/')
      expect(await tab.locator('.paging').isVisible()).toBe(false)
      // A key is answered with what a window holds; the lines beyond come while no other is pressed.
      const atOnce = await tab.getByLabel('筛选').evaluate(async (field: HTMLInputElement) => {
        field.value = 'zhen'
        field.dispatchEvent(new Event('input'))
        await new Promise((shown) => setTimeout(shown))
        return document.querySelectorAll('table.rows tbody tr').length
      })
      expect(atOnce).toBeGreaterThan(10)
      expect(atOnce).toBeLessThanOrEqual(50)
      await expect.poll(() => lines.count(), patient).toBe(PAGE_LENGTH)
      const listed = await lines
        .locator('a')
        .evaluateAll((all) => all.map((one) => one.textContent))
      expect(new Set(listed).size).toBe(PAGE_LENGTH)

      await tab.goto(`${served.url}organs/?q=zhen${REPORTS}&type=镇`)
      await expect
        .poll(() => lines.allTextContents())
        .toEqual([expect.stringContaining('没有报告')])
    } finally {
      await browser.close()
      await served.close()
    }
  })

  it.each(['years/2021', 'years/2021/2', 'organs', 'organs/2'])(
    '%s is valid HTML',
    async (path) => {
      expect(await markupErrors(page(path), path)).toEqual([])
    },
  )
})

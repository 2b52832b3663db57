/** The tools of a page as they are used: kept over pages, there before anything is painted, gone without script. */

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { strings } from '../../src/tools/strings.ts'
import { copied } from '../page/open-report.ts'
import { overflowOf } from '../site/axe.ts'
import { openSite } from '../site/open-site.ts'
import { pageOfEachKind } from '../site/pages.ts'

const { folder, served, visit } = await openSite('root')
const REPORT = 'reports/shilizhen/2022/'
const phone = { viewport: { width: 360, height: 800 } }

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.locator('.page-tools').getByRole('button', { name }).click()
const lookOf = (page: Page): Promise<string | null> =>
  page.locator('html').getAttribute('data-look')
const sizeOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
const said = (page: Page): Promise<string> => page.locator('.page-tools__status').innerText()

describe('what is chosen', () => {
  test('is kept over pages, and leaving the elder mode is one press at the top', async () => {
    const { page } = await visit(REPORT)
    await press(page, '长者模式')
    expect(await said(page)).toBe(strings.elder)
    await expect.poll(() => sizeOf(page)).toBe('24px')
    await page.goto(`${served.url}years/`)
    expect(await sizeOf(page)).toBe('24px')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.locator('*:focus').innerText()).toBe('退出长者模式')
    await page.keyboard.press('Enter')
    expect(await sizeOf(page)).toBe('16px')
    await page.reload()
    expect(await lookOf(page)).toBe('')
  })

  test('is followed by a page gone back to and by other windows', async () => {
    const { page } = await visit('years/')
    const other = await page.context().newPage()
    await other.goto(`${served.url}organs/`)
    await page.goto(served.url + REPORT)
    await press(page, '长者模式')
    await expect.poll(() => lookOf(other)).toBe('elder')
    await page.goBack()
    await expect.poll(() => lookOf(page)).toBe('elder')
  })

  test('is the size of the text, which is said and shown', async () => {
    const { page } = await visit('')
    const sizes = { 标准: '20px', 大: '24px', 更大: '16px' }
    for (const [name, next] of Object.entries(sizes)) {
      await press(page, new RegExp(`字号\\s*：${name}$`))
      await expect.poll(() => sizeOf(page)).toBe(next)
    }
    expect(await said(page)).toBe(strings.sizeNow('标准'))
  })

  test('is high contrast, which is said to be pressed', async () => {
    const { page } = await visit('')
    const button = page.getByRole('button', { name: '高对比' })
    expect(await button.getAttribute('aria-pressed')).toBe('false')
    await button.click()
    await page.reload()
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).color))
      .toBe('rgb(0, 0, 0)')
  })

  test('holds for its page where nothing can be kept', async () => {
    const { page, noise } = await visit('about/')
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await page.reload()
    await press(page, '长者模式')
    await expect.poll(() => sizeOf(page)).toBe('24px')
    await page.reload()
    expect(await lookOf(page)).toBe('')
    expect(noise).toEqual([])
  })
})

test('what was chosen is there when the page is first painted, however late its scripts and sheet are', async () => {
  const { page } = await visit('about/')
  await press(page, '长者模式')
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.route(/\/looks\.[^/]+\.css$/, async (route) => {
    await new Promise((late) => setTimeout(late, 500))
    await route.continue()
  })
  await page.route(/\/PageTools[^/]+\.js$/, (route) => route.abort())
  await page.goto(served.url + REPORT)
  const [paint, sheet = Infinity] = await page.evaluate(async () => {
    const painted = new Promise<number>((done) =>
      new PerformanceObserver((list) => {
        done(list.getEntries()[0]?.startTime ?? 0)
      }).observe({ type: 'paint', buffered: true }),
    )
    const fetched = performance
      .getEntriesByType('resource')
      .find(({ name }) => /\/looks\.[^/]+\.css$/.test(name)) as
      PerformanceResourceTiming | undefined
    return [await painted, fetched?.responseEnd]
  })
  expect(paint).toBeGreaterThan(sheet)
  expect(await sizeOf(page)).toBe('24px')
})

test.each(['', REPORT, 'search/'])(
  'style sheets of /%s do not wait for the script before the first paint',
  async (address) => {
    const { page } = await visit('about/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.resourceType()))
    await page.route(/\/first-paint\.[^/]+\.js$/, async (route) => {
      await expect.poll(() => asked.filter((type) => type === 'stylesheet').length).toBe(2)
      await route.continue()
    })
    await page.goto(served.url + address)
    expect(await page.locator('html').getAttribute('data-look')).toBe('')
  },
)

test('a reader who chose nothing is not sent the style sheet of choices', async () => {
  const { page } = await visit(REPORT)
  const sheets = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href))
  expect(sheets.filter((href) => /looks/.test(href ?? ''))).toEqual([])
  expect(sheets.length).toBeGreaterThan(1)
})

test('the address of a page is copied, with and without the new way of browsers', async () => {
  const { page } = await visit('years/')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await press(page, '复制链接')
  expect(await said(page)).toBe(strings.copied)
  expect(await copied(page)).toMatch(/^https:\/\/.+\/years\/$/)
})

describe.each(await pageOfEachKind(folder))('on /%s', (address) => {
  test('the tools take one line of a phone, and are not there without script or on paper', async () => {
    const { page } = await visit(address, phone)
    const bar = page.locator('.page-tools')
    expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(45)
    expect(await bar.getByRole('button').count()).toBe(5)
    for (const size of ['20px', '24px']) {
      await press(page, /字号/)
      await expect.poll(() => sizeOf(page)).toBe(size)
      expect(await overflowOf(page), size).toBeLessThanOrEqual(0)
    }
    await page.emulateMedia({ media: 'print' })
    expect(await bar.isVisible()).toBe(false)
    const plain = await visit(address, { javaScriptEnabled: false })
    expect(await plain.page.locator('.page-tools').isVisible()).toBe(false)
  })
})

import type { Page } from 'playwright-core'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { closeContext, openBrowser } from '../shared-browser.ts'
import { serve } from '../server.ts'
import { sampleReports } from './sample.ts'
import { searchSite } from './search-site.ts'
import { ask, shownOn, visit } from './visitor.ts'

const BASE = '/zwgk/'
const served = await serve(await searchSite(sampleReports(99, 3, 90), BASE), { base: BASE })
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  await served.close()
})

async function newPage(): Promise<Page> {
  const context = await browser.newContext()
  onTestFinished(() => closeContext(context))
  return context.newPage()
}

async function expectFailure(page: Page): Promise<void> {
  expect(await page.locator('#search-failed').isVisible()).toBe(true)
  expect(await page.locator('#search-nothing').isVisible()).toBe(false)
}

describe('a search that takes its time', () => {
  test('shows what is so called at once, and says how many it has so far', async () => {
    const page = await newPage()
    const held = Promise.withResolvers<undefined>()
    await page.context().route('**/search/shards/**', async (route) => {
      await held.promise
      await route.continue()
    })
    await page.goto(`${served.url}search/?q=é`)
    const progress = page.locator('#search-progress')
    await progress.waitFor()
    const early = await page.locator('#results > li').allInnerTexts()
    expect(await progress.innerText()).toBe(`已找到 ${early.length} 份，还在找…`)
    expect(await page.locator('#results').getAttribute('aria-busy')).toBe('true')
    held.resolve(undefined)
    const { results, count } = await shownOn(page)
    expect(count).toBe(String(results.length))
    expect(results.length).toBeGreaterThan(early.length)
    expect(await progress.isVisible()).toBe(false)
    const later = await page.locator('#results > li .search-result__link').allInnerTexts()
    const first = early.map((text) => text.split('\n')[0])
    expect(later.slice(0, early.length)).toEqual(first)
  })

  test('gives way to what is asked next', async () => {
    const page = await newPage()
    await page.context().route('**/search/shards/**', () => undefined)
    await page.goto(`${served.url}search/?q=公公公`)
    await page.locator('#search-status', { hasText: '正在检索' }).waitFor()
    // Stands in every title: no shard is read for it.
    expect((await ask(page, '政府信息公开')).count).toBe('99')
  })
})

describe('when something does not load', () => {
  test.each(['table.bin', 'shards/*/documents.bin', 'shards/**'])(
    'a failure to load %s is not passed off as no result, and can be tried again',
    async (part) => {
      const page = await newPage()
      await page.context().route(`**/search/${part}`, (route) => route.abort())
      await visit(page, served.url, { q: '公公公' })
      await expectFailure(page)
      await page.context().unroute(`**/search/${part}`)
      await page.locator('#search-retry').click()
      expect((await shownOn(page)).results.length).toBeGreaterThan(0)
      expect(await page.locator('#search-failed').isVisible()).toBe(false)
    },
  )

  test.each(['table.bin', 'shards/**'])('a damaged %s is not passed off either', async (part) => {
    const page = await newPage()
    await page.context().route(`**/search/${part}`, async (route) => {
      const response = await route.fetch()
      const body = await response.body()
      body.writeUInt8(body.readUInt8(body.length >> 1) ^ 1, body.length >> 1)
      await route.fulfill({ response, body })
    })
    await visit(page, served.url, { q: '公公公' })
    await expectFailure(page)
  })

  test('what was found before a failure does not stay', async () => {
    const page = await newPage()
    await page.context().route('**/search/shards/**', (route) => route.abort())
    await visit(page, served.url, { q: 'é' })
    await expectFailure(page)
    expect((await shownOn(page)).results).toEqual([])
  })

  test('a result whose passage does not load is still a result', async () => {
    const page = await newPage()
    const right = await visit(page, served.url, { q: '三安全' })
    await page.context().route('**/search/texts/**', (route) => route.abort())
    expect(await visit(page, served.url, { q: '三安全' })).toEqual(right)
  })
})

import type { Page } from 'playwright-core'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { closeContext, openBrowser } from '../shared-browser.ts'
import { serve } from '../server.ts'
import { sampleReports } from './sample.ts'
import { searchSite } from './search-site.ts'
import { ask, shownOn, visit } from './visitor.ts'

const BASE = '/zwgk/'
const served = await serve(await searchSite(sampleReports(699, 3, 90), BASE), { base: BASE })
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

async function pageAt(query: Parameters<typeof visit>[2]): Promise<Page> {
  const page = await newPage()
  await visit(page, served.url, query)
  return page
}

const field = (page: Page) => page.locator('#search [name=q]')
const item = (page: Page, number: number) => page.locator('#results > li').nth(number)
const query = (page: Page): string => new URL(page.url()).searchParams.get('q') ?? ''

describe('the list of results', () => {
  test('is busy from the start when the address asks something', async () => {
    const page = await newPage()
    const early = page.waitForFunction(
      () => document.querySelector('#results')?.getAttribute('aria-busy') === 'true',
    )
    const held = Promise.withResolvers<undefined>()
    await page.context().route('**/search/table.bin', async (route) => {
      await held.promise
      await route.continue()
    })
    await page.goto(`${served.url}search/?q=公`, { waitUntil: 'commit' })
    await early
    held.resolve(undefined)
    expect((await shownOn(page)).results.length).toBeGreaterThan(0)
  })

  test('is empty and at rest when the address asks nothing', async () => {
    const page = await pageAt({})
    expect(await shownOn(page)).toEqual({ results: [], count: '0' })
    expect(await page.locator('#search-status').innerText()).toBe('')
  })

  test('says year, organ and, where it is known, the region of each', async () => {
    const page = await pageAt({ q: '示例' })
    const about = await page.locator('#results .search-result__about').allTextContents()
    const withRegion = about.filter((text) => / · 示例市.区$/.test(text))
    expect(about.filter((text) => !/^20\d\d 年 \S+( · 示例市.区)?$/.test(text))).toEqual([])
    expect(withRegion.length).toBeGreaterThan(0)
    expect(withRegion.length).toBeLessThan(about.length)
  })

  test('holds every report, links first, and reads only the reports in view', async () => {
    const page = await newPage()
    const read: string[] = []
    page.on('request', (request) => {
      if (/search\/texts\/.*\.bin$/.test(request.url())) read.push(request.url())
    })
    const { results, count } = await visit(page, served.url, { q: '总体情况', year: '2022' })
    expect([results.length, count]).toEqual([233, '233'])
    const visible = page.locator('#results > li:visible')
    expect(await visible.count()).toBe(20)
    await page.locator('#results-more').click()
    expect(await visible.count()).toBe(40)
    const isFocused = item(page, 20).locator('a:focus')
    expect(await isFocused.count()).toBe(1)
    // As if it had been pressed to the end.
    await page.$$eval('#results > li', (all) => all.forEach((one) => one.removeAttribute('hidden')))
    const far = item(page, 232)
    await far.scrollIntoViewIfNeeded()
    await far.locator('mark').first().waitFor()
    expect(read.length).toBeLessThan(60)
  })

  test('names the year and the organ, and marks the terms in a passage of a section', async () => {
    const page = await pageAt({ q: '三安全一稳定' })
    const first = item(page, 0)
    expect(await first.innerText()).toMatch(/2023 年 示例/)
    expect(await first.locator('mark').allInnerTexts()).toContain('三安全一稳定')
    expect(await first.locator('a').getAttribute('href')).toMatch(
      /^\/zwgk\/reports\/shili-\d+\/2023\/#section-[123]$/,
    )
  })

  test('begins with reports that are so called, marked in their title, without a section', async () => {
    const page = await pageAt({ q: '青石10 2022' })
    const link = item(page, 0).locator('a')
    expect(await link.locator('mark').allInnerTexts()).toEqual(['青石10'])
    expect(await link.getAttribute('href')).toBe('/zwgk/reports/shili-10/2022/')
  })

  test('shows an earlier name of the organ when that is what was asked', async () => {
    const page = await pageAt({ q: '示例旧' })
    expect(await item(page, 0).locator('.search-result__passage').innerText()).toMatch(/^示例旧/)
  })
})

describe('the field', () => {
  test('searches while one writes, and keeps the address up to date', async () => {
    const page = await pageAt({})
    const entries = await page.evaluate(() => history.length)
    await field(page).pressSequentially('公公公')
    await page.waitForURL(/q=/)
    expect((await shownOn(page)).results.length).toBeGreaterThan(0)
    expect([query(page), await page.evaluate(() => history.length)]).toEqual(['公公公', entries])
  })

  test('does not search while an input method composes', async () => {
    const page = await pageAt({})
    const input = await page.context().newCDPSession(page)
    await field(page).focus()
    for (const text of ['g', 'go', 'gong'])
      await input.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 })
    await page.waitForTimeout(400)
    expect(query(page)).toBe('')
    await input.send('Input.insertText', { text: '公' })
    await page.waitForURL(/q=/)
    expect(query(page)).toBe('公')
  })

  test('sends by Enter into the history, and Back returns to what was asked before', async () => {
    const page = await pageAt({ q: '公公公' })
    const before = await shownOn(page)
    await field(page).fill('三安全')
    await page.waitForURL(/q=%E4%B8%89/)
    await field(page).press('Enter')
    expect(await shownOn(page)).not.toEqual(before)
    await page.goBack()
    expect([await shownOn(page), query(page)]).toEqual([before, '公公公'])
    expect(await field(page).inputValue()).toBe('公公公')
  })

  test('never shows an old answer over a newer one', async () => {
    const page = await pageAt({})
    const right = await ask(page, '青石10 2022')
    await ask(page, '')
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#search [name=q]')
      for (const text of ['办', '公', '政府', '青石10 2022']) {
        if (input) input.value = text
        input?.form?.requestSubmit()
      }
    })
    expect(await shownOn(page)).toEqual(right)
  })

  test('gives way to the first result by the down arrow, and Escape comes back', async () => {
    const page = await pageAt({ q: '公公公' })
    await field(page).press('ArrowDown')
    const focused = page.locator(':focus')
    expect(await focused.getAttribute('href')).toBe(
      await item(page, 0).locator('a').getAttribute('href'),
    )
    await page.keyboard.press('Escape')
    expect(await focused.getAttribute('name')).toBe('q')
  })

  test('says beside each choice of a filter how many reports it would leave', async () => {
    const page = await pageAt({ q: '政府信息公开' })
    const choices = page.locator('[name=year] option')
    expect(await choices.allTextContents()).toEqual([
      '全部年度',
      ...[2023, 2022, 2021].map((year) => `${year} 年（233）`),
    ])
    await page.locator('[name=year]').selectOption('2021')
    await page.waitForURL(/year=2021/)
    await shownOn(page)
    expect(await choices.nth(1).textContent()).toBe('2023 年')
    const types = await page.locator('[name=type] option').allTextContents()
    const counts = types.flatMap((text) => /（(\d+)）/.exec(text)?.[1] ?? [])
    expect(counts.reduce((sum, one) => sum + Number(one), 0)).toBe(233)
  })

  test('keeps what the filters say when one is chosen', async () => {
    const page = await pageAt({ q: '公' })
    await page.locator('[name=year]').selectOption('2021')
    await page.waitForURL(/year=2021/)
    const { results } = await shownOn(page)
    expect(results.every((result) => result.endsWith('/2021'))).toBe(true)
    expect(query(page)).toBe('公')
  })
})

describe('when there is nothing to show', () => {
  test('it offers other ways, and to look without the filters', async () => {
    const page = await pageAt({ q: '罗刹海市', year: '2021' })
    expect(await page.locator('#search-status').innerText()).toBe('找到 0 份报告')
    const links = page.locator('#search-nothing a:visible')
    const addresses = links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(await addresses).toEqual([
      `?q=${encodeURIComponent('罗刹海市')}`,
      '/zwgk/organs/',
      '/zwgk/years/',
    ])
  })

  test('it says when only punctuation was written', async () => {
    const page = await pageAt({ q: '，。' })
    expect(await page.locator('#search-status').innerText()).toContain('标点')
  })

  test('without script it points at the lists', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    onTestFinished(() => closeContext(context))
    const page = await context.newPage()
    await page.goto(`${served.url}search/?q=公`)
    expect(await page.locator('noscript').innerText()).toContain('检索要用脚本')
    expect(await page.locator('noscript a').count()).toBe(3)
    expect(await page.locator('#results').getAttribute('aria-busy')).toBe('false')
  })
})

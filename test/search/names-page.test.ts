import type { Page } from 'playwright-core'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { closeContext, openBrowser } from '../shared-browser.ts'
import { serve } from '../server.ts'
import { axeViolations } from '../site/axe.ts'
import { sampleReports } from './sample.ts'
import { searchSite } from './search-site.ts'
import { shownOn, visit } from './visitor.ts'

const BASE = '/zwgk/'
const figures = [
  {
    id: 'review.reconsideration.corrected',
    path: ['行政复议', '结果纠正'],
    others: [],
    year: 2022,
  },
  { id: 'review.litigationDirect.corrected', path: ['未经复议直接起诉', '结果纠正'], others: [] },
  { id: 'requests.received.total', path: ['本年新收'], others: ['本年新收申请数量'] },
]
const site = await searchSite(sampleReports(99, 3, 90), BASE, 'none', figures)
const served = await serve(site, { base: BASE })
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  await served.close()
})

async function pageAt(query: Parameters<typeof visit>[2]): Promise<Page> {
  const context = await browser.newContext()
  onTestFinished(() => closeContext(context))
  const page = await context.newPage()
  await visit(page, served.url, query)
  return page
}

const notice = (page: Page) => page.locator('#search-notice')
const cards = (page: Page) => page.locator('#search-cards > li')

const NAME = '示例青石20镇政府'

describe('a name as it is typed', () => {
  test('finds its report, says so, and gives the organ with its years on a card', async () => {
    const page = await pageAt({ q: `${NAME}2022年` })
    const { results, count } = await shownOn(page)
    expect([results, count]).toEqual([['shili-20/2022'], '1'])
    expect(await notice(page).innerText()).toContain('只看 2022 年')
    expect(await cards(page).first().innerText()).toContain('示例青石20镇人民政府')
    const years = cards(page).first().locator('ul a')
    expect(await years.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      [2023, 2022, 2021].map((year) => `/zwgk/reports/shili-20/${year}/`),
    )
  })

  test('can be looked for word for word, and by its name again', async () => {
    const page = await pageAt({ q: NAME })
    expect((await shownOn(page)).count).toBe('3')
    await notice(page).locator('a').click()
    await page.waitForURL(/exact=1/)
    expect(await shownOn(page)).toEqual({ results: [], count: '0' })
    await notice(page).locator('a').click()
    await page.waitForURL((url) => !url.search.includes('exact'))
    expect((await shownOn(page)).count).toBe('3')
  })

  test('leaves a year beside other words to the filter', async () => {
    const page = await pageAt({ q: '三安全一稳定 2022' })
    const { results } = await shownOn(page)
    expect(results.filter((result) => !result.endsWith('/2022'))).toEqual([])
    expect(await notice(page).innerText()).toContain('年度')
  })

  test('may be a place, whose reports are a press away', async () => {
    const page = await pageAt({ q: '示例市0区' })
    expect(await cards(page).first().innerText()).toContain('示例市0区')
    await cards(page).first().locator('a').click()
    await page.waitForURL(/region=/)
    const { results } = await shownOn(page)
    expect(results.length).toBeGreaterThan(0)
    expect(await notice(page).innerText()).toContain('只看“示例市0区”')
    await page.locator('[name=year]').selectOption('2021')
    await page.waitForURL(/year=2021/)
    expect(new URL(page.url()).searchParams.get('region')).toBe('示例市0区')
    const own = (await shownOn(page)).results
    expect(own.length).toBeLessThan(results.length)
  })

  test('shows no card and says nothing where none is typed', async () => {
    const page = await pageAt({ q: '三安全一稳定' })
    expect([await cards(page).count(), await notice(page).isVisible()]).toEqual([0, false])
  })
})

describe('a row or a column of the form', () => {
  test.each([
    ['结果纠正', ['review.reconsideration.corrected', 'review.litigationDirect.corrected']],
    ['行政复议 结果纠正', ['review.reconsideration.corrected']],
    ['未经复议直接起诉·结果纠正', ['review.litigationDirect.corrected']],
    ['本年新收申请数量', ['requests.received.total']],
    ['结果', []],
  ])('%s leads to the explorer, and to a list without script', async (q, ids) => {
    const page = await pageAt({ q })
    const links = cards(page).locator('a')
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    const due = ids.flatMap((id) => {
      const year = figures.find((one) => one.id === id)?.year
      const list = year === undefined ? [] : [`/zwgk/figures/${id}/${year}/`]
      return [`/zwgk/explore/?figure=${id}`, ...list]
    })
    expect(addresses).toEqual(due)
  })
})

describe('the keys “/” and Ctrl+K', () => {
  test.each(['/', 'Control+k'])('%s leads to the field', async (key) => {
    const page = await pageAt({ q: NAME })
    await page.locator('#search-cards a').first().focus()
    await page.keyboard.press(key)
    expect(await page.locator(':focus').getAttribute('name')).toBe('q')
    await page.keyboard.type('公/公')
    expect(await page.locator('#search [name=q]').inputValue()).toBe('公/公')
  })
})

test.each([`${NAME}2022年`, '示例青石镇', '示例市0区', '结果纠正', '政府信息公开'])(
  'what is said of %s has no fault that axe knows, in light and dark, and stays within 360 px',
  async (q) => {
    const page = await pageAt({ q })
    // The real page has no second field.
    await page.$eval('header', (header) => header.remove())
    await page.setViewportSize({ width: 360, height: 700 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeViolations(page)).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  },
)

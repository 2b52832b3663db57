/** Where the focus goes in the explorer when what had it is made anew, or is gone. */

import type { Page } from 'playwright-core'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { closeContext, openBrowser } from '../shared-browser.ts'
import { serve } from '../server.ts'
import { explorePortal, settled } from './portal.ts'
import { rowOf, siteByYear } from './site-by-year.ts'

const ROWS = 230
const AT_ONCE = 100

const { site, filed } = await explorePortal()
const served = await serve(site, { hasRanges: true })
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  await served.close()
})

async function open(query: string, url = served.url): Promise<Page> {
  const context = await browser.newContext()
  onTestFinished(() => closeContext(context))
  const page = await context.newPage()
  await page.goto(`${url}explore/${query}`)
  await settled(page)
  return page
}

/** What has the focus, as a selector would name it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement
    const sort = one?.getAttribute('data-sort')
    return `${one?.localName ?? ''}${sort ? `[${sort}]` : ''}${one?.getAttribute('name') ?? ''}`
  })
}

/** Waits until the table that is shown now has made way for another answer. */
async function makingWay(page: Page): Promise<() => Promise<void>> {
  const table = await page.locator('.explore-table').elementHandle()
  return async () => {
    await expect.poll(() => table.evaluate((one) => one.isConnected)).toBe(false)
    await settled(page)
  }
}

describe('the focus', () => {
  test.each(['name', 'share', 'type', 'region', 'value'])(
    'stays on the heading that sorts, which is made anew: %s',
    async (key) => {
      const page = await open('?figure=requests.received.total&year=2022')
      for (const order of ['first', 'turned round']) {
        const anew = await makingWay(page)
        await page.locator(`[data-sort="${key}"]`).press('Enter')
        await anew()
        expect(await focused(page), order).toBe(`button[${key}]`)
      }
    },
  )

  test.each([
    ['type', 'ArrowDown'],
    ['region', 'ArrowDown'],
    ['column', 'ArrowUp'],
    ['year-2021', 'Space'],
  ])('stays on what filters: %s', async (name, key) => {
    const page = await open('?figure=requests.received.total&year=2022')
    const anew = await makingWay(page)
    await page.locator(`[name="${name}"]`).press(key)
    await anew()
    expect(await focused(page)).toMatch(new RegExp(`^(?:select|input)${name}$`))
  })

  test('stays on a condition, one that nothing meets too', async () => {
    const page = await open('?figure=requests.received.total&year=2022')
    const anew = await makingWay(page)
    const where = page.locator('[name="where"]')
    await where.fill('>99999999')
    await where.press('Enter')
    await anew()
    expect(await page.locator('#explore-result').innerText()).toContain('没有符合条件的机关')
    expect(await focused(page)).toBe('inputwhere')
  })

  test('goes from a row that a word has found to where it was put', async () => {
    const page = await open('?figure=requests.received.total&year=2022')
    await page.locator('#explore-words').fill('纠正')
    const anew = await makingWay(page)
    await page.locator('.explore-hit').first().press('Enter')
    await anew()
    expect(await focused(page)).toBe('selectrow')
  })

  test('goes on with the first of the rows that a press has brought, the last too', async () => {
    const [first] = filed.filter(({ year }) => year === 2022).map(rowOf)
    if (!first) throw new Error('no report of 2022')
    const rows = Array.from({ length: ROWS }, (_one, at) => {
      const organ = { ...first.organ, id: `shi-${at}`, name: `示例${at}`, shortName: `示例${at}` }
      return { ...first, organ, address: `/reports/shi-${at}/2022/` }
    })
    const many = await serve(await siteByYear(site, rows), { hasRanges: true })
    const page = await open('?figure=requests.received.total&year=2022', many.url)
    const more = page.locator('#explore-result > .button')
    const lines = page.locator('.explore-table tbody tr')
    for (const shown of [AT_ONCE, 2 * AT_ONCE]) {
      expect(await lines.count()).toBe(shown)
      await more.press('Enter')
      const link = lines.nth(shown).locator('a').first()
      expect(await link.evaluate((one) => one === document.activeElement)).toBe(true)
    }
    expect(await lines.count()).toBe(ROWS)
    expect(await more.isVisible()).toBe(false)
    await many.close()
  })

  test.each([
    ['the table', '≥0', '.scroll'],
    ['the word that there is none', '>99999999', 'p:not(.print-only)'],
  ])(
    'stays on a second try that fails, and goes from the third to %s',
    async (_what, where, to) => {
      const asked = new URLSearchParams({ figure: 'requests.received.total', year: '2022', where })
      const page = await open(`?${asked.toString()}`)
      await page.route('**/*.parquet', (route) => route.abort())
      await page.locator('[name="row"]').selectOption('requests.carriedIn')
      const again = page.getByRole('button', { name: '再试一次' })
      const before = await again.elementHandle()
      await again.press('Enter')
      await expect.poll(() => before.evaluate((one) => one.isConnected)).toBe(false)
      expect(await again.evaluate((one) => one === document.activeElement)).toBe(true)
      await page.unroute('**/*.parquet')
      await again.press('Enter')
      const next = page.locator(`#explore-result > ${to}`).first()
      await next.waitFor()
      expect(await next.evaluate((one) => one === document.activeElement)).toBe(true)
    },
  )
})

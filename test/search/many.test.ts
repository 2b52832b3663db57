import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '../shared-browser.ts'
import { serve } from '../server.ts'
import { restyledBy } from './restyled.ts'
import { searchSite } from './search-site.ts'
import type { SearchableReport } from './write-index.ts'

const AT_REST = 10_000
const COUNT = AT_REST + 700

const reports = Array.from({ length: COUNT }, (_, index): SearchableReport => {
  const name = `示例${index}镇`
  return {
    organ: `zhen${index}`,
    year: 2021,
    organType: '镇',
    organName: name,
    organShortName: name,
    aliases: [],
    title: `${name}2021年政府信息公开工作年度报告`,
    sections: [],
  }
})

const served = await serve(await searchSite(reports, '/', 'none'), { base: '/' })
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  await served.close()
})

test('of very many results all are counted, and the last ones wait for the reader', async () => {
  const page = await browser.newPage()
  const items = page.locator('#results > li')
  await page.goto(`${served.url}search/?q=${encodeURIComponent('政府信息公开')}`)
  await page.waitForSelector('#results[aria-busy="false"] > li')
  expect(await page.textContent('#result-count')).toBe(String(COUNT))
  const atRest = await items.count()
  expect(atRest).toBeGreaterThanOrEqual(AT_REST)
  expect(atRest).toBeLessThan(COUNT)

  const visible = page.locator('#results > li:visible')
  expect(await visible.count()).toBe(20)
  await page.locator('#results-more').click()
  expect(await visible.count()).toBe(40)
  // As if it had been pressed to the end.
  const showAll = () =>
    page.$$eval('#results > li[hidden]', (all) =>
      all.forEach((one) => one.removeAttribute('hidden')),
    )
  await showAll()
  while ((await items.count()) < COUNT) {
    const before = await items.count()
    await items.last().scrollIntoViewIfNeeded()
    await page.waitForFunction(
      (had) => document.querySelectorAll('#results > li').length > had,
      before,
    )
    await showAll()
  }
  const links = await items
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(new Set(links).size).toBe(COUNT)
})

test('what is added to a long list leaves the style of the rest of it alone', async () => {
  const page = await browser.newPage()
  const restyled = await restyledBy(browser, page, async () => {
    await page.goto(`${served.url}search/?q=${encodeURIComponent('政府信息公开')}`)
    await page.waitForSelector('#results[aria-busy="false"] > li')
  })
  const elements = await page.locator('*').count()
  expect(restyled).toBeGreaterThan(0)
  expect(restyled / elements).toBeLessThan(1)
})

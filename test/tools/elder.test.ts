/** The elder mode on every kind of page, held against the numbers of the specification. */

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeViolations, overflowOf } from '../site/axe.ts'
import { openSite, searches } from '../site/open-site.ts'
import { pageOfEachKind } from '../site/pages.ts'

const { folder, visit } = await openSite('root')
const REPORT = 'reports/shilizhen/2022/'
const pages = [...(await pageOfEachKind(folder)), searches.found]

/** Opens a page as somebody who chose looks. */
async function looking(address: string, look: string, width: number): Promise<Page> {
  const viewport = { width, height: 800 }
  const { page } = await visit('about/', { viewport })
  const { origin } = new URL(page.url())
  await page.evaluate((value) => localStorage.setItem('gongkai.look', value), look)
  await page.goto(new URL(address, `${origin}/`).href)
  if (address.startsWith('search/'))
    await page.locator('#results[aria-busy="false"]').waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  return page
}

/** Text that is smaller than 18 pt or set tighter than 1.3 lines, wherever it is seen. */
async function smallText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || (node.textContent ?? '').trim() === '' || !parent.checkVisibility()) continue
      if (parent.closest('script, noscript, option')) continue
      const { fontSize, lineHeight } = getComputedStyle(parent)
      const [size, line] = [Number.parseFloat(fontSize), Number.parseFloat(lineHeight)]
      const isTight = parent.closest('h1, h2, .figure-dialog') ? false : line < 1.3 * size
      if (size < 24 || isTight)
        found.push(`${fontSize}/${lineHeight} ${parent.outerHTML.slice(0, 80)}`)
    }
    return found
  })
}

/** What is to be pressed and is less than 44 px high or wide; links within a sentence apart. */
async function smallTargets(page: Page): Promise<string[]> {
  const all = page.locator('a, button, select, input, summary').filter({ visible: true })
  expect(await all.count()).toBeGreaterThan(10)
  return all.evaluateAll((targets) =>
    targets.flatMap((one) => {
      if (one.closest('.prose p, p, .skip, li.missing, .note')) return []
      const { width, height } = one.getBoundingClientRect()
      return width < 43.9 || height < 43.9
        ? [`${width}×${height}: ${one.outerHTML.slice(0, 100)}`]
        : []
    }),
  )
}

/** What stands out less than 7:1 from what it lies on. */
async function weakColours(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: ['color-contrast-enhanced'], resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 100)))
}

test.each(pages)('in the elder mode /%s is large, roomy and of high contrast', async (address) => {
  const page = await looking(address, 'elder', 1280)
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await smallText(page), `${width} px`).toEqual([])
    expect(await smallTargets(page), `${width} px`).toEqual([])
    expect(await overflowOf(page), `${width} px`).toBeLessThanOrEqual(0)
  }
  expect(await axeViolations(page)).toEqual([])
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await weakColours(page), colorScheme).toEqual([])
  }
})

test('what is small, narrow or pale is found', async () => {
  const page = await looking(REPORT, '', 360)
  expect((await smallText(page)).length).toBeGreaterThan(100)
  expect((await smallTargets(page)).length).toBeGreaterThan(1)
  expect((await weakColours(page)).length).toBeGreaterThan(0)
})

test('what matters comes first, in the order of reading too; all of it is back after leaving', async () => {
  const page = await looking(REPORT, 'elder', 360)
  const order = await page
    .locator('h1, .prose, .site-header__links, .facts, footer')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('class') ?? part.tagName))
  const first = [...new Set(order)]
  expect(first.indexOf('H1')).toBe(0)
  expect(first.indexOf('prose')).toBeLessThan(first.indexOf('site-header__links'))
  expect(first.indexOf('prose')).toBeLessThan(first.indexOf('facts'))
  const { y = Infinity } = (await page.locator('h1').boundingBox()) ?? {}
  expect(y).toBeLessThan(500)
  await page.getByRole('button', { name: '退出长者模式' }).click()
  expect(await page.locator('.site-header .site-header__links').isVisible()).toBe(true)
  expect(await page.locator('.report__head .facts').isVisible()).toBe(true)
})

test('a table of a report shows one column, the total, and is read without scrolling aside', async () => {
  const page = await looking(REPORT, 'elder', 360)
  const cells = page.locator('#requests td[id]').filter({ visible: true })
  const ids = await cells.evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.length).toBeGreaterThan(10)
  expect(ids.filter((id) => !id.endsWith('.total'))).toEqual([])
  const scroll = page.locator('#requests .scroll')
  expect(await scroll.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
})

test('paper is the same whatever was chosen', async () => {
  const [plain, elder] = [
    await looking(REPORT, '', 1280),
    await looking(REPORT, 'elder contrast', 1280),
  ]
  const pdf = async (page: Page): Promise<number> =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)
      ?.length ?? 0
  const seen = async (page: Page): Promise<string> => {
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    return page.evaluate(() => {
      const { fontSize, color } = getComputedStyle(document.querySelector('main') ?? document.body)
      return `${fontSize} ${color} ${document.body.innerText}`
    })
  }
  expect(await pdf(elder)).toBe(await pdf(plain))
  expect(await seen(elder)).toBe(await seen(plain))
})

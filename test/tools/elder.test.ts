/** The elder mode on every kind of page, held against the numbers of the specification. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeViolations, overflowOf, violationsOf } from '../site/axe.ts'
import { openSite, searches } from '../site/open-site.ts'
import { pageOfEachKind } from '../site/pages.ts'

const { folder, served, visit } = await openSite('root')
const REPORT = 'reports/shilizhen/2022/'
const pages = [...(await pageOfEachKind(folder)), searches.found]

/** Opens a page as somebody who chose looks. */
async function looking(address: string, look: string, width: number): Promise<Page> {
  const { origin } = new URL(served.url)
  const chosen = { origin, localStorage: [{ name: 'gongkai.look', value: look }] }
  const { page, rest } = await visit(address, {
    viewport: { width, height: 800 },
    storageState: { cookies: [], origins: [chosen] },
  })
  await rest()
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
      const text = one.closest('p, li.missing, .note')
      // A link that is all of its paragraph is not within a sentence.
      const isAlone = text?.textContent.trim() === one.textContent.trim()
      if ((text && !isAlone) || one.closest('.prose, .skip')) return []
      const { width, height } = one.getBoundingClientRect()
      return width < 43.9 || height < 43.9
        ? [`${width}×${height}: ${one.outerHTML.slice(0, 100)}`]
        : []
    }),
  )
}

/** What stands out less than 7:1 from what it lies on. */
function weakColours(page: Page): Promise<string[]> {
  return violationsOf(page, { runOnly: ['color-contrast-enhanced'] })
}

/** Headings with nothing to be seen below them. */
async function emptyHeadings(page: Page): Promise<string[]> {
  return page.locator('main section:has(> :is(h2, h3))').evaluateAll((sections) =>
    sections.flatMap((section) => {
      const parts = [...section.children].filter((one) => one.checkVisibility())
      return parts.length > 0 && parts.every((one) => one.matches('h2, h3'))
        ? [section.textContent.trim().slice(0, 40)]
        : []
    }),
  )
}

test.each(pages)('in the elder mode /%s is large, roomy and of high contrast', async (address) => {
  const page = await looking(address, 'elder', 1280)
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await smallText(page), `${width} px`).toEqual([])
    expect(await smallTargets(page), `${width} px`).toEqual([])
    expect(await overflowOf(page), `${width} px`).toBeLessThanOrEqual(0)
  }
  expect(await emptyHeadings(page), 'headings with nothing below').toEqual([])
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

/** What a phone shows of lists and rankings: however long names are, figures are there beside them. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { overflowOf } from './axe.ts'
import { lookingIn } from './in-view.ts'
import { openSite } from './open-site.ts'

const { visit } = await openSite('root')
const phone = { viewport: { width: 360, height: 800 } }
const LONG = '示例经济技术开发区化工新材料产业园与现代物流园区联合管理委员会综合行政执法局'

/** Gives all organs of a list a name as long as names get. */
async function lengthen(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluateAll((all, name) => {
    for (const one of all) one.textContent = name
  }, LONG)
}

test.each(['organs/', 'years/2022/'])(
  'on /%s a long name leaves more than half of the window to what scrolls under it',
  async (address) => {
    const { page } = await visit(address, phone)
    await lengthen(page, '.rows tbody th[scope="row"] a, .rows td.text')
    const { width = Infinity } =
      (await page.locator('.rows tbody th[scope="row"]').first().boundingBox()) ?? {}
    expect(width).toBeLessThan(phone.viewport.width / 2)
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  },
)

test('on a wide window long names do not push the last columns out', async () => {
  const { page } = await visit('organs/', { viewport: { width: 1280, height: 800 } })
  await lengthen(page, '.rows tbody th[scope="row"] a, .rows td.text:nth-child(4)')
  const hidden = await page
    .locator('.scroll:has(> .rows)')
    .evaluate((region) => region.scrollWidth - region.clientWidth)
  expect(hidden).toBeLessThanOrEqual(1)
})

test('the name of a table that goes on beyond the window is seen whole', async () => {
  const { page } = await visit('years/2022/', phone)
  const caption = page.locator('.rows caption')
  await lengthen(page, '.rows caption')
  const isWhole = (): Promise<boolean> =>
    caption.evaluate((one) => one.getBoundingClientRect().right <= innerWidth)
  expect(await isWhole()).toBe(true)
  await page.locator('.scroll:has(> .rows)').evaluate((one) => one.scrollBy(one.scrollWidth, 0))
  expect(await isWhole()).toBe(true)
})

test('a ranking shows its figures without being scrolled aside', async () => {
  const { page } = await visit('figures/requests.received.total/2022/', phone)
  const figures = page.locator('.ranking tbody td a')
  expect(await figures.count()).toBeGreaterThan(0)
  for (const figure of await figures.all()) {
    const { x = 0, width = Infinity } = (await figure.boundingBox()) ?? {}
    expect(x + width).toBeLessThan(phone.viewport.width)
  }
})

test.each(['figures/requests.received.total/2022/', 'explore/?figure=requests.received.total'])(
  'on /%s a figure that takes the focus comes out from under the names',
  async (address) => {
    const { page } = await visit(address, phone)
    const table = page.locator('.headline:has(tbody td a)')
    await table.waitFor()
    await lengthen(page, '.headline :is(td.place, td.text)')
    const region = page.locator('.scroll:has(> .headline)')
    expect(await region.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeGreaterThan(40)
    await region.evaluate((one) => one.scrollBy(one.scrollWidth, 0))
    const looking = await lookingIn(page)
    const figure = table.locator('tbody td a').first()
    await figure.focus()
    expect(await figure.evaluate((one, { coveredParts }) => coveredParts(one), looking)).toEqual([])
  },
)

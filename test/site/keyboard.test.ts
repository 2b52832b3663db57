import { describe, expect, test } from 'vitest'
import { editionsSite, reportOf } from './editions-site.ts'
import { focusFaults, pressesTo, scrollFaults, skipLinkFaults } from './keyboard.ts'
import { openFolder, openSite, searches } from './open-site.ts'
import { pageOfEachKind } from './pages.ts'

const { folder, visit } = await openSite('root')
const pages = [...(await pageOfEachKind(folder)), searches.found]
// What still scrolls smoothly is not yet where it will be.
const phone = { reducedMotion: 'reduce' as const, viewport: { width: 360, height: 800 } }
const desk = { viewport: { width: 1280, height: 800 } }

test.each(pages)(
  'on /%s the keyboard reaches everything and shows where it is',
  async (address) => {
    const { page } = await visit(address, phone)
    expect(await skipLinkFaults(page), 'the first Tab reaches the skip link').toEqual([])
    expect(await scrollFaults(page), 'what is too wide for a phone').toEqual([])
    for (const { viewport } of [phone, desk]) {
      await page.setViewportSize(viewport)
      expect(await focusFaults(page), `at ${viewport.width} px`).toEqual([])
    }
  },
)

describe('on reports of all editions', async () => {
  const editions = await editionsSite()
  const site = await openFolder(editions.folder)
  const low = { viewport: { width: 320, height: 200 } }

  test.each(editions.formats)('Tab and Shift+Tab show where they are: $edition', async (format) => {
    const { page } = await site.visit(reportOf(format), desk)
    for (const { viewport } of [desk, phone, low]) {
      await page.setViewportSize(viewport)
      expect(await focusFaults(page), `at ${viewport.width} px`).toEqual([])
    }
  })

  test.each(editions.formats)(
    'the first figure and printing are near: $edition',
    async (format) => {
      const first = await site.visit(reportOf(format), desk)
      expect(
        await pressesTo(first.page, '.statutory td a', '.skip, .tools a[href^="#"]'),
      ).toBeLessThanOrEqual(12)
      const second = await site.visit(reportOf(format), desk)
      // It stands above what the skip link passes over.
      expect(await pressesTo(second.page, '[data-act="print"]', 'html')).toBeLessThanOrEqual(8)
    },
  )
})

test('what the keyboard has reached below results stays in view while they grow', async () => {
  const { page, rest } = await visit(searches.found, phone)
  await rest()
  const last = page.locator('.site-footer a').last()
  await last.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await page
    .locator('#results > li')
    .last()
    .evaluate((one) => {
      one.append(document.createElement('br'), ...Array.from('宽'.repeat(2000)))
    })
  const isInView = (): Promise<boolean> =>
    last.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight)
  await expect.poll(isInView).toBe(true)
})

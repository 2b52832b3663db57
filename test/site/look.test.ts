import { wcagContrast } from 'culori'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeViolations, colourViolations, overflowOf } from './axe.ts'
import { openSite, searches } from './open-site.ts'
import { pageOfEachKind } from './pages.ts'

const { folder, visit } = await openSite('root')
const pages = [...(await pageOfEachKind(folder)), ...Object.values(searches)]
const widths = [1280, 360]

/** How the words in empty fields stand out from the fields. */
async function placeholderContrasts(page: Page): Promise<number[]> {
  const fields = page.locator('input[placeholder]:not([placeholder=""])').filter({ visible: true })
  const colours = await fields.evaluateAll((all) =>
    all.map((one) => [
      getComputedStyle(one, '::placeholder').color,
      getComputedStyle(one).backgroundColor,
    ]),
  )
  return colours.map(([ink = '', paper = '']) => wcagContrast(ink, paper))
}

test.each(pages)('/%s is accessible, fits its window and makes no noise', async (address) => {
  const { page, noise, rest } = await visit(address)
  await rest()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    expect(await axeViolations(page), `${width} px`).toEqual([])
    expect(await overflowOf(page), `overflow at ${width} px`).toBeLessThanOrEqual(0)
    // The dark theme has other colours, and nothing else; what is shown differs with the width.
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const contrast of await placeholderContrasts(page))
      expect(contrast, 'of a placeholder').toBeGreaterThanOrEqual(4.5)
    expect(await colourViolations(page), `${width} px, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
  expect(noise, 'on the console, or asked of another host').toEqual([])
})

test('an address that does not exist is answered with a page that leads on', async () => {
  const { page, status } = await visit('reports/nowhere/1900/')
  expect(status).toBe(404)
  expect(await page.locator('main a').count()).toBeGreaterThan(0)
})

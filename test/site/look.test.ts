import { expect, test } from 'vitest'
import { axeViolations, colourViolations, overflowOf } from './axe.ts'
import { openSite, searches } from './open-site.ts'
import { pageOfEachKind } from './pages.ts'

const { folder, visit } = await openSite('root')
const pages = [...(await pageOfEachKind(folder)), ...Object.values(searches)]
const widths = [1280, 360]

test.each(pages)('/%s is accessible, fits its window and makes no noise', async (address) => {
  const { page, noise } = await visit(address)
  await page.waitForLoadState('networkidle')
  expect(noise, 'on the console, or asked of another host').toEqual([])
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    expect(await axeViolations(page), `${width} px`).toEqual([])
    expect(await overflowOf(page), `overflow at ${width} px`).toBeLessThanOrEqual(0)
    // The dark theme has other colours, and nothing else.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await colourViolations(page), `${width} px, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
})

test('an address that does not exist is answered with a page that leads on', async () => {
  const { page, status } = await visit('reports/nowhere/1900/')
  expect(status).toBe(404)
  expect(await page.locator('main a').count()).toBeGreaterThan(0)
})

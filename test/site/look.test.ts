import { describe, expect, test } from 'vitest'
import { axeViolations, overflowOf } from './axe.ts'
import { openSite, searches } from './open-site.ts'
import { pageOfEachKind } from './pages.ts'

const { folder, visit } = await openSite('root')
const pages = [...(await pageOfEachKind(folder)), ...Object.values(searches)]
const widths = [1280, 360]
const schemes = ['light', 'dark'] as const

describe.each(pages)('/%s', (address) => {
  test('is accessible and fits its window, wide and narrow, light and dark', async () => {
    const { page } = await visit(address)
    for (const width of widths)
      for (const colorScheme of schemes) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        expect(await axeViolations(page), `${width} px, ${colorScheme}`).toEqual([])
        expect(await overflowOf(page), `overflow at ${width} px`).toBeLessThanOrEqual(0)
      }
  })

  test('says nothing on the console and asks nothing of another host', async () => {
    const { page, noise } = await visit(address)
    await page.waitForLoadState('networkidle')
    expect(noise).toEqual([])
  })
})

test('an address that does not exist is answered with a page that leads on', async () => {
  const { page, status } = await visit('reports/nowhere/1900/')
  expect(status).toBe(404)
  expect(await page.locator('main a').count()).toBeGreaterThan(0)
})

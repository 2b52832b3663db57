/** Pages on which names and titles are as long as they get. */

import { describe, expect, test } from 'vitest'
import { overflowOf } from './axe.ts'
import { cutTexts } from './cut-text.ts'
import { LONG_NAME, longTitle } from './extremes-site.ts'
import { filled, openExtremes } from './open-extremes.ts'

const { pages, settled } = await openExtremes()

test('the name has 60 characters and the title 120', () => {
  expect([LONG_NAME.length, longTitle(2022).length]).toEqual([60, 120])
})

describe('a long name and a long title', () => {
  test.each([
    ['organs/changming/', [LONG_NAME, longTitle(2022)]],
    ['reports/changming/2022/', [LONG_NAME, longTitle(2022)]],
    ['years/2022/', [LONG_NAME]],
    ['organs/', [LONG_NAME]],
    ['checks/2022/', [LONG_NAME]],
    ['figures/requests.received.total/2022/', [LONG_NAME]],
    ...filled.map((address): [string, string[]] => [
      address,
      [address.startsWith('explore/') ? LONG_NAME : longTitle(2022)],
    ]),
  ])('stand on /%s in whole', async (address, texts) => {
    const page = await settled(address)
    const text = await page.locator('main').innerText()
    for (const one of texts) expect(text.replaceAll('\n', '')).toContain(one)
  })

  test('fit every page at 360 pixels: tables scroll within themselves, no text is cut', async () => {
    for (const address of pages) {
      const page = await settled(address)
      expect(await overflowOf(page), address).toBeLessThanOrEqual(0)
      expect(await cutTexts(page), address).toEqual([])
      await page.close()
    }
  })

  test('are told apart in the chart of the explorer', async () => {
    const page = await settled('explore/?figure=requests.received.total&year=2022')
    const names = page.locator('.explore-chart__name')
    expect(await names.filter({ hasText: LONG_NAME }).count()).toBe(1)
    for (const name of await names.all()) {
      const { x = 0, width = 0 } = (await name.boundingBox()) ?? {}
      const number = await name.locator('+ *').boundingBox()
      expect(x + width).toBeLessThanOrEqual(number?.x ?? 0)
    }
  })
})

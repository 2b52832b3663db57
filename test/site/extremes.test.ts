/** Pages on which names, titles and figures are as long as they get. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { overflowOf } from './axe.ts'
import { cutTexts } from './cut-text.ts'
import { ABOVE, LONG_NAME, longTitle } from './extremes-site.ts'
import { filled, openExtremes } from './open-extremes.ts'

const { folder, pages, settled } = await openExtremes()

test('the name has 60 characters and the title 120', () => {
  expect([LONG_NAME.length, longTitle(2022).length]).toEqual([60, 120])
})

/** Runs of five digits and more, but in tables of the form, of a year or of many, and in their sums: these show what is printed. */
async function longNumbers(page: Page): Promise<string[]> {
  return page.locator('main').evaluate((main) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (!node.parentElement?.closest('.statutory-table, .series, .check-sheet, code, script'))
        found.push(...(node.textContent?.match(/.{0,12}(?<![\d.\w-])\d{5,}.{0,12}/g) ?? []))
    return found
  })
}

// Rules speak of sums of money that are no figures of a report.
const withMoney = 'rules/'

test('every page fits 360 pixels: tables scroll within themselves, no text is cut, figures are grouped', async () => {
  for (const address of pages) {
    const page = await settled(address)
    expect(await overflowOf(page), address).toBeLessThanOrEqual(0)
    expect(await cutTexts(page), address).toEqual([])
    if (address !== withMoney) expect(await longNumbers(page), address).toEqual([])
    await page.close()
  }
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

describe('figures of five digits and more', () => {
  test.each([
    '',
    'organs/changming/',
    'reports/changming/2022/',
    'years/2022/',
    'checks/2022/',
    'figures/requests.received.total/2022/',
    `organs/${ABOVE}/below/`,
    ...filled.slice(0, 3),
  ])('are there to be grouped on /%s', async (address) => {
    const page = await settled(address)
    expect(await page.locator('main').innerText()).toMatch(/\d\d,\d{3}/)
  })

  test('stay in the tables of a report, and in data, as they are printed', async () => {
    const page = await settled('reports/changming/2022/')
    const printed = await page.locator('.statutory td[id="requests.received.total"]').innerText()
    expect(printed).toMatch(/^\d{6}$/)
    for (const name of ['reports/changming/2022.csv', 'organs/changming.csv', 'years/2022.csv'])
      expect((await readFile(join(folder, name), 'utf8')).includes(`,${printed}`), name).toBe(true)
    const data = await readFile(join(folder, 'reports/changming/2022.json'), 'utf8')
    expect(data).toMatch(new RegExp(`: ?${printed}\\b`))
  })
})

/** Figures of many digits, on pages, and in tables and data. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ABOVE } from './extremes-site.ts'
import { filled, openExtremes } from './open-extremes.ts'

const { folder, pages, settled } = await openExtremes()

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

describe('figures of five digits and more', () => {
  test('are grouped on every page, but for the tables as they are printed', async () => {
    // Rules speak of sums of money that are no figures of a report.
    for (const address of pages.filter((one) => one !== 'rules/')) {
      const page = await settled(address)
      expect(await longNumbers(page), address).toEqual([])
      await page.close()
    }
  })

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

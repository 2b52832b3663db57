/** The permanent link of every figure shows its cell, marked and with nothing over it. */

import { describe, expect, test } from 'vitest'
import { placesOf } from '../../src/report/spec.ts'
import { cutFigures } from './cut-figures.ts'
import { editionsSite, reportOf } from './editions-site.ts'
import { linkFaults } from './link-faults.ts'
import { openFolder } from './open-site.ts'

const { folder, formats } = await editionsSite()
const { served, visit } = await openFolder(folder)

/** Windows in CSS pixels; at 400 % a window of 1280 by 800 has a quarter of that. */
const windows = {
  'a phone': { width: 360, height: 800 },
  'a desk': { width: 1280, height: 800 },
  'a desk at 200 %': { width: 640, height: 400 },
  'a desk at 400 %': { width: 320, height: 200 },
}

/** To every so many figures a new visitor comes, whose page is laid out only then. */
const FRESH = 40

/** Windows of this height have room for the headings of a figure's column. */
const HIGH = 800

describe.each(formats)('the figures of $edition', (format) => {
  const ids = format.tables.flatMap(placesOf).map(({ id }) => id)

  /** What is wrong with the links in a window: followed one after the other, and by new visitors. */
  async function faultsIn(name: keyof typeof windows): Promise<string[]> {
    const viewport = windows[name]
    const { page } = await visit(reportOf(format), { viewport })
    const withHeading = viewport.height >= HIGH
    const faults = await linkFaults(page, ids, { withHeading })
    for (const id of ids.filter((_, at) => at % FRESH === 0)) {
      await page.goto('about:blank')
      await page.goto(`${served.url}${reportOf(format)}#${id}`)
      faults.push(...(await linkFaults(page, [id], { withHeading })))
    }
    return faults.map((fault) => `on ${name}: ${fault}`)
  }

  test('have links that lead to their cells in every window', async () => {
    expect(ids.length).toBeGreaterThan(150)
    // Most of the time is spent waiting for frames, so the windows wait together.
    const names = Object.keys(windows) as (keyof typeof windows)[]
    expect((await Promise.all(names.map(faultsIn))).flat()).toEqual([])
  })

  test('stand in one line in their cells at every width', async () => {
    const { page } = await visit(reportOf(format))
    for (const width of [320, 360, 414, 600, 768, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await cutFigures(page), `at ${width} px`).toEqual([])
    }
  })

  test('have links that lead there without script', async () => {
    const options = { viewport: windows['a phone'], javaScriptEnabled: false }
    const { page } = await visit(reportOf(format), options)
    for (const id of ids.filter((_, at) => at % 7 === 0)) {
      await page.goto(`${served.url}${reportOf(format)}#${id}`)
      expect(await linkFaults(page, [id])).toEqual([])
    }
  })

  test('are shown by their links when a row is folded and another column chosen', async () => {
    const { page } = await visit(reportOf(format), { viewport: windows['a phone'] })
    const bar = page.locator('#requests .table-bar')
    await bar.getByRole('button', { name: /^收起/ }).click()
    await bar.getByRole('combobox').selectOption({ index: 1 })
    const hidden = page.locator('#requests tbody tr[hidden] td[id]:not([id$="total"])').first()
    const id = (await hidden.getAttribute('id')) ?? ''
    await page.goto(`${served.url}${reportOf(format)}#${id}`)
    expect(await linkFaults(page, [id])).toEqual([])
  })
})

test('a covered cell and one that is out of view are found', async () => {
  const [format] = formats
  if (!format) throw new Error('no edition')
  const id = 'requests.received.total'
  const { page } = await visit(`${reportOf(format)}#${id}`, { viewport: windows['a desk'] })
  // The page goes to its figure by itself, which on a busy machine may be after the first look.
  expect(await linkFaults(page, [id])).toEqual([])
  await page.evaluate(() => scrollBy(0, 150))
  expect((await linkFaults(page, [id])).join()).toContain('its middle: under <t')
  await page.evaluate(() => scrollTo(0, 0))
  expect((await linkFaults(page, [id])).join()).toContain('out of view')
})

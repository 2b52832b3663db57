/** Reports side by side: chosen by hand, named by the address, differences in words. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { queryOf, reportsNamed } from '../../src/compare/address.ts'
import { differenceOf, shownFigure } from '../../src/compare/difference.ts'
import { compareTexts } from '../../src/compare/texts.ts'
import { axeViolations, overflowOf } from '../site/axe.ts'
import { openSite } from '../site/open-site.ts'
import { printedPages } from '../site/pdf-pages.ts'
import { reportKeys } from './reports.ts'

/** The text area of a page of paper in CSS pixels. */
const SHEET = { width: 590, height: 850 }

const { folder, visit } = await openSite('sub-path')

test('two reports are chosen by keyboard alone, on a phone', { timeout: 30_000 }, async () => {
  const keys = await reportKeys(folder)
  const { page, noise } = await visit('compare/', { viewport: { width: 360, height: 700 } })
  const organs = JSON.parse(await readFile(join(folder, 'compare/reports.json'), 'utf8')) as [
    string,
    string,
    number[],
  ][]
  for (const key of keys.slice(0, 2)) {
    const [id = '', year = ''] = key.split('/')
    const name = organs.find(([organ]) => organ === id)?.[1] ?? ''
    await page.locator('#compare-organ').fill('')
    await page.locator('#compare-organ').focus()
    await page.keyboard.insertText(name)
    await page.locator(`#compare-year option[value="${year}"]`).waitFor({ state: 'attached' })
    await page.keyboard.press('Tab')
    await page.keyboard.type(year)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator(`#compare-chosen a[href$="${key}/"]`).waitFor()
  }
  await page.getByText('正在对照 2 份报告。').waitFor()
  expect(new URL(page.url()).search).toBe(queryOf(keys.slice(0, 2), false))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(noise).toEqual([])
})

test('reports are picked from the list of a year, four at most', async () => {
  const { page, noise } = await visit('years/2022/')
  const boxes = page.locator('table.rows tbody').getByRole('checkbox')
  await boxes.nth(0).check()
  await page.getByRole('button', { name: '机关' }).click()
  expect(
    await boxes.evaluateAll((all) => all.filter((one) => one.matches(':checked')).length),
  ).toBe(1)
  await page.locator('table.rows tbody').getByRole('checkbox', { checked: false }).first().check()
  const link = page.getByRole('link', { name: '对照选中的 2 份报告' })
  const [address] = await Promise.all([link.getAttribute('href'), link.click()])
  await page.getByText('正在对照 2 份报告。').waitFor()
  expect(address).toMatch(/\/zwgk\/nianbao\/compare\/\?a=[a-z]+\/2022&b=[a-z]+\/2022$/)
  expect(noise).toEqual([])
})

describe.each([2, 4])('%i reports side by side', (count) => {
  test.each([
    ['light', count === 2 ? 1280 : 360],
    ['dark', count === 2 ? 360 : 1280],
  ] as const)('have no fault that axe knows: %s, %i pixels', async (colorScheme, width) => {
    const keys = (await reportKeys(folder)).slice(0, count)
    const options = { viewport: { width, height: 800 }, colorScheme }
    const { page, noise } = await visit(`compare/${queryOf(keys, true)}`, options)
    await page.getByText(`正在对照 ${count} 份报告。`).waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(noise).toEqual([])
  })

  test('are on paper with every column, and no tools', async () => {
    const keys = (await reportKeys(folder)).slice(0, count)
    const { page } = await visit(`compare/${queryOf(keys, true)}`)
    await page.getByText(`正在对照 ${count} 份报告。`).waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(SHEET)
    expect(await page.locator('form, button').filter({ visible: true }).count()).toBe(0)
    const ends = await page
      .locator('.compare__table')
      .evaluateAll((tables) => tables.map((one) => one.getBoundingClientRect().right))
    expect(ends.length).toBeGreaterThan(0)
    for (const end of ends) expect(end).toBeLessThanOrEqual(SHEET.width)
  })
})

test('paper names the reports and the address by which they are found again', async () => {
  const keys = (await reportKeys(folder)).slice(0, 2)
  const { page } = await visit(`compare/${queryOf(keys, true)}`)
  await page.getByText('正在对照 2 份报告。').waitFor()
  const address = 'https://example.org/zwgk/nianbao/compare/'
  const pages = await printedPages(await page.pdf({ preferCSSPageSize: true }))
  const text = pages.flatMap(({ lines }) => lines).join('')
  for (const title of await page.locator('#compare-chosen a').allInnerTexts())
    expect(text).toContain(title.replace(/\s/g, ''))
  expect(text.endsWith(`本页地址：${address}${queryOf(keys, true)}`)).toBe(true)
  for (const { foot } of pages) expect(foot).toContain(address + queryOf(keys, true))
  // One report is no comparison, but is an address of its own.
  await page.getByRole('button', { name: /去掉乙/ }).click()
  await page.getByText('再选一份').waitFor()
  const [only] = await printedPages(await page.pdf({ preferCSSPageSize: true }))
  expect(only?.lines.join('').endsWith(address + queryOf(keys.slice(0, 1), true))).toBe(true)
})

describe('what a difference is called', () => {
  test.each([
    [1, 4, '+3'],
    [4, 2, '−2'],
    [0.1, 0.3, '+0.2'],
    [0, 0, '相同'],
    [null, null, '相同'],
    [0, null, '不同'],
    [null, '/', '不同'],
    [undefined, 0, '不同'],
  ] as const)('%j and %j: %s', (one, other, told) => {
    expect(differenceOf(one, other)).toBe(told)
  })

  test('blank, “/”, 0 and what a form does not have are four words', () => {
    expect(new Set([null, '/', 0, undefined].map((value) => shownFigure(value as null))).size).toBe(
      4,
    )
  })
})

test('a changed sentence is compared by characters', () => {
  const { sentences, common } = compareTexts('共收到3件。全部办结。', '共收到5件。全部办结。')
  expect(common).toBe(1)
  expect(sentences[0]).toEqual({
    kind: 'changed',
    runs: [
      { text: '共收到', in: 'both' },
      { text: '3', in: 'one' },
      { text: '5', in: 'other' },
      { text: '件。', in: 'both' },
    ],
  })
})

test('the address names up to four reports, each once', () => {
  const keys = ['badou/2021', 'badou/2022', 'a/2020', 'b/2020']
  expect(reportsNamed(queryOf(keys, true))).toEqual(keys)
  expect(reportsNamed('?a=../x&b=badou/2021&c=badou/2021')).toEqual(['badou/2021'])
})

test('all that is pressed is 44 px high, and names that repeat are told apart by their place', async () => {
  const [key = ''] = await reportKeys(folder)
  const { page } = await visit(`compare/?a=${key}`)
  const [remove, year] = [page.locator('#compare-chosen button'), page.locator('#compare-year')]
  await remove.waitFor()
  for (const one of [remove, year])
    expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(43.9)
  const { organ } = JSON.parse(await readFile(join(folder, `reports/${key}.json`), 'utf8')) as {
    organ: { region: string | null }
  }
  expect(await page.locator('#compare-chosen .note').innerText()).toBe(organ.region ?? '')
})

/** What there is to say of one figure, as it is asked for. */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { strings } from '../../src/page/strings.ts'
import { axeViolations } from '../site/axe.ts'
import { coveredParts } from '../site/in-view.ts'
import { copied, openReports, phone, REPORT } from './open-report.ts'

const CELL = 'requests.received.business'
const PERMANENT = `https://example.org/${REPORT}#${CELL}`

const { folder, open } = await openReports()
const csv = await readFile(join(folder, 'reports/shili/2021.csv'), 'utf8')

function cellOf(page: Page, id = CELL) {
  return page.locator(`[id="${id}"]`)
}

describe('one figure', () => {
  test('opens by click, by Enter and by long press, and gives the focus back', async () => {
    const page = await open({ hasTouch: true })
    const dialog = page.getByRole('dialog')
    await cellOf(page).click()
    await expect.poll(() => dialog.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(false)

    await cellOf(page).locator('a').press('Enter')
    expect(await dialog.isVisible()).toBe(true)
    await dialog.getByRole('button', { name: strings.close }).click()
    expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe(CELL)

    await cellOf(page)
      .locator('a')
      .dispatchEvent('pointerdown', { pointerType: 'touch', bubbles: true })
    await dialog.waitFor()
  })

  test('says its name in words, its value, what its headings mean, and where it leads', async () => {
    const page = await open()
    await cellOf(page).click()
    const dialog = page.getByRole('dialog', { name: /商业企业$/ })
    const text = await dialog.innerText()
    const printed = (await cellOf(page).innerText()).trim()
    expect(await dialog.locator('h2').innerText()).toBe(
      '依申请公开 · 一、本年新收政府信息公开申请数量 · 申请人情况 · 法人或其他组织 · 商业企业',
    )
    expect(text).toContain(`${printed} 件`)
    expect(text).toContain('1月1日至12月31日收到的申请')
    const across = dialog.getByRole('link', { name: strings.acrossOrgans })
    expect(await across.getAttribute('href')).toMatch(
      /\/figures\/requests\.received\.business\/\d{4}\/$/,
    )
    for (const link of await dialog.getByRole('link').all()) {
      const answer = await page.request.get(
        new URL((await link.getAttribute('href')) ?? '', page.url()).href,
      )
      expect(answer.status()).toBe(200)
    }
    expect(await axeViolations(page)).toEqual([])
  })

  test('is read from its name on, where the window is low too', async () => {
    const page = await open({ viewport: { width: 320, height: 200 } })
    await cellOf(page).locator('a').press('Enter')
    const name = page.getByRole('dialog').getByRole('heading')
    expect(await name.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await name.evaluate(coveredParts)).toEqual([])
    await page.keyboard.press('Tab')
    expect(await page.locator('*:focus').innerText()).toBe(strings.copyLink)
    expect(await page.locator('*:focus').evaluate(coveredParts)).toEqual([])
  })

  test('says of a blank, of “/” and of a sum that does not hold what they are', async () => {
    const page = await open()
    for (const [selector, said] of [
      ['td.blank', strings.blank],
      ['td.na', strings.na],
      ['[id="review.reconsideration.total"]', strings.off('0 ≠ 111111')],
    ] as const) {
      await page.locator(selector).first().click()
      expect(await page.getByRole('dialog').innerText()).toContain(said)
      await page.keyboard.press('Escape')
    }
  })

  test('is copied as link, citation, line of CSV and Markdown', async () => {
    const page = await open()
    await cellOf(page).click()
    const dialog = page.getByRole('dialog')
    const copy = async (name: string): Promise<string> => {
      await dialog.getByRole('button', { name }).click()
      await expect.poll(() => dialog.getByRole('status').innerText()).toBe(strings.copied)
      return copied(page)
    }
    expect(await copy(strings.copyLink)).toBe(PERMANENT)
    const line = await copy(strings.copyCsvLine)
    expect(csv.split('\r\n')).toContain(line)
    expect(line).toContain(',received,本年新收,business,商业企业,')

    const json = JSON.parse(
      await readFile(join(folder, 'reports/shili/2021.json'), 'utf8'),
    ) as object
    const beside = ['organ', 'findings', 'file', 'hasComments']
    const own = JSON.stringify(
      Object.fromEntries(Object.entries(json).filter(([key]) => !beside.includes(key))),
    )
    const version = createHash('sha256').update(`${own}\n`).digest('hex').slice(0, 12)
    const value = `${(await cellOf(page).innerText()).trim()} 件`
    const cited = await copy(strings.copyCitation)
    for (const part of ['示例镇人民政府. 示例镇2021年', '(2022-02-03)', value, PERMANENT, version])
      expect(cited).toContain(part)
    const markdown = await copy(strings.copyMarkdown)
    expect(markdown).toContain(`(${PERMANENT})`)
    expect(markdown).toContain(`**${value}**`)
  })

  test('is copied where the browser has no clipboard for pages, as on sites without TLS', async () => {
    const page = await open()
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.addEventListener('copy', () => document.body.setAttribute('data-late', ''))
    })
    await cellOf(page).click()
    await page.getByRole('dialog').getByRole('button', { name: strings.copyLink }).click()
    expect(await page.getByRole('dialog').getByRole('status').innerText()).toBe(strings.copied)
  })

  test('says so when its data cannot be had', async () => {
    const page = await open()
    await page.route('**/*.csv', (route) => route.abort())
    await cellOf(page).click()
    await page.getByRole('button', { name: strings.copyCsvLine }).click()
    await expect
      .poll(() => page.getByRole('dialog').getByRole('status').innerText())
      .toBe(strings.noData)
  })

  test.each([phone, { viewport: { width: 1280, height: 800 } }])(
    'is come to by arrow keys and never covered: %o',
    async (options) => {
      const page = await open(options)
      await cellOf(page, 'requests.received.naturalPerson').locator('a').focus()
      const keys = [...Array<string>(6).fill('ArrowRight'), ...Array<string>(24).fill('ArrowDown')]
      const back = [...Array<string>(24).fill('ArrowUp'), ...Array<string>(6).fill('ArrowLeft')]
      for (const key of [...keys, ...back, 'Control+End', 'Control+Home']) {
        await page.keyboard.press(key)
        expect(await page.locator('*:focus').evaluate(coveredParts), key).toEqual([])
      }
      expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe(
        'requests.received.naturalPerson',
      )
    },
  )
})

test('where the script of the dialog cannot be had, a figure is a link to itself', async () => {
  const page = await open()
  await page.route(/\/on-demand\.[^/]+\.js$/, (route) => route.abort())
  await cellOf(page).click()
  await expect.poll(() => page.url()).toContain('#')
  await page.unroute(/\/on-demand\.[^/]+\.js$/)
  expect(await page.getByRole('dialog').count()).toBe(0)
})

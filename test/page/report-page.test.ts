/** A report's page as it is used: one figure, the views of a table, and what is copied. */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { strings } from '../../src/page/strings.ts'
import { axeViolations } from '../site/axe.ts'
import { editionsSite } from '../site/editions-site.ts'
import { coveredParts } from '../site/in-view.ts'
import { openFolder } from '../site/open-site.ts'

const REPORT = 'reports/shili/2021/'
const CELL = 'requests.received.business'
const PERMANENT = `https://example.org/${REPORT}#${CELL}`

const { folder } = await editionsSite()
const { visit } = await openFolder(folder)
const csv = await readFile(join(folder, 'reports/shili/2021.csv'), 'utf8')
const phone = { viewport: { width: 360, height: 800 } }

function cellOf(page: Page, id = CELL) {
  return page.locator(`[id="${id}"]`)
}

async function copied(page: Page, type = 'text/plain'): Promise<string> {
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : ''
  }, type)
}

async function open(options = {}): Promise<Page> {
  const { page } = await visit(REPORT, options)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return page
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
    const own = JSON.stringify({ ...json, organ: undefined, findings: undefined })
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
    await page.getByRole('button', { name: strings.copyLink }).last().click()
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

describe('a table', () => {
  test('is looked at one column at a time, the total first, and that is remembered', async () => {
    const page = await open(phone)
    const look = page.locator('#requests').getByRole('combobox')
    expect(await look.locator('option').allInnerTexts()).toEqual([
      strings.allColumns,
      '总计',
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
    ])
    await look.selectOption('总计')
    await page.reload()
    const scroll = page.locator('#requests .scroll')
    expect(await look.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text)).toBe(
      '总计',
    )
    expect(await scroll.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
    expect(await page.locator('#requests tbody tr').filter({ visible: true }).count()).toBe(25)
    expect(await page.locator('#requests td[id]').filter({ visible: true }).count()).toBe(25)
    expect(await scroll.getAttribute('role')).toBe('group')
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect
      .poll(() => page.locator('#requests td[id]').filter({ visible: true }).count())
      .toBe(175)
  })

  test('in one line is looked at one group at a time', async () => {
    const page = await open(phone)
    await page.locator('#review').getByRole('combobox').selectOption('复议后起诉')
    expect(await page.locator('#review td[id]').filter({ visible: true }).count()).toBe(5)
    const heads = page.locator('#review thead th').filter({ visible: true })
    expect((await heads.allInnerTexts()).slice(0, 2)).toEqual(['行政诉讼', '复议后起诉'])
  })

  test('folds its rows of nothing but zeros when asked, and only those', async () => {
    const page = await open()
    const rows = page.locator('#requests tbody tr')
    const all = await rows.count()
    expect(await rows.filter({ visible: true }).count()).toBe(all)
    const button = page.locator('#requests').getByRole('button', { name: /行全是 0/ })
    const count = Number(/\d+/.exec(await button.innerText())?.[0])
    await button.click()
    expect(await rows.filter({ visible: true }).count()).toBe(all - count)
    const folded = await page
      .locator('#requests tr[hidden]')
      .evaluateAll((lines) =>
        lines.flatMap((line) => [...line.querySelectorAll('td')].map((one) => one.textContent)),
      )
    expect(new Set(folded)).toEqual(new Set(['0']))
    await page.reload()
    expect(await rows.filter({ visible: true }).count()).toBe(all - count)
    await button.click()
    expect(await rows.filter({ visible: true }).count()).toBe(all)
  })

  test('is a landmark only while it scrolls', async () => {
    const page = await open(phone)
    const roles = (): Promise<(string | null)[]> =>
      page
        .locator('.statutory-table .scroll')
        .evaluateAll((all) => all.map((one) => one.getAttribute('role')))
    expect(await roles()).toEqual(['group', 'region', 'region'])
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect.poll(roles).toEqual(['group', 'group', 'group'])
  })

  test('is copied as HTML with spans, as CSV and as Markdown', async () => {
    const page = await open()
    const notes = page.locator('#section-2 .table-notes')
    await notes.getByText(strings.copies, { exact: true }).click()
    const copy = async (name: string, type?: string): Promise<string> => {
      await notes.getByRole('button', { name }).click()
      await expect.poll(() => notes.getByRole('status').innerText()).toBe(strings.copied)
      return copied(page, type)
    }
    const html = await copy(strings.copyTable, 'text/html')
    expect(html).toContain('colspan="3"')
    expect(html).not.toMatch(/<a\b|id=|class=/)
    expect(await copy(strings.copyCsv)).toContain('规章,100000,200000,300000')
    expect(await copy(strings.copyMarkdown)).toContain('| 规章 | 100000 | 200000 | 300000 |')
  })

  test('is selected and copied without the links its figures are', async () => {
    const page = await open()
    const html = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#requests tbody') ?? document.body)
      const event = new ClipboardEvent('copy', {
        clipboardData: new DataTransfer(),
        cancelable: true,
        bubbles: true,
      })
      document.querySelector('#requests')?.dispatchEvent(event)
      return event.clipboardData?.getData('text/html') ?? ''
    })
    expect(html).toContain('<table')
    expect(html).toContain('994840')
    expect(html).not.toContain('<a ')
  })
})

test('the address of a report is copied from under its title', async () => {
  const page = await open()
  await page.getByRole('button', { name: '复制链接' }).first().click()
  await expect.poll(() => copied(page)).toBe(`https://example.org/${REPORT}`)
})

test('the tools that need script are not there without it, and the others are', async () => {
  const { page } = await visit(REPORT, { javaScriptEnabled: false })
  expect(await page.locator('.tools').getByRole('button').count()).toBe(0)
  expect(await page.locator('.tools').getByRole('link').allInnerTexts()).toEqual([
    '看表格',
    '下载 CSV（Excel 可开）',
    '下载 JSON',
  ])
})

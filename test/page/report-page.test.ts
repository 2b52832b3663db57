/** A report's page as it is used: the views of a table, and what is copied. */

import { describe, expect, test } from 'vitest'
import { strings } from '../../src/page/strings.ts'
import { copied, openReports, phone, REPORT } from './open-report.ts'

const { open, visit } = await openReports()

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

test('the address of a report is copied by the tools of its page', async () => {
  const page = await open()
  await page.getByRole('button', { name: '复制链接' }).first().click()
  await expect.poll(() => copied(page)).toBe(`https://example.org/${REPORT}`)
})

test('what can be taken of a report is under its title without script', async () => {
  const { page } = await visit(REPORT, { javaScriptEnabled: false })
  expect(await page.locator('.tools').getByRole('link').allInnerTexts()).toEqual([
    '看表格',
    '下载 CSV（Excel 可开）',
    '下载 JSON',
  ])
})

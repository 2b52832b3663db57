/** The ways a report comes onto the desk but for files, and what is done about what was found there. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { DeskState } from '../../src/desk/store.ts'
import { today } from '../../src/report/day.ts'
import { formatInForce } from '../../src/report/formats/index.ts'
import { skeleton } from '../../src/report/file/skeleton.ts'
import { readPortal } from '../../src/reader/portal.ts'
import { parseReport } from '../../src/text/report-text.ts'
import { caseOf } from '../import/property/case.ts'
import { writeHtml } from '../import/property/shapes/html.ts'
import { openSite } from '../site/open-site.ts'
import { fixtureContent } from '../site.ts'

const site = await openSite('sub-path')
const { organs = [] } = await readPortal(fixtureContent)
const organ = organs.find(({ id }) => id === 'shilizhen')
if (!organ) throw new Error('no organ')
const fileOf = (year: number): string =>
  readFileSync(join(fixtureContent, `reports/shilizhen/${year}.md`), 'utf8')

interface DeskElement extends HTMLElement {
  readonly desk: { readonly state: () => DeskState | undefined }
}

async function textOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const state = (document.querySelector('#desk') as DeskElement).desk.state()
    return state?.text ?? ''
  })
}

async function openPublished(page: Page, year: number): Promise<void> {
  await page.click('#desk-begin details details summary:has-text("改一份公布了的报告")')
  await page.fill('#desk-published-organ', organ?.name ?? '')
  await page.selectOption('#desk-published-year', String(year))
  await page.click('#desk-begin form:has(#desk-published-organ) button')
  await page.waitForSelector('#desk-report:not([hidden])')
}

const TOTAL = 'requests.outcomes.granted.total'

it('a published report lies there as its file is; a wrong figure is mended at a press, and told as 更正', async () => {
  const { page, noise } = await site.visit('desk/')
  await openPublished(page, 2023)
  const before = fileOf(2023)
  expect(await textOn(page)).toBe(before)
  const was = parseReport(before, '').report?.figures.get(TOTAL)?.text ?? ''
  const cell = page.locator(`[id="desk-cell-${TOTAL}"]`)
  await cell.fill('987')
  const mend = page.locator('#desk-findings li', { hasText: '不平衡' }).first()
  await mend.getByRole('button', { name: /^去看/ }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^desk-cell-requests/)
  // Told while it stands so: every changed line, and no other.
  await page.locator('#desk-findings').getByRole('button', { name: '写上更正' }).click()
  await page.locator('#desk-findings .desk-mend input').fill('录入时看错一行')
  await page.locator('#desk-findings').getByRole('button', { name: '写上', exact: true }).click()
  const told = await textOn(page)
  const added = told.split('\n').filter((line) => !before.split('\n').includes(line))
  expect(added).toHaveLength(7)
  expect(added).toContain(`  - 日期: ${today()}`)
  expect(added).toContain(`    原为: ${was}`)
  expect(added).toContain('    改为: 987')
  expect(added).toContain('    说明: 录入时看错一行')
  await page.locator('#desk-head').getByRole('button', { name: '撤消' }).click()
  await mend
    .getByRole('button', { name: new RegExp(`改为 ${was}$`) })
    .first()
    .click()
  expect(await textOn(page)).toBe(before)
  expect(noise).toEqual([])
})

it('a sum that is printed so is listed under 原文如此, with the reason, and taken out again', async () => {
  const { page } = await site.visit('desk/')
  await openPublished(page, 2023)
  await page.locator(`[id="desk-cell-${TOTAL}"]`).fill('987')
  const changed = await textOn(page)
  const found = page.locator('#desk-findings')
  await found.getByRole('button', { name: '原件就是这样印的' }).first().click()
  await found.getByRole('button', { name: '写上', exact: true }).click()
  expect(await found.textContent()).toContain('请写明原因')
  await page.keyboard.type('原件如此，照录')
  await found.locator('.desk-mend input').fill('原件如此，照录')
  await page.keyboard.press('Enter')
  expect(await textOn(page)).toContain('原文如此:\n  - 规则: ')
  expect(await found.textContent()).toContain('原文如此：原件如此，照录')
  await page
    .locator('#desk-head')
    .getByRole('button', { name: /^删去：/ })
    .click()
  expect(await textOn(page)).toBe(changed)
})

it('an empty report is that of gongkai new, its carry-over filled in and told', async () => {
  const { page } = await site.visit('desk/')
  await page.click('#desk-begin summary:has-text("从空白表格写起")')
  await page.fill('#desk-empty-organ', organ.name)
  expect(await page.inputValue('#desk-empty-year')).toBe('2024')
  await page.press('#desk-empty-year', 'Enter')
  await page.waitForSelector('#desk-report:not([hidden])')
  const format = formatInForce(2024)
  if (!format) throw new Error('no format')
  const last = parseReport(fileOf(2023), 'reports/shilizhen/2023.md').report
  expect(await textOn(page)).toBe(skeleton(format, organ, 2024, last).text)
  expect(await page.textContent('#desk-head')).toContain('“上年结转”取自2023年报告的“结转下年”')
})

it('what is pasted is read with its merged cells; the head is filled in by fields', async () => {
  const { page } = await site.visit('desk/')
  await page.evaluate(
    (html) => {
      const data = new DataTransfer()
      data.setData('text/html', html)
      data.setData('text/plain', '只有文字')
      document
        .querySelector('#desk-paste')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
    },
    writeHtml(caseOf('html:0').laid),
  )
  await page.fill('#desk-whose-organ', organ.name)
  await page.fill('#desk-whose-year', '2021')
  await page.press('#desk-whose-year', 'Enter')
  await page.waitForSelector('#desk-report:not([hidden])')
  expect(await page.textContent('#desk-head')).toContain('从“粘贴的内容.html”读出')
  expect(await page.inputValue('[id="desk-field-机关"]')).toBe(organ.name)
  await page.fill('[id="desk-field-公布日期"]', '2022年1月')
  expect(await page.getAttribute('[id="desk-field-公布日期"]', 'aria-invalid')).toBe('true')
  await page.fill('[id="desk-field-公布日期"]', '2022-01-20')
  expect(await textOn(page)).toContain('\n公布日期: 2022-01-20\n')
  await page.fill('[id="desk-field-公布日期"]', '')
  expect(await textOn(page)).not.toContain('公布日期')
})

it('what a report could not be held against is told of', async () => {
  const { page, noise } = await site.visit('desk/')
  await openPublished(page, 2022)
  const notes = page.locator('#desk-findings > div > p.note')
  await expect.poll(() => notes.allTextContents()).toHaveLength(1)
  expect(await notes.textContent()).toMatch(
    /^附件“[^”]*map\.png”、“[^”]*目录\.csv”不在本页，没有核对/,
  )
  expect(noise).toEqual([])
  await page.context().route('**/desk/texts/2020.json', (route) => route.abort())
  await page.reload()
  await openPublished(page, 2022)
  await page.locator('#desk-findings > div > p.note', { hasText: '没有读到 2020 年' }).waitFor()
})

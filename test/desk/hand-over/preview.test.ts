/** The report as it will be published, seen on the desk. */

import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fixtureText, handOverSite, roomOf } from './open-hand-over.ts'

const { openHandOver, readerVisit } = await handOverSite()
const text = await fixtureText('shilizhen/2023')

async function look(page: Page): Promise<FrameLocator> {
  await roomOf(page).getByText('公布出来的样子').press('Enter')
  const frame = page.frameLocator('.see__frame')
  await frame.locator('article.report').waitFor()
  return frame
}

test('it is the page that the build makes, heading and path included', async () => {
  const { page, noise } = await openHandOver(text)
  const frame = await look(page)
  const { page: built } = await readerVisit('reports/shilizhen/2023/')
  expect(await frame.locator('main').innerHTML()).toBe(await built.locator('main').innerHTML())
  expect(await frame.locator('.breadcrumb').innerText()).toBe(
    await built.locator('.breadcrumb').innerText(),
  )
  expect(noise).toEqual([])
})

test('it follows what is typed', async () => {
  const { page } = await openHandOver(text)
  const frame = await look(page)
  await page.locator('#desk-form input').nth(3).fill('4321')
  await frame.getByText('4321').first().waitFor()
})

test('it keeps the page of before while the text is no report, and says so', async () => {
  const { page } = await openHandOver(text)
  const frame = await look(page)
  await page.locator('#desk-form input').nth(3).fill('1a')
  await roomOf(page).getByText('报告排不出来；下面是改错以前的样子').waitFor()
  expect(await frame.locator('article.report').count()).toBe(1)
})

describe('the widths', () => {
  test('a phone’s, a screen’s and A4, on which the rules for print hold', async () => {
    const { page } = await openHandOver(text)
    const frame = await look(page)
    const width = (): Promise<number> => frame.locator('html').evaluate(() => innerWidth)
    await expect.poll(width).toBe(1280)
    await roomOf(page).getByLabel('手机').check()
    await expect.poll(width).toBe(360)
    expect(await frame.locator('.site-header').isVisible()).toBe(true)
    await roomOf(page).getByLabel('A4 纸').check()
    await expect.poll(width).toBe(794)
    await expect.poll(() => frame.locator('.site-header').isVisible()).toBe(false)
    expect(await frame.locator('.address-code').isVisible()).toBe(true)
    await roomOf(page).getByLabel('电脑').check()
    await expect.poll(() => frame.locator('.site-header').isVisible()).toBe(true)
    expect(await frame.locator('.address-code').isVisible()).toBe(false)
  })

  test('begin with a phone’s where the desk itself is as narrow', async () => {
    const { page } = await openHandOver(text, { viewport: { width: 360, height: 800 } })
    await look(page)
    expect(await roomOf(page).getByLabel('手机').isChecked()).toBe(true)
  })
})

test('printing prints the page, and not the desk', async () => {
  const { page } = await openHandOver(text)
  await page.evaluate(() => {
    window.print = () => document.body.classList.add('printed-desk')
  })
  const frame = await look(page)
  await frame.locator('html').evaluate(() => {
    window.print = () => document.body.classList.add('printed-page')
  })
  await roomOf(page).getByRole('button', { name: '打印，或另存为 PDF' }).click()
  await frame.locator('body.printed-page').waitFor()
  expect(await page.locator('body.printed-desk').count()).toBe(0)
})

test('hostile text does not run in it, and no link leads out of it', async () => {
  const hostile = text
    .replace(
      /^标题:.*$/m,
      `标题: '<img src=x onerror="top.hacked=1"><script>top.hacked=2</script>2023年'`,
    )
    .replace(
      /(## 一、.*\n)/,
      `$1\n<script>top.hacked=3</script><svg onload="top.hacked=4"></svg> [点](javascript:top.hacked=5)\n\n[外](https://example.com/x)\n`,
    )
  const { page, noise } = await openHandOver(hostile)
  const frame = await look(page)
  expect(await frame.locator('script, img, svg[onload]').count()).toBe(0)
  await roomOf(page).getByLabel('手机').check()
  await frame.getByRole('link', { name: '外' }).click()
  await frame.locator('article.report').waitFor()
  expect(
    await page.evaluate(() => (window as unknown as { hacked?: number }).hacked),
  ).toBeUndefined()
  expect(noise).toEqual([])
})

/** How the desk's own rooms look: the beginning with a question asked, the head and the list of what was found. */

import { mkdir } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { phone } from '../page/open-report.ts'
import { caseOf } from '../import/property/case.ts'
import { writeHtml } from '../import/property/shapes/html.ts'
import { axeViolations, overflowOf } from '../site/axe.ts'
import { openSite } from '../site/open-site.ts'

const site = await openSite('sub-path')

const wide = { viewport: { width: 1280, height: 900 } }
const modes: [string, BrowserContextOptions][] = [
  ['desk', wide],
  ['phone', phone],
]

async function see(page: Page, name: string): Promise<void> {
  expect(await axeViolations(page)).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  const folder = process.env['SHOTS']
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/desk-${name}.png`, fullPage: true })
}

test.each(modes)('nothing is wrong with them: %s', async (name, options) => {
  const { page, noise } = await site.visit('desk/', options)
  for (const one of await page.locator('#desk-begin details').all())
    await one.evaluate((box: HTMLDetailsElement) => (box.open = true))
  const html = writeHtml(caseOf('html:3').laid)
  await page.setInputFiles('#desk-file', {
    name: '年报.html',
    mimeType: 'text/html',
    buffer: Buffer.from(html),
  })
  await page.waitForSelector('#desk-whose-organ')
  await see(page, `${name}-asked`)
  await page.fill('#desk-whose-organ', 'shilizhen')
  await page.fill('#desk-whose-year', '2021')
  await page.press('#desk-whose-year', 'Enter')
  await page.waitForSelector('#desk-report:not([hidden])')
  await page.fill('[id="desk-field-公布日期"]', '2022年')
  await page.locator('[id^="desk-cell-requests.received"]').first().fill('99')
  await page.waitForTimeout(400)
  await see(page, name)
  expect(noise).toEqual([])
})

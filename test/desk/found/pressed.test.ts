/** The list of what was found grows above the other rooms: it waits while something is pressed there. */

import { expect, test } from 'vitest'
import { atRest } from '../../shared-browser.ts'
import { openSite } from '../../site/open-site.ts'
import { fixtureReport } from '../lay-draft.ts'

const { visit } = await openSite('root')

test('what is pressed below the list stays under the pointer until it is let go', async () => {
  const { page, rest } = await visit('desk/', { viewport: { width: 1280, height: 720 } })
  const buffer = Buffer.from(fixtureReport('reports/shilizhen/2023.md'))
  await page.locator('#desk-file').setInputFiles({ name: '2023.md', mimeType: '', buffer })
  const button = page.locator('#desk-hand-over').getByRole('button', { name: /^下载 .*\.md/ })
  await page.locator('#desk-findings li').first().waitFor()
  await rest()
  await (await atRest(button)).hover()
  const found = page.locator('#desk-findings li', { hasText: '不在本报告的附件文件夹里' })
  const { y } = (await button.boundingBox()) ?? {}
  expect(await found.count()).toBe(0)
  const coming = page.waitForEvent('download')
  await page.mouse.down()
  await page
    .locator('.desk-section textarea')
    .first()
    .evaluate((field: HTMLTextAreaElement) => {
      field.setRangeText('\n\n![一](x.png)\n\n![二](y.png)\n')
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true }))
    })
  // Much longer than the list rests.
  await page.waitForTimeout(600)
  expect(await found.count()).toBe(0)
  await page.mouse.up()
  await coming
  await found.first().waitFor()
  expect(await found.count()).toBe(2)
  // Less than a line's height: the browser keeps in place what is in view.
  expect(Math.abs(((await button.boundingBox())?.y ?? 0) - (y ?? 0))).toBeLessThan(10)
})

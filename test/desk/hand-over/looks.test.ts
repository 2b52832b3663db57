/** How the hand-over looks: in every mode and width, with all there can be to say. */

import { mkdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { phone } from '../../page/open-report.ts'
import { axeViolations, colourViolations, overflowOf } from '../../site/axe.ts'
import { fixtureText, handOverSite, roomOf, type Opening } from './open-hand-over.ts'

const { openHandOver } = await handOverSite()
const text = await fixtureText('shilizhen/2023')
const wrong = text.replace(/(予以公开: *\[)\d+/, '$1999').replace('年度: 2023', '年度: 2029')

const repository = {
  ...({ host: 'Gitee', url: 'https://gitee.com/shili/nianbao' } as const),
  ...{ branch: 'main', folder: 'content/' },
}
const permissions = ['clipboard-read', 'clipboard-write']

const modes: readonly (readonly [string, Opening])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced', { forcedColors: 'active' }],
  ['elder', { look: 'elder' }],
  ['light-phone', { ...phone, permissions }],
  ['elder-phone', { ...phone, permissions, look: 'elder' }],
]

test.each(modes)('nothing is wrong with it: %s', async (name, opening) => {
  const { page } = await openHandOver(wrong, { repository, ...opening })
  const room = roomOf(page)
  // By key: on a busy machine the room still moves under a pointer.
  await room.getByText('公布出来的样子').press('Enter')
  await page.frameLocator('.see__frame').locator('article.report').waitFor()
  await room.getByRole('button', { name: '准备交到 Gitee' }).click()
  await room.getByRole('button', { name: '复制文件名' }).click()
  await room.getByRole('button', { name: '复制全文' }).click()
  await room.getByText(/这一份还有错误/).waitFor()
  // Dark, only colours are other ones.
  const isDark = opening.colorScheme === 'dark'
  const found = await (isDark ? colourViolations(page) : axeViolations(page))
  // Where the system chooses colours, axe goes by those of the page.
  const isForced = opening.forcedColors === 'active'
  expect(found.filter((one) => !isForced || !one.startsWith('[color-contrast]'))).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  if (process.env['SHOTS']) {
    await mkdir(process.env['SHOTS'], { recursive: true })
    await room.screenshot({ path: `${process.env['SHOTS']}/hand-over-${name}.png` })
  }
})

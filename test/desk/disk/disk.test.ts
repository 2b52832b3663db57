/** `gongkai desk`: the desk with the content folder behind it, in a browser. */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { linesToSee } from '../../../src/desk/disk/show-both.ts'
import { linesBeside } from '../../../src/desk/own-lines.ts'
import { aFolder, aFolderWith } from '../../a-content-folder.ts'
import { reportText } from '../../a-report.ts'
import { openBrowser } from '../../shared-browser.ts'
import { runServer } from '../../run-dev.ts'
import { serve } from '../../server.ts'
import { axeViolations, overflowOf } from '../../site/axe.ts'
import { noiseOf } from '../../site/noise.ts'

const NAME = 'reports/shili/2021.md'
const CELL = 'review.reconsideration.upheld'

/** Opens a page of a new visitor. */
async function aPage(width = 1280): Promise<Page> {
  const browser = await openBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  // The development server puts the desk together when it is first asked for it.
  page.setDefaultTimeout(100_000)
  return page
}

/** Types a figure into its cell of the form. */
async function type(page: Page, word: string): Promise<void> {
  const cell = page
    .locator(`[id="desk-${CELL}"], [id="${CELL}"] input, input[id="${CELL}"]`)
    .first()
  await cell.fill(word)
  await cell.press('Tab')
}

test('what is opened from the folder is saved into its file, never over another’s change', async () => {
  const content = await aFolderWith(
    reportText({ figures: { [CELL]: '11', 'review.reconsideration.total': '10' } }),
  )
  const file = join(content, NAME)
  const before = await readFile(file, 'utf8')
  const server = await runServer(['desk', '--content', content], process.cwd())
  onTestFinished(server.end)
  expect(server.url).toMatch(/\/desk\/#disk=[\w-]{32}$/)
  const page = await aPage()
  const noise = noiseOf(page, new URL('/', server.url).href)
  await page.goto(server.url)
  const room = page.locator('#desk-disk')
  await room.getByText('1 处错误').waitFor()
  expect(page.url()).not.toContain('disk=')
  await page.reload()
  await room.getByText('1 处错误').click()
  expect(await room.innerText()).toContain('不平衡')
  expect(await axeViolations(page)).toEqual([])

  await room.getByRole('button', { name: `打开 ${NAME}` }).click()
  await type(page, '10')
  const part = page.locator('#desk-hand-over section').first()
  await part.getByRole('button', { name: `存进 ${NAME}` }).click()
  await part.getByText(`已存进 ${NAME}。`).waitFor()
  const saved = await readFile(file, 'utf8')
  expect(linesBeside(saved, before).filter(({ isOwn }) => isOwn)).toHaveLength(1)
  expect(saved).toMatch(/行政复议: +\[10, 0, 0, 0, 10\]/)

  // The server shows the change elsewhere; what lies on the desk is kept.
  await expect
    .poll(async () => (await fetch(new URL('/reports/shili/2021/', server.url))).status, {
      timeout: 60_000,
    })
    .toBe(200)
  expect(await part.isVisible()).toBe(true)

  await writeFile(file, `${saved}\n示例镇改了一句。\n`)
  await type(page, '0')
  await part.getByRole('button', { name: `存进 ${NAME}` }).click()
  await part.getByText('被别处改过').waitFor()
  expect(await part.locator('mark').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('示例镇改了一句。')]),
  )
  expect(await axeViolations(page)).toEqual([])
  expect(await readFile(file, 'utf8')).toContain('示例镇改了一句。')
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  await part.getByRole('button', { name: '打开文件里的这一份' }).click()
  await expect.poll(() => part.locator('mark').count(), { timeout: 60_000 }).toBe(0)
  await type(page, '9')
  await writeFile(file, saved)
  await part.getByRole('button', { name: `存进 ${NAME}` }).click()
  await part.getByRole('button', { name: '用录入台上的换掉文件里的' }).click()
  await part.getByText(`已存进 ${NAME}。`).waitFor()
  expect(await readFile(file, 'utf8')).toContain('示例镇改了一句。')
  expect(noise.filter((one) => !one.includes('[vite]'))).toEqual([])

  // Without the key, and from a page of another port, there is nothing of it.
  const other = await aPage()
  await other.goto(new URL('/desk/', server.url).href)
  await other.locator('#desk-begin details').first().waitFor()
  expect(await other.locator('#desk-disk').isVisible()).toBe(false)
  const folder = await aFolder()
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>x</title>')
  const elsewhere = await serve(folder)
  onTestFinished(() => elsewhere.close())
  await other.goto(elsewhere.url)
  const key = new URL(server.url).hash.slice('#disk='.length)
  const got = await other.evaluate(
    async ([address, header]) =>
      fetch(address ?? '', { headers: { 'x-gongkai-key': header ?? '' } }).then(
        async (answer) => `${answer.status} ${await answer.text()}`,
        () => 'refused',
      ),
    [new URL('/desk/disk/reports.json', server.url).href, key],
  )
  expect(got).not.toContain('示例镇')
})

test('of two texts the lines that differ are shown, and some around them', () => {
  const lines = linesBeside('1\n2\n3\n4\n5\n6\n7\nx\n8\n9', '1\n2\n3\n4\n5\n6\n7\n8\n9')
  const seen = linesToSee(lines).map((line) => line?.text ?? '…')
  expect(seen).toEqual(['…', '6', '7', 'x', '8', '9'])
})

test('lines of two texts are matched wherever they stand', () => {
  expect(linesBeside('a\nb\na', 'b\na').map(({ isOwn }) => isOwn)).toEqual([false, false, true])
})

/** Makes the pictures of the help from an invented portal: npm run help-screens. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { cellId } from '../../src/desk/places.ts'
import { SCREEN_WIDTH, screens, type ScreenName } from '../../src/site/help-screens.ts'
import { writePortal } from '../bench/portal/write.ts'
import { launchBrowser } from '../browser.ts'
import { faultyWordFile, faults } from '../desk/walk/source.ts'
import { runDev } from '../run-dev.ts'

/** How many reports the portal has. */
const REPORTS = 60
/** The day of the pictures. */
const TODAY = '2026-01-05T09:00:00+08:00'
const out = join(import.meta.dirname, '../../public/help')

/** Opens each part of the portal that is shown; gives what the picture begins with. */
const ways: Readonly<Record<ScreenName, (page: Page, url: string) => Promise<string>>> = {
  search: async (page, url) => {
    await page.goto(`${url}search/?q=${encodeURIComponent('便民服务中心')}`)
    await page.locator('#results[aria-busy="false"] li mark').first().waitFor()
    return 'main h1'
  },
  table: async (page, url) => {
    await page.goto(await reportAt(page, url))
    return '#requests'
  },
  checks: async (page, url) => {
    await page.goto(await reportAt(page, url))
    await page.locator('#requests-checks summary').click()
    return '#requests-checks'
  },
  figure: async (page, url) => {
    await page.goto(await reportAt(page, url))
    await page.locator('[id="requests.received.total"]').click()
    return '#requests'
  },
  desk: async (page, url) => {
    await page.goto(`${url}desk/`)
    await page.locator('#desk input[type=file]').setInputFiles({
      name: '年报.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await faultyWordFile({
        organ: 'shili-0-0-zhen',
        name: '青河示例镇人民政府',
        year: 2024,
      }),
    })
    await page.locator(`[id="${cellId(faults.total)}"]`).click()
    return '#requests tbody'
  },
  dev: async (page, url) => {
    await page.goto(url)
    await page.locator('.editing-notice').waitFor()
    return 'body'
  },
}

/** The address of a report that has requests to show. */
async function reportAt(page: Page, url: string): Promise<string> {
  await page.goto(url)
  const link = page.locator('main a[href*="/reports/"]').first()
  return new URL((await link.getAttribute('href')) ?? '', url).href
}

async function picture(browser: Browser, name: ScreenName, url: string): Promise<void> {
  const { height } = screens[name]
  const context = await browser.newContext({
    viewport: { width: SCREEN_WIDTH, height },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  // A citation tells the day it was made.
  await page.clock.setFixedTime(TODAY)
  const first = await ways[name](page, url)
  await page.evaluate((selector) => {
    const found = document.querySelector(selector)
    scrollBy(0, (found?.getBoundingClientRect().top ?? 0) - 16)
  }, first)
  await writeFile(join(out, `${name}.png`), await page.screenshot({ scale: 'css' }))
  await context.close()
}

/** Makes one sum wrong, for the picture of a report that is being mended. */
async function breakSum(content: string): Promise<void> {
  const path = join(content, 'reports/shili-0-0-jiedao/2023.md')
  const text = await readFile(path, 'utf8')
  await writeFile(
    path,
    text.replace(
      /(行政复议: +\[)(\d+)/,
      (_all, head: string, first: string) => head + String(Number(first) + 1),
    ),
  )
}

const folder = await mkdtemp(join(tmpdir(), 'help-screens-'))
const content = join(folder, 'content')
const browser = await launchBrowser()
await mkdir(out, { recursive: true })
writePortal(content, 'gongkai', REPORTS)
const dev = await runDev('content', folder)
try {
  for (const name of ['search', 'table', 'checks', 'figure', 'desk'] as const)
    await picture(browser, name, dev.url)
  await breakSum(content)
  await picture(browser, 'dev', dev.url)
} finally {
  await dev.end()
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}

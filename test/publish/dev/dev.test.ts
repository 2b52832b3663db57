/** `gongkai dev` in a real browser: what a clerk sees while a report is edited. */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { aContentFolder, aFolder } from '../../a-content-folder.ts'
import { reportText } from '../../a-report.ts'
import { closeContext, openBrowser } from '../../shared-browser.ts'
import { runDev, type RunningDev } from '../../run-dev.ts'
import { noiseOf } from '../../site/noise.ts'
import { bases, copyContent, fixtureSite } from '../../site.ts'

/** A row of the fixture that is edited. */
const ROW = '行政复议: [1, 0, 0, 0, 1]'
const base = bases['sub-path']

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Starts `gongkai dev` as a user does, until the test is over. */
async function startDev(content: string): Promise<RunningDev> {
  const dev = await runDev(content)
  onTestFinished(dev.end)
  return dev
}

async function visit(address: string): Promise<{ page: Page; noise: readonly string[] }> {
  const context = await browser.newContext()
  onTestFinished(() => closeContext(context))
  const page = await context.newPage()
  const noise = noiseOf(page, new URL(address).origin)
  await page.goto(address)
  return { page, noise }
}

/** What is not of the development server itself: its scripts say on the console that they are there. */
function ownNoise(noise: readonly string[]): string[] {
  return noise.filter((line) => !/\[vite\]|elsewhere: ws:/.test(line))
}

async function bytesAt(url: string): Promise<Buffer> {
  const response = await fetch(url)
  expect(response.status, url).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

/**
 * Goes to an address; once more where the server, telling the page of a change, came between. A page
 * that loads itself anew in the same moment wins, and the one that was asked for is never heard of.
 */
async function go(page: Page, address: string): Promise<void> {
  const arrive = () => page.goto(address, { timeout: 5000 }).then(() => 'there', String)
  await expect.poll(arrive, { timeout: 30_000 }).toBe('there')
}

/** The main part of a page, in which a built page and a served one are alike. */
function mainOf(html: string): string {
  const main = /<main[^]*<\/main>/.exec(html)?.[0]
  if (main === undefined) throw new Error('no main part')
  return main
}

describe('gongkai dev', () => {
  it('shows what a build makes, styled, and follows a figure that is changed, broken and mended', async () => {
    const folder = join(await aFolder(), '内容 夹')
    await copyContent(folder, base)
    const site = await fixtureSite('sub-path')
    const { url } = await startDev(folder)
    expect(new URL(url).pathname).toBe(base)

    for (const name of [
      'reports/shilizhen/2022.json',
      'reports/shilizhen/2022.csv',
      'reports/shilizhen/2022/map.png',
      'data/all.csv',
      'data/all.json',
      'data/datapackage.json',
      'desk/texts/2022.json',
      'search/table.bin',
    ])
      expect((await bytesAt(url + name)).equals(await readFile(join(site, name))), name).toBe(true)
    for (const name of ['', 'reports/shilizhen/2022/', 'organs/shilizhen/', 'years/2022/']) {
      const built = await readFile(join(site, name, 'index.html'), 'utf8')
      expect(mainOf(String(await bytesAt(url + name))), name).toBe(mainOf(built))
    }

    const { page, noise } = await visit(`${url}reports/shilizhen/2022/`)
    const look = () =>
      page
        .locator('table.statutory th')
        .first()
        .evaluate((cell) => {
          const { borderTopWidth, fontFamily } = getComputedStyle(cell)
          return { borderTopWidth, isOurs: fontFamily.includes('Noto Sans CJK SC') }
        })
    expect(await look()).toMatchObject({ borderTopWidth: '1px', isOurs: true })
    expect(ownNoise(noise)).toEqual([])

    const path = join(folder, 'reports/shilizhen/2022.md')
    const sound = await readFile(path, 'utf8')
    const cell = page.locator('[id="review.reconsideration.upheld"]')
    const rewrite = async (row: string): Promise<void> => {
      expect(sound).toContain(ROW)
      await writeFile(path, sound.replace(ROW, row))
    }
    await rewrite('行政复议: [8, 0, 0, 0, 8]')
    await expect.poll(() => cell.textContent(), { timeout: 20_000 }).toBe('8')
    const data = JSON.parse(String(await bytesAt(`${url}reports/shilizhen/2022.json`))) as {
      tables: { review: { reconsideration: { upheld: number } } }
    }
    expect(data.tables.review.reconsideration.upheld).toBe(8)

    await rewrite('行政复议: [8, 0, 0, 0, 1]')
    const notice = page.getByText('“复议诉讼 · 行政复议”不平衡')
    await notice.first().waitFor({ timeout: 20_000 })
    expect(await page.locator('.editing-notice').textContent()).toMatch(/2022\.md:\d+:\d+/)
    // The portal is not emptied, and the report stands as it was last when it was sound.
    expect(await cell.textContent()).toBe('8')
    await go(page, `${url}organs/shilizhen/`)
    expect(await page.locator('.editing-notice').isVisible()).toBe(true)
    expect(await page.locator('.reports-table a').count()).toBeGreaterThan(2)

    await writeFile(path, sound)
    await expect.poll(() => page.locator('.editing-notice').count(), { timeout: 20_000 }).toBe(0)
    await go(page, `${url}reports/shilizhen/2022/`)
    expect(await cell.textContent()).toBe('1')

    await go(page, `${url}search/?q=政府信息公开`)
    await page.locator('#results[aria-busy="false"] li').first().waitFor()
  })

  it('starts on an error, says it in the page, and shows the report once it is mended', async () => {
    const name = 'reports/shili/2021.md'
    const sound = reportText()
    const content = await aContentFolder()
    await mkdir(join(content, 'reports/shili'), { recursive: true })
    await writeFile(join(content, name), sound.replace(/行政许可: .*/, '行政许可: 很多'))
    const { url, printed } = await startDev(content)
    const { page } = await visit(`${url}reports/shili/2021/`)
    expect(await page.locator('body').textContent()).toMatch(/2021\.md:\d+:\d+ \[figure\]/)
    expect(await page.locator('body').textContent()).toContain('怎么办')
    expect(printed()).not.toMatch(/^ +at /m)
    await writeFile(join(content, name), sound)
    await page.locator('table.statutory').first().waitFor({ timeout: 20_000 })
  })

  it('with a site.yaml that cannot be read says so, begins once it can, and follows the face', async () => {
    const content = await aContentFolder()
    const sound = await readFile(join(content, 'site.yaml'), 'utf8')
    await writeFile(join(content, 'site.yaml'), '名称: 甲\n')
    const { url } = await startDev(content)
    const { page } = await visit(url)
    expect(await page.locator('body').textContent()).toMatch(/site\.yaml:1:1/)
    await writeFile(join(content, 'site.yaml'), sound)
    await expect.poll(() => page.locator('.site-header__name').count(), { timeout: 30_000 }).toBe(1)

    await mkdir(join(content, 'face'))
    await writeFile(join(content, 'face/own.css'), 'h1 { letter-spacing: 3px }\n')
    await writeFile(
      join(content, 'face/mark.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>',
    )
    await writeFile(join(content, 'site.yaml'), `${sound}标志: mark.svg\n样式: own.css\n`)
    const mark = page.locator('.site-header__mark')
    await mark.waitFor({ timeout: 20_000 })
    const spacing = () =>
      page.locator('h1').evaluate((one) => getComputedStyle(one).letterSpacing, undefined, {
        timeout: 5000,
      })
    await expect.poll(spacing, { timeout: 20_000 }).toBe('3px')
    await writeFile(join(content, 'face/own.css'), 'h1 { letter-spacing: 5px }\n')
    await expect.poll(() => spacing().catch(String), { timeout: 20_000 }).toBe('5px')
    await writeFile(join(content, 'face/own.css'), '@import "x.css";\n')
    const notice = page.locator('.editing-notice')
    await notice.waitFor({ timeout: 20_000 })
    expect(await notice.textContent()).toMatch(/face\/own\.css:1:1/)
    // As it was last when it was sound.
    expect(await mark.count()).toBe(1)
  })
})

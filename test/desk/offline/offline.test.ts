/** The desk without a network: opened, a Word file read, edited, saved; and a new build after it. */

import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import type { Page } from 'playwright-core'
import { deskFiles } from '../../../src/publish/desk-worker.ts'
import { parseReport } from '../../../src/text/report-text.ts'
import { wordFile } from '../../../src/word/word-file.ts'
import { atRest, bytesOf, openBrowser } from '../../shared-browser.ts'
import { serve } from '../../server.ts'
import { bases, fixtureSite } from '../../site.ts'
import { files } from '../../site/pages.ts'
import { fixtureReport } from '../lay-draft.ts'

const base = bases['sub-path']
const site = await fixtureSite('sub-path')
/** Keeping begins when the page has long been ready. */
const SOON = { timeout: 20_000 }
const KEPT = /^断了网也能接着用/

async function openPage(): Promise<Page> {
  const browser = await openBrowser()
  onTestFinished(() => browser.close())
  return browser.newPage()
}

/** Everything the site's server is asked for fails from here on, for pages and for the worker. */
async function served() {
  const one = await serve(site, { base })
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await one.close()
    isOpen = false
  }
  onTestFinished(close)
  return { url: one.url, close }
}

test('without a network the page opens, reads a Word file, and saves what was edited', async () => {
  const report = parseReport(
    fixtureReport('reports/shilizhen/2023.md'),
    'reports/shilizhen/2023.md',
  )
  if (!report.report) throw new Error('the fixture has no report')
  const source = Buffer.from(await wordFile(report.report))
  const page = await openPage()
  const { url, close } = await served()
  await page.goto(`${url}desk/`)
  await page.getByText(KEPT).waitFor()
  await close()
  await page.reload()
  await page.getByText(KEPT).waitFor()
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page.locator('#desk-file').setInputFiles({ name: '年报.docx', mimeType, buffer: source })
  const field = page.locator('.desk-section textarea').first()
  await field.press('Control+End')
  await page.keyboard.insertText('断网时写的。')
  const room = page.locator('#desk-hand-over')
  const load = await atRest(room.getByRole('button', { name: /^下载 .*\.md/ }))
  const coming = page.waitForEvent('download')
  await load.click()
  const saved = (await bytesOf(await coming)).toString()
  expect(saved).toContain('断网时写的。')
  expect(saved).toContain('机关: shilizhen')
  await room.getByText('公布出来的样子').press('Enter')
  const frame = page.frameLocator('.see__frame')
  await frame.getByText('断网时写的。').waitFor()
  // With its styles.
  expect(await frame.locator('.skip').evaluate((one) => getComputedStyle(one).position)).not.toBe(
    'static',
  )
  const word = await atRest(room.getByRole('button', { name: /^Word 文件/ }))
  const made = page.waitForEvent('download')
  await word.click()
  expect((await made).suggestedFilename()).toMatch(/\.docx$/)
})

test('a new build takes the place of the old, and the cache of the one before is the last that stays', async () => {
  const folder = join(inject('runFolder'), 'offline-builds')
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(site, folder, { recursive: true })
  const one = await serve(folder, { base })
  onTestFinished(() => one.close())
  const page = await openPage()
  const build = async (number: number): Promise<void> => {
    const worker = await readFile(join(site, 'desk/offline.js'), 'utf8')
    await writeFile(
      join(folder, 'desk/offline.js'),
      worker.replace(/"version":"\w+"/, `"version":"build${number}"`),
    )
    const html = await readFile(join(site, 'desk/index.html'), 'utf8')
    await writeFile(join(folder, 'desk/index.html'), html.replace('</h1>', `${number}</h1>`))
  }
  const caches = (): Promise<string[]> => page.evaluate(() => window.caches.keys())
  for (const number of [1, 2, 3]) {
    await build(number)
    await page.goto(`${one.url}desk/`)
    expect(await page.locator('h1').innerText()).toBe(`录入台${number}`)
    const kept = [number - 1, number].filter((at) => at > 0)
    await expect.poll(caches, SOON).toEqual(kept.map((at) => `gongkai-desk ${base} build${at}`))
  }
  // A portal that has no desk any more: the worker goes.
  await rm(join(folder, 'desk'), { recursive: true })
  expect((await page.reload())?.status()).toBe(404)
  await expect.poll(caches, SOON).toEqual([])
})

test('every script that another asks for, now or later, is there', async () => {
  const all = (await files(site)).filter((name) => /^_astro\/.*\.js$/.test(name))
  const asked = await Promise.all(
    all.map(async (name) => {
      const text = await readFile(join(site, name), 'utf8')
      const found = text.matchAll(/(?:from|import)\s*\(?\s*["`]\.\/([^"`$]+\.js)["`]/g)
      return [...found].map(([, file = '']) => `_astro/${file}`)
    }),
  )
  expect(asked.flat().length).toBeGreaterThan(10)
  expect(asked.flat().filter((name) => !all.includes(name))).toEqual([])
})

test('everything the desk’s scripts name is kept, and nothing of the other pages', async () => {
  const kept = deskFiles(site, base)
  const all = (await files(site)).filter((name) => name.startsWith('_astro/'))
  const named = (name: string): string[] => all.filter((one) => one.includes(`/${name}`))
  for (const name of [
    'DeskScript',
    'pasted',
    'worker',
    'pdf',
    'spreadsheet',
    'read-docx',
    'word-file',
  ])
    expect(named(name).filter((one) => !kept.includes(one))).toEqual([])
  expect(kept).toContain('desk/portal.json')
  expect(kept.filter((name) => /explore|compare|ReportScript/.test(name))).toEqual([])
})

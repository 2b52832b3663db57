/** Related reports over several bundles, and over files that do not load. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { deflate } from '../../../src/publish/exact-index/deflate.ts'
import { INDEX_FOLDER, TABLE_FILE, type PackedTable } from '../../../src/search/exact/table.ts'
import type { BundleRow } from '../../../src/search/bundles.ts'
import { closeContext, openBrowser } from '../../shared-browser.ts'
import { serve } from '../../server.ts'
import { sampleReports } from '../sample.ts'
import { searchSite } from '../search-site.ts'
import { press } from '../visitor.ts'

const BASE = '/zwgk/'
const reports = sampleReports(90, 11)
const folder = await searchSite(reports, BASE, 30)
const served = await serve(folder, { base: BASE })
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  await served.close()
})

/** Stands nowhere word for word; its words stand in many reports. */
const QUESTION = '便民服务中心怎么没有办结率'

async function newPage(): Promise<Page> {
  const context = await browser.newContext()
  onTestFinished(() => closeContext(context))
  return context.newPage()
}

/** The reports of a list, as `organ/year`, in order. */
async function listed(page: Page, list: '#results' | '#related'): Promise<string[]> {
  await page.locator(`${list}[aria-busy="false"]`).waitFor({ state: 'attached' })
  const links = page.locator(`${list} > li > a`)
  return links.evaluateAll((all) =>
    all.map((link) => /reports\/([^/]+\/\d+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? ''),
  )
}

const shown = (page: Page): Promise<string[]> => listed(page, '#related')

async function ask(
  page: Page,
  query: Record<string, string> = { q: QUESTION },
  site = served.url,
): Promise<string[]> {
  await page.goto(`${site}search/?${new URLSearchParams(query)}`)
  await page.locator('#results[aria-busy="false"]').waitFor({ state: 'attached' })
  return shown(page)
}

/** The bundles of all years but the newest. */
const OLDER = /\/pagefind\/202[12]\//

/** Holds files back from a page until what is given is called. */
async function holdBack(page: Page, files: string | RegExp): Promise<() => void> {
  let go: () => void = () => undefined
  const held = new Promise<void>((done) => (go = done))
  await page.route(files, async (route) => {
    await held
    await route.continue()
  })
  return () => go()
}

/** Tells a page otherwise what the bundles are. */
async function withBundles(page: Page, own: Partial<BundleRow>, site = folder): Promise<void> {
  const file = await readFile(join(site, INDEX_FOLDER, TABLE_FILE))
  const table = JSON.parse(inflateSync(file).toString()) as PackedTable
  const bundles = table.bundles.map((row) => ({ ...row, ...own }))
  const body = Buffer.from(deflate(JSON.stringify({ ...table, bundles })))
  await page.route(`**/${TABLE_FILE}`, (route) => route.fulfill({ body }))
}

/** Says of each bundle that it has as many reports as are looked at together. */
const withLargeBundles = (page: Page): Promise<void> => withBundles(page, { reports: 5000 })

describe('related reports of a portal with several bundles', () => {
  test('come from all its years, twenty at a time, none of them twice', async () => {
    const page = await newPage()
    const first = await ask(page)
    expect(first).toHaveLength(20)
    expect(new Set(first.map((name) => name.split('/')[1])).size).toBe(3)
    await press(page, '#related-more')
    const more = await shown(page)
    expect(more.slice(0, 20)).toEqual(first)
    expect(new Set(more).size).toBe(more.length)
    expect(more.length).toBeGreaterThan(20)
    expect(await page.locator(':focus').getAttribute('href')).toContain(more[20])
  })

  test('do not wait for Pagefind to look whether its program is there', async () => {
    const page = await newPage()
    await page.addInitScript(() => {
      const plain = globalThis.setTimeout
      const delays: (number | undefined)[] = []
      globalThis.setTimeout = ((work: TimerHandler, delay?: number) => {
        delays.push(delay)
        return plain(work, delay)
      }) as typeof setTimeout
      Object.assign(globalThis, { delays })
    })
    await ask(page)
    const delays = await page.evaluate(() => (globalThis as { delays?: number[] }).delays ?? [])
    expect(delays).toContain(1)
    expect(delays).not.toContain(50)
  })

  test('load what their words stand in without waiting for the program, and each file once', async () => {
    const loadedOn = (one: Page): string[] => {
      const paths: string[] = []
      one.on('request', (request) => paths.push(new URL(request.url()).pathname))
      return paths
    }
    const ofPagefind = (paths: readonly string[]): string[] =>
      paths.filter((path) => path.includes('/pagefind/')).sort()
    const page = await newPage()
    const needed = loadedOn(page)
    const right = await ask(page)
    const whole = ofPagefind(needed)
    expect(new Set(whole).size).toBe(whole.length)
    const early = whole.filter((path) => !/\/(?:2021|2022)\//.test(path))
    expect(early.filter((path) => path.includes('/index/')).length).toBeGreaterThan(0)
    const other = await newPage()
    const go = await holdBack(other, '**/pagefind/wasm*')
    const loaded = loadedOn(other)
    await other.goto(`${served.url}search/?${new URLSearchParams({ q: QUESTION })}`)
    await expect.poll(() => ofPagefind(loaded), { timeout: 20_000 }).toEqual(early)
    go()
    expect(await shown(other)).toEqual(right)
    expect(ofPagefind(loaded)).toEqual(whole)
    // The site's own index tells what their entries hold, and which reports their pages are.
    expect(whole.filter((path) => /entry|reports\.bin/.test(path))).toEqual([])
  })

  test('begin with the newest year, before the older ones are there', async () => {
    const right = await ask(await newPage())
    const page = await newPage()
    const go = await holdBack(page, OLDER)
    await page.goto(`${served.url}search/?${new URLSearchParams({ q: QUESTION })}`)
    await page.locator('#related[aria-busy="true"] > li mark').first().waitFor()
    const links = page.locator('#related > li > a')
    expect(await links.count()).toBe(2)
    for (const link of await links.all())
      expect(await link.getAttribute('href')).toMatch(/\/2023\/#/)
    expect(await page.locator('#related-status').innerText()).toContain('正在找')
    go()
    expect(await shown(page)).toEqual(right)
    // Asked again, when all is there, it is answered alike.
    await page.locator('#search-field').fill('')
    await page.locator('#search-field').fill(QUESTION)
    await expect.poll(() => shown(page)).toEqual(right)
  })

  test('are not looked for in the newest year where an older one is chosen', async () => {
    const page = await newPage()
    const go = await holdBack(page, OLDER)
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    const older = page.waitForRequest(/\/pagefind\/2022\//)
    await page.goto(`${served.url}search/?${new URLSearchParams({ q: QUESTION, year: '2022' })}`)
    await older
    // As long as it would take to ask for the list of the years, which a search by year begins with.
    await page.waitForTimeout(500)
    expect(loaded.filter((url) => url.includes('/filter/'))).toEqual([])
    go()
    const names = await shown(page)
    expect(new Set(names.map((name) => name.split('/')[1]))).toEqual(new Set(['2022']))
    expect(loaded.filter((url) => url.includes('/filter/'))).not.toEqual([])
  })

  test('count once though a year is chosen while the older ones come', async () => {
    const right = await ask(await newPage())
    const page = await newPage()
    const go = await holdBack(page, OLDER)
    await page.goto(`${served.url}search/?${new URLSearchParams({ q: QUESTION })}`)
    await page.locator('#related > li').first().waitFor()
    await page.locator('select[name=year]').selectOption('2022')
    await page.waitForURL((url) => url.searchParams.get('year') === '2022')
    go()
    const ofYear = await shown(page)
    expect(new Set(ofYear.map((name) => name.split('/')[1]))).toEqual(new Set(['2022']))
    await page.locator('select[name=year]').selectOption('')
    await expect.poll(() => shown(page)).toEqual(right)
  })

  test('of many thousand come from the newest year, and older ones when asked for', async () => {
    const page = await newPage()
    await withLargeBundles(page)
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    const newest = await ask(page)
    expect(new Set(newest.map((name) => name.split('/')[1]))).toEqual(new Set(['2023']))
    expect(loaded.filter((url) => url.includes('/pagefind/2022/'))).toEqual([])
    const older = page.locator('#related-older')
    expect(await older.innerText()).toContain('2022')
    await older.click()
    const more = await shown(page)
    expect(more.slice(0, newest.length)).toEqual(newest)
    expect(new Set(more.slice(newest.length).map((name) => name.split('/')[1]))).toEqual(
      new Set(['2022']),
    )
    expect(await older.innerText()).toContain('2021')
  })

  test('are looked for in older years by themselves where the newest have none', async () => {
    const page = await newPage()
    await withLargeBundles(page)
    const [oldest] = reports.filter(({ year }) => year === 2021)
    const names = await ask(page, { q: `${oldest?.organShortName}怎么样呢`, year: '2021' })
    expect(names[0]).toBe(`${oldest?.organ}/2021`)
    expect(new Set(names.map((name) => name.split('/')[1]))).toEqual(new Set(['2021']))
  })

  test('keep to the type of organ that is chosen', async () => {
    const names = await ask(await newPage(), { q: QUESTION, type: '街道' })
    const types = names.map((name) => {
      const report = reports.find(({ organ, year }) => `${organ}/${year}` === name)
      return report?.organType
    })
    expect(new Set(types)).toEqual(new Set(['街道']))
  })
})

describe('when a part of Pagefind does not load', () => {
  const PARTS = ['pagefind.js', '*.pf_meta', 'index/**', 'wasm*']

  test.each(PARTS)('%s: it is said in a sentence, and can be tried again', async (part) => {
    const page = await newPage()
    const right = await ask(page)
    const other = await newPage()
    await other.route(`**/pagefind/${part}`, (route) => route.abort())
    expect(await ask(other)).toEqual([])
    expect(await other.locator('#related-status').innerText()).toContain('没有找完')
    expect(await other.locator('#result-count').textContent()).toBe('0')
    expect(await other.locator('#search-failed').isVisible()).toBe(false)
    await other.unroute(`**/pagefind/${part}`)
    await press(other, '#related-older')
    await expect.poll(() => shown(other), { timeout: 20_000 }).toEqual(right)
  })

  test('an older year: what leads stays, and what is tried again goes on from there', async () => {
    const right = await ask(await newPage())
    const page = await newPage()
    await page.route(OLDER, (route) => route.abort())
    expect(await ask(page)).toEqual(right.slice(0, 2))
    expect(await page.locator('#related-status').innerText()).toContain('没有找完')
    await page.unroute(OLDER)
    await press(page, '#related-older')
    await expect.poll(() => shown(page), { timeout: 20_000 }).toEqual(right)
    expect(await page.locator(':focus').getAttribute('href')).toContain(right[2])
    const all = await newPage()
    await ask(all)
    const status = (one: Page): Promise<string> => one.locator('#related-status').innerText()
    expect(await status(page)).toBe(await status(all))
  })

  test('a damaged part of the index is not passed off as no result', async () => {
    const page = await newPage()
    await page.route('**/pagefind/index/**', async (route) => {
      const response = await route.fetch()
      const body = await response.body()
      body.writeUInt8(body.readUInt8(body.length >> 1) ^ 1, body.length >> 1)
      await route.fulfill({ response, body })
    })
    await ask(page)
    expect(await page.locator('#related-status').innerText()).toContain('没有找完')
  })

  test('an older bundle is said to be missing, and what was found stays', async () => {
    const page = await newPage()
    await withLargeBundles(page)
    const newest = await ask(page)
    await page.route('**/pagefind/2022/**', (route) => route.abort())
    await press(page, '#related-older')
    await page.getByText('没有找完').waitFor()
    expect(await shown(page)).toEqual(newest)
  })
})

describe('a year in several bundles', () => {
  /** The list of a page over them, in which each is found under its own words. */
  async function listOver(url: string, page: Page): Promise<string[]> {
    const found = await ask(page, { q: QUESTION }, url)
    expect(found).toHaveLength(20)
    const linked = page.locator('#related > li')
    for (const name of found.slice(0, 5)) {
      const report = reports.find(({ organ, year }) => `${organ}/${year}` === name)
      await linked
        .filter({ hasText: report?.title ?? name })
        .first()
        .locator('mark')
        .first()
        .waitFor()
    }
    return found
  }

  test('tells by its organs which report each page is, or in a file', async () => {
    const site = await searchSite(reports, BASE, 15)
    const parted = await serve(site, { base: BASE })
    onTestFinished(() => parted.close())
    const page = await newPage()
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    const found = await listOver(parted.url, page)
    expect(loaded.filter((url) => url.includes('2of'))).not.toEqual([])
    expect(loaded.filter((url) => url.endsWith('reports.bin'))).toEqual([])
    await withBundles(page, { isListed: true }, site)
    expect(await listOver(parted.url, page)).toEqual(found)
    expect(loaded.filter((url) => url.endsWith('reports.bin'))).not.toEqual([])
    await page.route('**/pagefind/**/reports.bin', (route) => route.abort())
    expect(await ask(page, { q: QUESTION }, parted.url)).toEqual([])
    expect(await page.locator('#related-status').innerText()).toContain('没有找完')
  })
})

test('ten or more that stand word for word leave the related ones a press away', async () => {
  const page = await newPage()
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  expect(await ask(page, { q: '公开栏' })).toEqual([])
  const exact = await listed(page, '#results')
  expect(exact.length).toBeGreaterThan(9)
  expect(loaded.filter((url) => url.includes('/pagefind/'))).toEqual([])
  await page.locator('#related-show').press('Enter')
  await page.locator('#related-status', { hasText: '份相关的报告' }).waitFor()
  const related = await shown(page)
  expect(related.length).toBeGreaterThan(0)
  expect(related.filter((name) => exact.includes(name))).toEqual([])
  expect(await listed(page, '#results')).toEqual(exact)
  expect(await page.locator('#related-show').isVisible()).toBe(false)
  expect(await page.locator(':focus').getAttribute('href')).toContain(related[0])
})

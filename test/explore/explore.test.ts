import { read, utils } from '@e965/xlsx'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvRows } from '../../src/sheet/csv-rows.ts'
import { bytesOf, openBrowser } from '../shared-browser.ts'
import { serve, type Served } from '../server.ts'
import { axeViolations, overflowOf } from '../site/axe.ts'
import { markupErrors } from '../site/markup.ts'
import { printedPages } from '../site/pdf-pages.ts'
import { restOf } from '../site/rest.ts'
import { draws, expected, queryOf } from './draws.ts'
import { explorePortal, linesOf, listed, REPORTS, settled, type Filed } from './portal.ts'

const DRAWS = 50
/** In the suite the first few are saved; with a large portal all are. */
const SAVED = REPORTS > 1000 ? DRAWS : 8
const FIRST_VIEW = 300_000

let folder = ''
let filed: readonly Filed[] = []
let served: Served
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  const portal = await explorePortal()
  folder = portal.site
  filed = portal.filed
  served = await serve(folder, { hasRanges: true })
  browser = await openBrowser()
}, 600_000)

afterAll(async () => {
  await browser.close()
  await served.close()
})

async function open(query: string, url = served.url, scripts = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts, acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(`${url}explore/${query}`)
  if (scripts) await settled(page)
  return page
}

async function download(page: Page, id: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download').catch(async (error: unknown) => {
      throw new Error(`${page.url()}: ${await page.locator('#explore-told').innerText()}`, {
        cause: error,
      })
    }),
    page.locator(id).click(),
  ])
  return bytesOf(file)
}

/** The rows of the workbook that the page saves, each cell as text. */
async function savedWorkbook(page: Page): Promise<string[][]> {
  const book = read(await download(page, '#explore-xlsx'))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  const lines = utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1, defval: '' })
  return lines.map((line) => line.map(String))
}

const sorted = (lines: readonly (readonly string[])[]): string[] =>
  lines.map((line) => line.join('|')).sort()

describe('the explorer', () => {
  test('lists for random views what the files say, largest first, and saves the same', async () => {
    const page = await open('')
    let saved = 0
    for (const draw of draws(DRAWS, filed)) {
      await page.goto(`${served.url}explore/${queryOf(draw)}`)
      await settled(page)
      const lines = (await linesOf(page)).map((line) =>
        line.map((text) => text.replaceAll(',', '')),
      )
      const shown = lines.map(([organ = '', , , ...cells]) => [organ, ...cells])
      expect(sorted(shown), JSON.stringify(draw)).toEqual(sorted(expected(draw, filed)))
      const numbers = lines.map((line) => Number(line[5])).filter((one) => !isNaN(one))
      expect(numbers).toEqual(numbers.toSorted((one, other) => other - one))
      expect(await page.locator('#explore-notice').isHidden()).toBe(true)
      if (saved >= SAVED || (lines.length === 0 && saved < SAVED / 2)) continue
      saved += 1
      const csv = csvRows((await download(page, '#explore-csv')).toString('utf8'))
      const due = lines.map(
        ([organ = '', rank = '', name = '', type = '', region = '', ...rest]) => [
          ...[rank.replace('—', ''), name, organ, type, region],
          ...rest.map((text) => text.replace(/^—$|%$/, '')),
        ],
      )
      expect(csv.slice(1)).toEqual(due)
      expect(csv[0]?.at(-1)).toMatch(/^\S+（%，.+ ÷ .+）$/)
      expect(await savedWorkbook(page)).toEqual(csv)
      await page.reload()
      await settled(page)
      expect(await linesOf(page).then(sorted)).toHaveLength(lines.length)
    }
    expect(saved).toBeGreaterThan(SAVED / 2)
  }, 600_000)

  test('ranks by a rate, what has none last', async () => {
    const page = await open('?figure=requests.outcomes.granted.total&year=2022&sort=-share')
    const shares = (await linesOf(page)).map((line) => line.at(-1) ?? '')
    const numbers = shares.filter((text) => text !== '—').map((text) => parseFloat(text))
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one))
    expect(new Set(numbers).size).toBeGreaterThan(1)
    expect(shares.slice(numbers.length).every((text) => text === '—')).toBe(true)
    await page.locator('[data-sort="share"]').click()
    await expect.poll(() => page.url()).toMatch(/sort=share/)
    await settled(page)
    expect((await linesOf(page)).at(0)?.at(-1)).toBe(`${Math.min(...numbers)}%`)
  })

  test('shows several years with the change, and the same after a reload and going back', async () => {
    const page = await open('?figure=requests.received.total&year=2023,2021&sort=-change')
    const rows = await listed(page)
    const changes = await page.locator('.explore-table tbody td:last-child').allTextContents()
    const sizes = changes.map((text) => Number(text.replaceAll(',', '')))
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    await page.reload()
    await settled(page)
    expect(await listed(page)).toEqual(rows)
    await page.selectOption('[name="type"]', { index: 1 })
    await expect.poll(() => page.url()).toContain('type=')
    await settled(page)
    await page.goBack()
    await expect.poll(() => page.locator('[name="type"]').inputValue()).toBe('')
    await settled(page)
    expect(await listed(page)).toEqual(rows)
  })

  test('leads from picked rows to their reports side by side', async () => {
    const page = await open('?figure=requests.received.total&year=2023,2021')
    const boxes = page.locator('.explore-table tbody').getByRole('checkbox')
    for (const at of [0, 1]) await boxes.nth(at).check()
    await boxes.nth(2).click()
    expect(await boxes.nth(2).isChecked()).toBe(false)
    expect(await page.locator('#explore-tools').innerText()).toContain('最多对照 4 份')
    await page.locator('[data-sort="name"]').click()
    await expect.poll(() => page.url()).toContain('sort=name')
    await settled(page)
    const organs = (await linesOf(page)).map(([organ]) => organ)
    expect(await page.locator('.explore-table :checked').count()).toBe(2)
    await page.getByRole('link', { name: '对照选中的 4 份报告' }).click()
    await page.getByText('正在对照 4 份报告。').waitFor()
    const years = [...new URL(page.url()).searchParams.values()].map((key) => key.split('/'))
    expect(years.map(([, year]) => year)).toEqual(['2023', '2021', '2023', '2021'])
    for (const [organ] of years) expect(organs).toContain(organ)
  })

  test('says which part of an address it cannot use', async () => {
    const page = await open('?figure=no.such&year=1999&where=many&colour=red')
    const said = await page.locator('#explore-notice').innerText()
    for (const part of ['figure=no.such', 'year=1999', 'where=many', 'colour'])
      expect(said).toContain(part)
    expect((await listed(page)).length).toBeGreaterThan(0)
  })

  test('is used with the keyboard alone: a word finds a row, a heading sorts', async () => {
    const page = await open('')
    await page.locator('#explore-words').focus()
    await page.keyboard.type('纠正')
    await page.keyboard.press('Tab')
    const figure = await page.evaluate(() => document.activeElement?.getAttribute('data-figure'))
    expect(figure).toMatch(/^review\..*corrected$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain(`figure=${figure}`)
    await settled(page)
    await page.locator('[data-sort="name"]').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('sort=name')
    await settled(page)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-sort'))).toBe(
      'name',
    )
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending')
  })

  test('loads little, and all of it, saying so, where a host sends no pieces', async () => {
    const plain = await serve(folder)
    const whole = await open('', plain.url)
    expect(await whole.locator('#explore-status').innerText()).toContain('不支持分段读取')
    await plain.close()
    const page = await browser.newPage()
    const rest = restOf(page)
    const loads: Promise<number>[] = []
    page.on('response', (response) => {
      loads.push(response.body().then(({ length }) => length))
    })
    await page.goto(`${served.url}explore/`)
    await settled(page)
    await rest()
    const bytes = (await Promise.all(loads)).reduce((sum, length) => sum + length, 0)
    expect(await page.locator('#explore-status').innerText()).not.toContain('不支持')
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes).toBeLessThan(FIRST_VIEW)
    if (process.env['REPORTS']) console.log(`explorer: first view ${bytes} bytes`)
  })

  test.each([
    ['light', 360],
    ['dark', 1280],
  ] as const)(
    'has no fault that axe or the HTML rules know: %s, %i pixels',
    async (scheme, width) => {
      const page = await open('?figure=review.reconsideration.corrected&year=2023,2022')
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 800 })
      await page.locator('#explore-words').fill('纠正')
      expect(await axeViolations(page)).toEqual([])
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      const html = await readFile(join(folder, 'explore/index.html'), 'utf8')
      expect(await markupErrors(html, 'explore/')).toEqual([])
    },
  )

  test('names its view on paper, so that it is found again', async () => {
    const page = await open('?figure=requests.received.total&year=2022&type=镇&where=前10%25')
    const pages = await printedPages(await page.pdf({ preferCSSPageSize: true }))
    const address =
      'https://example.org/explore/?figure=requests.received.total&year=2022&type=镇&where=前10%25'
    for (const { foot } of pages) expect(foot).toContain(address)
    expect(pages.at(-1)?.lines.join('')).toContain(`本页地址：${address}`)
  })

  test('names on paper what it shows where the address leaves that to the page', async () => {
    const page = await open('')
    const pages = await printedPages(await page.pdf({ preferCSSPageSize: true }))
    const address = 'https://example.org/explore/?figure=requests.received.total&year=2023'
    for (const { foot } of pages) expect(foot).toContain(address)
    expect(pages.at(-1)?.lines.join('').endsWith(`本页地址：${address}`)).toBe(true)
  })

  test('names on paper the view that nothing meets, and not one before it', async () => {
    const page = await open('?figure=requests.received.total&year=2022')
    await page.pdf()
    await page.locator('[name="where"]').fill('>99999999')
    await page.locator('[name="where"]').press('Enter')
    await page.getByText('没有符合条件的机关').waitFor()
    const [only] = await printedPages(await page.pdf({ preferCSSPageSize: true }))
    expect(only?.lines.join('')).toContain('依申请公开·本年新收，总计，2022年，>99999999')
    expect(only?.lines.join('')).toMatch(/year=2022&where=>99999999$/)
  })

  test('draws the numbers of the first organs to scale', async () => {
    const page = await open('?figure=requests.received.total&year=2022')
    await page.setViewportSize({ width: 360, height: 800 })
    const bars = await page.locator('.explore-chart__bar').evaluateAll((all) =>
      all.map((bar) => ({
        number: Number(bar.children[1]?.textContent.replaceAll(',', '')),
        length: bar.querySelector('rect')?.getBoundingClientRect().width ?? 0,
      })),
    )
    expect(bars.length).toBeGreaterThan(1)
    const [first] = bars
    for (const { number, length } of bars)
      expect(length / (first?.length ?? 0)).toBeCloseTo(number / (first?.number ?? 0), 2)
  })

  test('has its headings on every sheet of paper', async () => {
    const page = await open('?figure=requests.received.total&year=2022')
    const [, second] = await printedPages(await page.pdf({ preferCSSPageSize: true }))
    expect(second?.lines.join('')).toMatch(/^名次机关2022年.*类型地区/)
  })

  test('says without script where the figures are', async () => {
    const page = await open('', served.url, false)
    expect(await page.locator('noscript a').first().isVisible()).toBe(true)
  })
})

import { read, utils } from '@e965/xlsx'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { csvRows } from '../../src/sheet/csv-rows.ts'
import { placesOfFormat } from '../../src/report/figures.ts'
import { formatInForce } from '../../src/report/formats/index.ts'
import { parseReport } from '../../src/text/report-text.ts'
import { organAt } from '../bench/portal/organs.ts'
import { organCount, years } from '../bench/portal/series.ts'
import { writePortal } from '../bench/portal/write.ts'
import { launchBrowser } from '../browser.ts'
import { randomFrom } from '../random-figures.ts'
import { serve, type Served } from '../server.ts'
import { build } from '../site.ts'
import { axeViolations, overflowOf } from '../site/axe.ts'
import { markupErrors } from '../site/markup.ts'

const REPORTS = Number(process.env['REPORTS'] ?? 150)
const DRAWS = 50
const FIRST_VIEW = 300_000

/** A report as its file says. */
interface Filed {
  readonly organ: string
  readonly type: string
  readonly region: string
  readonly year: number
  readonly figure: (id: string) => string | undefined
}

let folder = ''
let filed: readonly Filed[] = []
let served: Served
let browser: Awaited<ReturnType<typeof launchBrowser>>

function filesIn(content: string): Filed[] {
  const organs = Array.from({ length: organCount(REPORTS) }, (_one, index) => organAt(index))
  return organs.flatMap(({ id, type, region = '' }) =>
    readdirSync(join(content, 'reports', id)).map((name) => {
      const path = `reports/${id}/${name}`
      const { report } = parseReport(readFileSync(join(content, path), 'utf8'), path)
      if (!report) throw new Error(path)
      const { figures, year } = report
      return { organ: id, type, region, year, figure: (one: string) => figures.get(one)?.text }
    }),
  )
}

beforeAll(async () => {
  const content = join(inject('runFolder'), `explore-content-${REPORTS}`)
  folder = process.env['EXPLORE_SITE'] ?? join(inject('runFolder'), `explore-site-${REPORTS}`)
  writePortal(content, 'gongkai', REPORTS)
  if (!existsSync(folder)) await build(content, folder)
  filed = filesIn(content)
  served = await serve(folder, { hasRanges: true })
  browser = await launchBrowser()
}, 600_000)

afterAll(async () => {
  await browser.close()
  await served.close()
})

const settled = (page: Page): Promise<void> =>
  page.waitForFunction(() => {
    const result = document.querySelector('#explore-result')
    return result?.getAttribute('aria-busy') === 'false' && result.childElementCount > 0
  }) as Promise<unknown> as Promise<void>

async function open(query: string, url = served.url, scripts = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts, acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(`${url}explore/${query}`)
  if (scripts) await settled(page)
  return page
}

/** The rows of the table, its rest pressed for: the organ's id and the figure as printed. */
async function listed(page: Page): Promise<string[]> {
  const more = page.locator('#explore-result > .button')
  while (await more.isVisible()) await more.click()
  return page.locator('.explore-table tbody tr').evaluateAll((lines) =>
    lines.map((line) => {
      const organ = line.querySelector('th a')?.getAttribute('href')?.split('/').at(-2) ?? ''
      return `${organ} ${line.children[4]?.textContent.replaceAll(',', '') ?? ''}`
    }),
  )
}

interface Draw {
  readonly figure: string
  readonly year: number
  readonly type: string
  readonly region: string
  readonly where: string
}

const WHERES: Record<string, (text: string) => boolean> = {
  '': () => true,
  '>0': (text) => Number(text) > 0,
  '≥3': (text) => Number(text) >= 3,
  '≠0': (text) => text !== '' && text !== '/' && Number(text) !== 0,
  '=0': (text) => text === '0',
  '=空': (text) => text === '',
  '=/': (text) => text === '/',
}

function draws(): Draw[] {
  const random = randomFrom(20_260)
  const pick = <Kind>(all: readonly Kind[]): Kind => {
    const one = all[Math.floor(random() * all.length)]
    if (one === undefined) throw new Error('nothing to draw from')
    return one
  }
  const types = [...new Set(filed.map(({ type }) => type))]
  const regions = [...new Set(filed.map(({ region }) => region))]
  return Array.from({ length: DRAWS }, () => {
    const year = pick(years)
    const format = formatInForce(year)
    if (!format) throw new Error('no format')
    const figure = pick(placesOfFormat(format)).id
    const [type, region] = [pick(['', ...types]), random() < 0.3 ? pick(regions) : '']
    return { figure, year, type, region, where: pick(Object.keys(WHERES)) }
  })
}

/** The organs of a draw by the files alone, largest first, equal ones in any order. */
function expected({ figure, year, type, region, where }: Draw): string[] {
  return filed
    .filter((one) => one.year === year && (type === '' || one.type === type))
    .filter((one) => region === '' || one.region === region)
    .flatMap((one) => {
      const text = one.figure(figure)
      return text !== undefined && WHERES[where]?.(text) ? { organ: one.organ, text } : []
    })
    .map(
      ({ organ, text }) => `${organ} ${text === '' || text === '/' ? text || '空' : Number(text)}`,
    )
    .sort()
}

function queryOf({ figure, year, type, region, where }: Draw): string {
  return `?${new URLSearchParams({ figure, year: String(year), type, region, where }).toString()}`
}

async function download(page: Page, id: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(id).click()])
  return readFile(await file.path())
}

describe('the explorer', () => {
  test('lists for random views what the files say, largest first, and saves the same', async () => {
    const page = await open('')
    let saved = 0
    for (const draw of draws()) {
      await page.goto(`${served.url}explore/${queryOf(draw)}`)
      await settled(page)
      const rows = await listed(page)
      expect(rows.toSorted(), JSON.stringify(draw)).toEqual(expected(draw))
      const numbers = rows.map((row) => Number(row.split(' ')[1])).filter((one) => !isNaN(one))
      expect(numbers).toEqual(numbers.toSorted((one, other) => other - one))
      expect(await page.locator('#explore-notice').isHidden()).toBe(true)
      if (rows.length === 0 || (saved += 1) > 6) continue
      const csv = csvRows((await download(page, '#explore-csv')).toString('utf8'))
      expect(csv.slice(1).map((line) => `${line[2]} ${line[5]}`)).toEqual(rows)
      const book = read(await download(page, '#explore-xlsx'))
      const sheet = book.Sheets[book.SheetNames[0] ?? '']
      const lines = utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1, defval: '' })
      expect(lines.map((line) => line.map(String))).toEqual(csv)
    }
    expect(saved).toBeGreaterThan(6)
  }, 300_000)

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
    const loads: Promise<number>[] = []
    page.on('response', (response) => {
      loads.push(response.body().then(({ length }) => length))
    })
    await page.goto(`${served.url}explore/`)
    await settled(page)
    await page.waitForLoadState('networkidle')
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

  test('says without script where the figures are', async () => {
    const page = await open('', served.url, false)
    expect(await page.locator('noscript a').first().isVisible()).toBe(true)
  })
})

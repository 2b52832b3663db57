import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cutFigures } from './cut-figures.ts'
import { editionsSite, reportOf } from './editions-site.ts'
import { openFolder, openSite, searches } from './open-site.ts'
import { reportPages } from './pages.ts'
import { printedPages } from './pdf-pages.ts'
import { pagesOf } from './pdf-tables.ts'
import { seenCode } from './seen-code.ts'

/** 主动公开 in four or five bands, 依申请公开 and 复议诉讼. */
const TABLES = 3 + 3

/** The text area of a page in CSS pixels. */
const SHEET = { width: 590, height: 850 }

/** How high it is, in millimetres. */
const HEIGHT = 297 - 37 - 35

const { folder, visit } = await openSite('root')
const editions = await editionsSite()
const site = await openFolder(editions.folder)

function printed(page: Page): Promise<Buffer> {
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })
}

async function expectWell(page: Page): Promise<void> {
  const title = await page.locator('h1').innerText()
  const pdf = await printed(page)
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  expect(pdf.toString('latin1')).toContain('/Marked true')
  expect(pagesOf(pdf, 'Table').length).toBeGreaterThanOrEqual(TABLES)
  // Every figure is a link; the headings of a table are printed again on each page it goes on to.
  const rows = pagesOf(pdf, 'TR', 'Link')
  expect(rows.length).toBeGreaterThan(25)
  expect(rows.filter((pages) => pages !== 1)).toEqual([])
  // Only the long table may go on overleaf.
  expect(pagesOf(pdf, 'Table').filter((pages) => pages > 1).length).toBeLessThanOrEqual(1)

  const pages = await printedPages(pdf)
  for (const { filled } of pages.slice(0, -1)) expect(filled).toBeGreaterThan(2 / 3)
  pages.forEach(({ foot }, index) => {
    expect(foot).toContain(title.replace(/\s/g, ''))
    expect(foot).toContain('https://example.org/reports/')
    expect(foot).toContain(`第${index + 1}页，共${pages.length}页`)
  })
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(SHEET)
  expect(await cutFigures(page), 'figures that are clipped').toEqual([])
}

test.each(await reportPages(folder))(
  '/%s on paper is a tagged A4 document of whole rows and full pages, each with its foot',
  async (address) => {
    const { page } = await visit(address)
    await expectWell(page)
  },
)

test.each(await reportPages(editions.folder))(
  '/%s is so too with figures of six digits, blanks and “/”',
  async (address) => {
    const { page } = await site.visit(address)
    await expectWell(page)
  },
)

test('a report on paper has the two-dimensional code of its address, which the screen has not', async () => {
  const { page } = await visit('reports/shilizhen/2022/')
  expect(await page.locator('.address-code').isVisible()).toBe(false)
  const address = await page.locator('link[rel=canonical]').getAttribute('href')
  expect(await seenCode(page)).toBe(address)
  expect(pagesOf(await printed(page), 'Figure').length).toBeGreaterThan(0)
})

describe.each(editions.formats)('the report of $edition on paper', (format) => {
  test('has every row and column, whatever is folded or chosen on the screen', async () => {
    const viewport = { width: 360, height: 800 }
    const { page } = await site.visit(reportOf(format), { viewport })
    const whole = await printedPages(await printed(page))
    const bar = page.locator('#requests .table-bar')
    await bar.getByRole('button', { name: /^收起/ }).click()
    await bar.getByRole('combobox').selectOption({ index: 1 })
    const part = await printedPages(await printed(page))
    expect(part.map(({ lines }) => lines)).toEqual(whole.map(({ lines }) => lines))
    expect(await page.locator('#requests tbody tr[hidden]').count()).toBeGreaterThan(0)
  })
})

test('the foot of a report is never alone on a page, nor in two parts', async () => {
  const [format] = editions.formats
  if (!format) throw new Error('no edition')
  const { page } = await site.visit(reportOf(format))
  const before = await printedPages(await printed(page))
  const room = HEIGHT * (1 - (before.at(-1)?.filled ?? 0))
  for (const more of [4, 10, 16]) {
    // As much more text as the page has room for, and then some.
    await page.evaluate((height) => {
      const text = document.querySelector<HTMLElement>('.report__body > section:last-of-type p')
      if (text) text.style.paddingBlockEnd = `${height}mm`
    }, room + more)
    const pages = await printedPages(await printed(page))
    const last = pages.at(-1)?.lines.join('') ?? ''
    expect(pages).toHaveLength(before.length + 1)
    expect(last, `${more} mm more`).toMatch(/^六、.*主办单位：.*本页地址：/)
  }
})

test.each(['years/2022/', 'organs/', 'organs/shilizhen/', ''])(
  '/%s on paper has tables and no forms',
  async (address) => {
    const { page } = await visit(address)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('form, .skip').filter({ visible: true }).count()).toBe(0)
    const tables = page.locator('table, .report-list').filter({ visible: true })
    expect(await tables.count()).toBeGreaterThan(0)
    for (const table of await tables.all())
      expect(await table.evaluate((one) => getComputedStyle(one).display)).toBe('table')
  },
)

test('a list of organs on paper has its lines, and none of the tools around them', async () => {
  const { page } = await visit('organs/')
  expect(await page.locator('.list-tools').isVisible()).toBe(true)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.list-tools').isVisible()).toBe(false)
  expect(await page.locator('table.rows tbody a').count()).toBeGreaterThan(2)
})

test('a search on paper says what was asked and where, and has no buttons', async () => {
  const { page } = await visit(`${searches.found}&year=2022`)
  const pages = await printedPages(await printed(page))
  expect(pages[0]?.lines.join('')).toContain('检索：政府信息公开，2022年')
  for (const { foot } of pages) expect(foot).toContain('search/?q=政府信息公开&year=2022')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('main button').filter({ visible: true }).count()).toBe(0)
  const result = page.locator('.search-result').first()
  expect(await result.evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid')
})

test.each(['data/', 'figures/requests.received.total/2022/'])(
  '/%s on paper has nothing to unfold, and no row of a table alone',
  async (address) => {
    const { page } = await visit(address)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main summary').filter({ visible: true }).count()).toBe(0)
    const rows = page.locator('tbody tr:first-child').filter({ visible: true })
    expect(await rows.count()).toBeGreaterThan(0)
    for (const row of await rows.all())
      expect(await row.evaluate((one) => getComputedStyle(one).breakAfter)).toBe('avoid')
  },
)

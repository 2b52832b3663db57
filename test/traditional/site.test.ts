/** A portal with all pages in traditional characters too: whole, of one kind, and searched in both. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeViolations, overflowOf } from '../site/axe.ts'
import { brokenLinks } from '../site/links.ts'
import { markupErrors } from '../site/markup.ts'
import { openFolder } from '../site/open-site.ts'
import { addresses, fewFigures, fileOf, files, pageOfEachKind } from '../site/pages.ts'
import { seenCode } from '../site/seen-code.ts'
import { fixtureSite } from '../site.ts'
import { base, traditionalSite } from './traditional-site.ts'
import { OFFICIAL, simplified, writtenText } from './written-text.ts'

const folder = await traditionalSite()
const { served, visit } = await openFolder(folder, base)
const REPORT = 'reports/shilizhen/2022/'
const HANT = 'zh-hant/'
const all = await addresses(folder)
const traditional = all.filter((address) => address.startsWith(HANT))
const htmlOf = (address: string): Promise<string> => readFile(fileOf(folder, address), 'utf8')

test('every page is there in both kinds, and no file of data is', async () => {
  // On the desk reports are written as their files have them.
  const once = /^404\.html$|^desk\//
  const written = all.filter((address) => !address.startsWith(HANT) && !once.test(address))
  expect(traditional.map((address) => address.slice(HANT.length))).toEqual(written)
  const own = (await files(folder)).filter((name) => name.startsWith(HANT))
  expect(
    own.filter((name) => !/\/index\.html$|\/search\/(?:table|texts\/.*)\.bin$/.test(name)),
  ).toEqual([])
})

test('the HTML is valid, and every link and fragment leads somewhere', async () => {
  const errors = []
  for (const address of fewFigures(traditional))
    errors.push(...(await markupErrors(await htmlOf(address), address)))
  expect(errors).toEqual([])
  expect(await brokenLinks(folder, served)).toEqual([])
})

test('each page says what it is and where the other is; links stay among pages of one kind', async () => {
  const origin = 'https://example.org'
  for (const address of traditional) {
    const [own, other] = [await htmlOf(address), await htmlOf(address.slice(HANT.length))]
    expect(own).toContain('<html lang="zh-Hant"')
    expect(other).toContain('<html lang="zh-CN"')
    expect(own).toContain(`<link rel="canonical" href="${origin}${base}${address}">`)
    expect(other).toContain(
      `<link rel="canonical" href="${origin}${base}${address.slice(HANT.length)}">`,
    )
    const alternates = (html: string): string[] =>
      html.match(/<link rel="alternate" hreflang[^>]*>/g) ?? []
    expect(alternates(own)).toHaveLength(2)
    expect(alternates(own)).toEqual(alternates(other))
    const leads = (html: string): string[] =>
      [...html.matchAll(/<a (?![^>]*hreflang)[^>]*href="(\/[^"#?]*\/)(?:[#?][^"]*)?"/g)].flatMap(
        (found) => found[1] ?? [],
      )
    const isDesk = (path: string): boolean => path.startsWith(`${base}desk/`)
    expect(leads(own).filter((path) => !path.startsWith(base + HANT) && !isDesk(path))).toEqual([])
    expect(leads(other).filter((path) => path.startsWith(base + HANT))).toEqual([])
    const ids = (html: string): string[] => html.match(/ id="[^"]*"/g) ?? []
    expect(ids(own)).toEqual(ids(other))
  }
})

test('no simplified character is left but in the official names and what is code', async () => {
  for (const address of fewFigures(traditional))
    expect(simplified(writtenText(await htmlOf(address))), address).toEqual([])
})

test('nor is any left where scripts have added to a page of any kind', async () => {
  const kinds = (await pageOfEachKind(folder)).map((address) => HANT + address)
  const shown = kinds.filter((address) => traditional.includes(address))
  expect(shown.length).toBeGreaterThan(20)
  for (const address of shown) {
    const { page } = await visit(address)
    const text = await page.evaluate((official) => {
      for (const one of document.querySelectorAll(official)) one.remove()
      return document.body.textContent
    }, OFFICIAL)
    expect(simplified(text), address).toEqual([])
  }
})

describe.each((await pageOfEachKind(folder)).filter((address) => address.startsWith(HANT)))(
  'on /%s',
  (address) => {
    test('all is accessible, fits its window and makes no noise', async () => {
      const { page, noise, rest } = await visit(address, {
        viewport: { width: 360, height: 800 },
      })
      await rest()
      expect(await axeViolations(page)).toEqual([])
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      expect((await page.locator('.page-tools').boundingBox())?.height).toBeLessThanOrEqual(89)
      expect(noise).toEqual([])
    })
  },
)

test('the way to the other characters and back is on each page, without script too', async () => {
  const { page } = await visit(REPORT, { javaScriptEnabled: false })
  await page.getByRole('link', { name: '繁體' }).click()
  expect(page.url()).toBe(`${served.url}${HANT}${REPORT}`)
  expect(await page.locator('h1').innerText()).toContain('鎮人民政府')
  expect(await page.locator('.page-tools button').filter({ visible: true }).count()).toBe(0)
  await page.getByRole('link', { name: '简体', exact: true }).click()
  expect(page.url()).toBe(`${served.url}${REPORT}`)
})

test('a report leads to itself as it was published, and its scripts speak like it', async () => {
  const { page, noise } = await visit(HANT + REPORT)
  const original = page.locator('.note a[lang=zh-CN]')
  expect(await original.innerText()).toMatch(/镇人民政府\s*2022\s*年政府信息公开工作年度报告/)
  await page.locator('#requests td a').first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '複製鏈接' }).waitFor()
  await dialog.getByRole('button', { name: '複製 CSV 行' }).click()
  await expect.poll(() => dialog.getByRole('status').innerText()).toMatch(/已複製|沒有複製成/)
  expect(await dialog.getByRole('link').first().getAttribute('href')).toContain(`/${HANT}organs/`)
  expect(noise).toEqual([])
})

test('the code on paper is that of the page itself', async () => {
  const { page } = await visit(HANT + REPORT)
  expect(await seenCode(page)).toBe(`https://example.org${base}${HANT}${REPORT}`)
})

/** The reports a query finds, by their addresses, and how the first is shown. */
async function found(page: Page): Promise<{ links: string[]; first: string; marked: string[] }> {
  await page.locator('#results[aria-busy="false"]').waitFor({ state: 'attached' })
  const links = page.locator('#results li > a')
  const hrefs = await links.evaluateAll((some) => some.map((one) => one.getAttribute('href') ?? ''))
  return {
    links: hrefs.map((href) => href.replace(base, '').replace(/#.*/, '')),
    first: (await page.locator('#results li').first().innerText()).replace(/\s/g, ''),
    marked: await page.locator('#results mark').allInnerTexts(),
  }
}

describe('a search', () => {
  const words = [
    ['微信公众号', '微信公眾號'],
    ['示例县示例镇', '示例縣示例鎮'],
  ] as const

  test.each(words)(
    'for %s and for %s finds the same reports, shown as the page is',
    async (...both) => {
      const answers = []
      for (const word of both)
        for (const kind of ['', HANT]) {
          const { page, noise } = await visit(`${kind}search/?q=${word}`)
          const { links, first, marked } = await found(page)
          expect(links.every((link) => link.startsWith(`${kind}reports/`))).toBe(true)
          expect(marked.length).toBeGreaterThan(0)
          expect(new Set(marked)).toEqual(new Set([both[kind === '' ? 0 : 1]]))
          expect(first).toContain(kind === '' ? '年度报告' : '年度報告')
          expect(noise).toEqual([])
          answers.push(links.map((link) => link.replace(HANT, '')))
        }
      expect(answers[0]?.length).toBeGreaterThan(0)
      for (const answer of answers) expect(answer).toEqual(answers[0])
    },
  )

  test('for what is related is asked in either characters', async () => {
    const counts = []
    for (const address of [
      'search/?q=怎么申请信息公开罗刹',
      `${HANT}search/?q=怎麼申請信息公開羅剎`,
    ]) {
      const { page } = await visit(address)
      await page.locator('#related[aria-busy="false"] li').first().waitFor()
      counts.push(await page.locator('#related li').count())
    }
    expect(counts[0]).toBeGreaterThan(0)
    expect(counts[1]).toBe(counts[0])
  })

  test.each([
    ['', '行政复议·结果纠正'],
    [HANT, '行政複議·結果糾正'],
  ])(
    'at “%s” for a column of the form, in either characters, names its figures',
    async (kind, own) => {
      for (const word of ['结果纠正', '結果糾正']) {
        const { page } = await visit(`${kind}search/?q=${word}`)
        const figures = page.locator('#search-cards .search-card__figures a[href*="/explore/"]')
        await figures.first().waitFor()
        expect(await figures.allInnerTexts()).toContain(own)
        expect(await figures.first().getAttribute('href')).toContain(`${base}${kind}explore/`)
      }
    },
  )

  test('asks for the characters that fold to others once, and for fewer than 16 kB', async () => {
    const { page } = await visit('search/?q=示例')
    const sizes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('/variants.bin'))
        .map((one) => (one as PerformanceResourceTiming).encodedBodySize),
    )
    expect(sizes).toHaveLength(1)
    expect(sizes[0]).toBeLessThan(16_000)
  })
})

test('a portal without them has nothing of them', async () => {
  const plain = await fixtureSite('sub-path')
  const names = await files(plain)
  expect(names.filter((name) => /hant|variants/.test(name))).toEqual([])
  expect(await readFile(join(plain, 'index.html'), 'utf8')).not.toMatch(/hant|繁體|data-variants/i)
})

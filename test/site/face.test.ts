/** A portal with a face of its own, held against the same portal without. */

import { generate, parse, type StyleSheet } from 'css-tree'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { serve } from '../server.ts'
import { fixtureSite } from '../site.ts'
import { axeViolations, colourViolations, overflowOf } from './axe.ts'
import { faceBase, faceSite } from './face-site.ts'
import { hostsIn, siteForeignReferences } from './hosts.ts'
import { brokenLinks } from './links.ts'
import { siteMarkupErrors } from './markup.ts'
import { openFolder } from './open-site.ts'
import { addresses, fileOf, files, reportPages } from './pages.ts'

const { content, out } = await faceSite()
const { visit } = await openFolder(out, faceBase)
const REPORT = 'reports/shilizhen/2022/'

async function page(address: string, folder = out): Promise<string> {
  return readFile(fileOf(folder, address), 'utf8')
}

describe('on every page of a portal with a face of its own', async () => {
  const served = await serve(out, { base: faceBase })
  afterAll(() => served.close())

  test('the HTML is valid', async () => {
    expect(await siteMarkupErrors(out)).toEqual([])
  })

  test('every link, picture and fragment leads somewhere', async () => {
    expect(await brokenLinks(out, served)).toEqual([])
  })

  test('nothing is fetched from another host, and links lead only to hosts the content names', async () => {
    expect(await siteForeignReferences(out, await hostsIn(content))).toEqual([])
  })
})

// The frame is the same on all pages; what stands in it has been looked at without a face.
test.each(['', 'notice/', 'organs/', REPORT])(
  '/%s is accessible, fits its window and makes no noise',
  async (address) => {
    const { page: shown, noise, rest } = await visit(address)
    await rest()
    expect(noise, 'on the console, or asked of another host').toEqual([])
    for (const width of [1280, 360]) {
      await shown.setViewportSize({ width, height: 800 })
      expect(await axeViolations(shown), `${width} px`).toEqual([])
      expect(await overflowOf(shown), `overflow at ${width} px`).toBeLessThanOrEqual(0)
      await shown.emulateMedia({ colorScheme: 'dark' })
      expect(await colourViolations(shown), `${width} px, dark`).toEqual([])
      await shown.emulateMedia({ colorScheme: 'light' })
    }
  },
)

describe('the styles of a portal’s own', () => {
  test.each([
    ['light', 'rgb(122, 29, 18)'],
    ['dark', 'rgb(229, 127, 110)'],
  ] as const)('give accent and focus their colour: %s', async (colorScheme, colour) => {
    const { page: shown } = await visit(REPORT, { colorScheme })
    const top = await shown
      .locator('.site-header')
      .evaluate((one) => getComputedStyle(one).borderBlockStartColor)
    await shown.keyboard.press('Tab')
    const ring = await shown
      .locator('*:focus')
      .evaluate((one) => getComputedStyle(one).outlineColor)
    expect([top, ring]).toEqual([colour, colour])
  })

  test('leave paper black on white', async () => {
    const { page: shown } = await visit(REPORT)
    await shown.emulateMedia({ media: 'print' })
    const seal = await shown.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--seal'),
    )
    expect(seal).toBe('#000')
  })

  test('win by standing in no layer, where all of the site’s own stand in one', async () => {
    // What a reader chose stands in none either: it is fetched last, and wins over the portal's.
    const links = [...(await page(REPORT)).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
    const sheets = links
      .map(([, href = '']) => href.slice(faceBase.length))
      .filter((name) => name.startsWith('_astro/'))
    expect(sheets.length).toBeGreaterThan(0)
    for (const name of sheets) {
      const sheet = parse(await readFile(join(out, name), 'utf8')) as StyleSheet
      const loose = sheet.children
        .toArray()
        .filter((one) => one.type !== 'Comment' && !(one.type === 'Atrule' && one.name === 'layer'))
      expect(
        loose.map((one) => generate(one)),
        name,
      ).toEqual([])
    }
    const order = await readFile(
      join(import.meta.dirname, '../../src/site/styles/index.css'),
      'utf8',
    )
    const [own = ''] = (await readFile(join(out, 'face/portal.css'), 'utf8')).split('\n')
    expect(order.startsWith(own)).toBe(true)
  })

  test('win over the site’s own, and show the pictures beside them', async () => {
    const { page: shown } = await visit('')
    const [spacing, corner] = await shown.evaluate(() => {
      const of = (selector: string) => getComputedStyle(document.querySelector(selector) as Element)
      return [of('main h1').letterSpacing, of('.hero').backgroundImage]
    })
    expect(spacing).not.toBe('normal')
    expect(corner).toContain('/zwgk/nianbao/face/corner.svg')
  })

  test('give way to what a reader chose', async () => {
    const { page: shown } = await visit(REPORT)
    await shown.evaluate(() => localStorage.setItem('gongkai.look', 'contrast'))
    await shown.reload()
    const seal = () =>
      shown.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--seal'))
    await expect.poll(seal).toBe('#8b0000')
    const sheets = await shown
      .locator('link[rel="stylesheet"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')?.replace(/.*\//, '') ?? ''))
    expect(sheets[0]).toBe('portal.css')
    expect(sheets.at(-1)).toMatch(/^looks\./)
  })

  test('cannot undo what the policy of pages forbids', async () => {
    const { page: shown } = await visit(REPORT)
    const blocked = shown.evaluate(
      () =>
        new Promise((done) => {
          document.addEventListener('securitypolicyviolation', (event) => done(event.blockedURI))
          const sheet = new CSSStyleSheet()
          sheet.replaceSync('h1 { background: url(https://example.com/a.png) }')
          document.adoptedStyleSheets = [sheet]
        }),
    )
    expect(await blocked).toBe('https://example.com/a.png')
  })
})

describe('the head of each page', () => {
  test('says the mark and the way back to the main site', async () => {
    const { page: shown } = await visit('notice/')
    const mark = shown.locator('.site-header__mark')
    expect(await mark.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
    expect(await mark.getAttribute('alt')).toBe('')
    const links = shown.locator('.site-header__links a')
    const names = await links.allInnerTexts()
    expect(names.slice(0, 9)).toEqual([
      ...['示例县人民政府网', '首页', '机关', '年度', '检索', '查数', '核对', '数据', '政务公开'],
    ])
    expect(await shown.locator('.site-header__links [aria-current]').allInnerTexts()).toEqual([
      '示例通知：<b>年报</b>专栏试运行',
    ])
    const trail = shown.locator('.breadcrumb a').first()
    expect(await trail.getAttribute('href')).toBe('https://www.shili.example.org/')
  })

  test('has the default icon where the mark is too wide for one', async () => {
    expect(await page('')).toContain('<link rel="icon" href="/zwgk/nianbao/favicon.svg"')
  })
})

test('every page but the first says where it stands, from the main site down', async () => {
  const all = await addresses(out)
  expect(all.length).toBeGreaterThan(20)
  for (const address of all) {
    const trail = /<nav class="breadcrumb" aria-label="当前位置">[^]*?<\/nav>/.exec(
      await page(address),
    )?.[0]
    if (address === '') expect(trail).toBeUndefined()
    else {
      const links = [...(trail ?? '').matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)
      expect(links.slice(0, 2), address).toEqual(['https://www.shili.example.org/', faceBase])
      expect(trail, address).toContain('aria-current="page"')
    }
  }
})

test('the foot of each page has every line, each register by its own link, and the marks', async () => {
  const { page: shown } = await visit(REPORT)
  const foot = shown.locator('.site-footer')
  const text = await foot.innerText()
  for (const part of ['主办单位：示例县人民政府办公室', '承办单位：示例县政务公开中心', '版权所有'])
    expect(text).toContain(part)
  const links = await foot
    .locator('a')
    .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('href')]))
  expect(links).toEqual(
    expect.arrayContaining([
      ['网站声明', '/zwgk/nianbao/statement/'],
      ['网站地图', '/zwgk/nianbao/sitemap/'],
      ['网站标识码 9999990001', 'https://zfwzxx.www.gov.cn/check_web/databaseInfo/download'],
      ['某ICP备00000000号-1', 'https://beian.miit.gov.cn/'],
      [
        '某公网安备 00000000000001号',
        'https://beian.mps.gov.cn/#/query/webSearch?code=00000000000001',
      ],
      ['隐私说明', 'https://www.shili.example.org/yinsi/'],
    ]),
  )
  const marks = foot.getByRole('img', { name: /示例/ })
  expect(await marks.evaluateAll((all) => all.map((one) => one.getAttribute('alt')))).toEqual([
    '党政机关网站标识（示例）',
    '我为政府网站找错（示例）',
  ])
})

test('hostile words are words, wherever they stand', async () => {
  for (const address of ['', 'notice/', REPORT]) {
    const { page: shown } = await visit(address)
    expect(await shown.locator('.site-header__name').innerText()).toContain('"><script>alert(21)')
    expect(await shown.locator('.site-footer').innerText()).toContain('"><img src=x onerror')
    expect(await shown.locator('script:not([src]):not([type="application/ld+json"])').count()).toBe(
      0,
    )
    expect(await shown.locator('img[src="x"], [onerror]').count()).toBe(0)
  }
})

test('a portal without a face has none of it', async () => {
  const plain = await fixtureSite('sub-path')
  const names = await files(plain)
  expect(names.filter((name) => name.startsWith('face/'))).toEqual([])
  for (const address of ['', REPORT])
    expect(await page(address, plain)).not.toMatch(
      /site-header__mark|site-footer__marks|portal\.css/,
    )
  // The reports themselves are the same, but for the frame around them.
  for (const address of await reportPages(plain)) {
    const body = async (folder: string) =>
      /<div class="report__body">[^]*?<nav/.exec(await page(address, folder))?.[0]
    expect(await body(out)).toBeDefined()
    expect(await body(out)).toBe(await body(plain))
    const data = join(address.replace(/\/$/, '.json'))
    expect(await readFile(join(out, data))).toEqual(await readFile(join(plain, data)))
  }
})

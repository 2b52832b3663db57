import { describe, expect, test } from 'vitest'
import { traditionalAsset } from '../../src/traditional/asset.ts'
import { converter } from '../../src/traditional/convert.ts'
import { traditionalPage, traditionalPath } from '../../src/traditional/page.ts'

const convert = await converter()
const site = { origin: 'https://example.org', base: '/nianbao/' }
const assets = new Map([['/nianbao/_astro/a.js', '/nianbao/_astro/b.js']])
const page = (html: string): string =>
  traditionalPage(html, { convert, site, own: '/nianbao/reports/shili/2021/', assets })

describe('a text in traditional characters', () => {
  test.each([
    ['皇后在后面', '皇后在後面'],
    ['发展、头发、发布', '發展、頭髮、發佈'],
    ['这里几里路', '這裡幾里路'],
    ['干部、干燥、干预、若干', '幹部、乾燥、干預、若干'],
    ['面粉、方面', '麵粉、方面'],
    ['征收、余额、予以公开、准予', '徵收、餘額、予以公開、准予'],
    ['看表格、这张表', '看表格、這張表'],
    ['2021 年 ABC', '2021 年 ABC'],
  ])('%s is %s', (simplified, traditional) => {
    expect(convert(simplified)).toBe(traditional)
  })
})

describe('a page in traditional characters', () => {
  test('has other words in its text and in what is read out, and the same ids', () => {
    expect(page('<p id="后" aria-label="发布" data-of="后">后面</p>')).toBe(
      '<p id="后" aria-label="發佈" data-of="后">後面</p>',
    )
  })

  test('has code, data and scripts as they are', () => {
    for (const html of [
      '<code>原文如此: 发</code>',
      '<script type="application/ld+json">{"发":1}</script>',
    ])
      expect(page(html)).toBe(html)
  })

  test('leads to pages of its own kind, and to files where they are', () => {
    expect(page('<a href="/nianbao/years/2021/#x">年</a>')).toBe(
      '<a href="/nianbao/zh-hant/years/2021/#x">年</a>',
    )
    expect(traditionalPath('/nianbao/', '/nianbao/')).toBe('/nianbao/zh-hant/')
    for (const address of ['/nianbao/data/all.csv', '/other/', 'https://example.org/', '#main'])
      expect(traditionalPath('/nianbao/', address)).toBe(address)
    expect(page('<img src="图.png"><a href="../2020/">')).toBe(
      '<img src="/nianbao/reports/shili/2021/%E5%9B%BE.png"><a href="/nianbao/zh-hant/reports/shili/2020/">',
    )
    expect(page('<form action="/nianbao/search/">')).toContain('"/nianbao/zh-hant/search/"')
  })

  test('says what it is, and where it stands', () => {
    const address = 'https://example.org/nianbao/years/'
    const own = page(
      `<html lang="zh-CN" data-address="${address}"><link rel="canonical" href="${address}"><link rel="alternate" hreflang="zh-CN" href="${address}"><p>本页地址：${address}</p>`,
    )
    const there = 'https://example.org/nianbao/zh-hant/years/'
    expect(own).toBe(
      `<html lang="zh-Hant" data-address="${there}"><link rel="canonical" href="${there}"><link rel="alternate" hreflang="zh-CN" href="${address}"><p>本頁地址：${there}</p>`,
    )
  })

  test('asks for scripts with its own words, and knows where data are', () => {
    expect(page('<script src="/nianbao/_astro/a.js"></script>')).toContain('/_astro/b.js"')
    expect(page('<div data-base="/nianbao/">')).toBe(
      '<div data-base="/nianbao/" data-pages="/nianbao/zh-hant/">',
    )
  })

  test('leads back to the characters it was written in', () => {
    const link =
      '<a class="page-tools__script" href="/nianbao/zh-hant/years/" data-own="/nianbao/years/" lang="zh-Hant" hreflang="zh-Hant">繁體</a>'
    expect(page(link)).toBe(
      '<a class="page-tools__script" href="/nianbao/years/" lang="zh-CN" hreflang="zh-CN">简体</a>',
    )
  })
})

test('what a style sheet prints is converted, and no name of a font is', () => {
  const sheet = "p{font-family:'仿宋体','简体'}@page{@bottom-right{content:'第 '' 页'}}"
  expect(traditionalAsset('a.css', sheet, convert)).toBe(
    "p{font-family:'仿宋体','简体'}@page{@bottom-right{content:'第 '' 頁'}}",
  )
  expect(traditionalAsset('a.js', 'const a="x"', convert)).toBeUndefined()
})

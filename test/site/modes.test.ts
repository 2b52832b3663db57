/** The ways a page may be looked at: forced colours, without script, with the keyboard in any theme. */

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openSite } from './open-site.ts'

const { visit } = await openSite('root')
const REPORT = 'reports/shilizhen/2022/'

describe('the main navigation', () => {
  test.each([
    [REPORT, '机关', 'true'],
    ['organs/shilizhen/', '机关', 'true'],
    ['organs/', '机关', 'page'],
    ['years/2022/', '年度', 'true'],
    ['', '首页', 'page'],
  ])('on /%s says that %s is the current column: %s', async (address, name, current) => {
    const { page } = await visit(address)
    const links = page.locator('.site-header__links a[aria-current]')
    expect(await links.allInnerTexts()).toEqual([name])
    expect(await links.getAttribute('aria-current')).toBe(current)
  })

  test('tells the current column apart in forced colours, where no other has a border', async () => {
    const { page } = await visit(REPORT, { forcedColors: 'active' })
    const borders = await page.locator('.site-header__links a').evaluateAll((links) =>
      links.map((link) => ({
        isCurrent: link.hasAttribute('aria-current'),
        isSeen:
          getComputedStyle(link).borderBottomColor !==
          getComputedStyle(link.closest('.site-header') ?? link).backgroundColor,
      })),
    )
    expect(borders.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    for (const { isCurrent, isSeen } of borders) expect(isSeen).toBe(isCurrent)
  })
})

/** The contrast of the ring around what has the focus to each colour it lies against. */
async function ringContrasts(page: Page): Promise<number[]> {
  return page.locator('*:focus').evaluate((element) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const luminance = (color: string): number => {
      if (!canvas) return 0
      canvas.fillStyle = color
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map(
        (one) => {
          const part = one / 255
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
        },
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const contrast = (one: string, other: string): number => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
      return (light + 0.05) / (dark + 0.05)
    }
    const backgroundOf = (from: Element | null): string => {
      for (let at = from; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at)
        if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor
      }
      return 'white'
    }
    const { outlineColor, outlineOffset, boxShadow } = getComputedStyle(element)
    const isInside = outlineOffset.startsWith('-')
    const halo = /rgba?\([^)]+\)/.exec(boxShadow)?.[0]
    const around = halo ?? backgroundOf(isInside ? element : element.parentElement)
    return [contrast(outlineColor, around)]
  })
}

test.each(['light', 'dark'] as const)(
  'the ring of the focus stands out by 3:1 from what it lies on: %s',
  async (colorScheme) => {
    const { page } = await visit(REPORT, { colorScheme })
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab')
      const name = await page.locator('*:focus').evaluate((one) => one.outerHTML.slice(0, 80))
      for (const contrast of await ringContrasts(page))
        expect(contrast, name).toBeGreaterThanOrEqual(3)
    }
  },
)

test('the ring of the search field is not against the button beside it', async () => {
  const { page } = await visit(REPORT)
  const field = page.locator('#site-search-field')
  await field.focus()
  const [halo, isAbove] = await field.evaluate((one) => {
    const { boxShadow, zIndex } = getComputedStyle(one)
    return [boxShadow, Number(zIndex) > 0] as const
  })
  expect(halo).toMatch(/0px 0px 0px 7px/)
  expect(isAbove).toBe(true)
})

describe('without script', () => {
  test('what is written in the search page’s field stays there, and the lists are near', async () => {
    const { page } = await visit('search/', { javaScriptEnabled: false })
    const field = page.locator('#search-field')
    await field.fill('示例镇')
    await field.press('Enter')
    await page.getByRole('button', { name: '检索' }).last().click()
    expect(await field.inputValue()).toBe('示例镇')
    expect(page.url()).toMatch(/\/search\/$/)
    expect(await page.locator('main').innerText()).toContain('“?q=”')
  })

  test('a query from another page is in the address of the search page', async () => {
    const { page } = await visit('', { javaScriptEnabled: false })
    await page.locator('#home-search-field').fill('示例镇')
    await page.locator('#home-search-field').press('Enter')
    await page.waitForURL('**/search/?q=*')
    expect(new URL(page.url()).searchParams.get('q')).toBe('示例镇')
  })
})

test('the parts of the page for lost addresses keep their distance', async () => {
  const { page } = await visit('404.html')
  const gaps = await page.locator('main > *').evaluateAll((parts) => {
    const boxes = parts.map((one) => one.getBoundingClientRect())
    return boxes.slice(1).map((box, index) => box.top - (boxes[index]?.bottom ?? 0))
  })
  expect(gaps.length).toBeGreaterThan(2)
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(16)
})

test('on a phone the contents and the way to the first table are within three screens', async () => {
  const viewport = { width: 360, height: 800 }
  const { page } = await visit(REPORT, { viewport })
  const link = page.locator('.contents').getByRole('link', { name: '主动公开表' })
  const { y = Infinity } = (await link.boundingBox()) ?? {}
  expect(y).toBeLessThan(2 * viewport.height)
  await link.click()
  const table = page.locator('#proactive')
  await expect
    .poll(async () => (await table.boundingBox())?.y ?? Infinity)
    .toBeLessThan(viewport.height / 2)
})

test('what a thumb presses on a report is 44 px high, the links in its text and its facts apart', async () => {
  const touch = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true }
  const { page } = await visit(REPORT, touch)
  const pressed = page
    .locator('.contents a, .tools a, .report-neighbours a, .site-header__links a')
    .or(page.locator('main button, main select, main summary, .statutory td a'))
    .filter({ visible: true })
  const low = await pressed.evaluateAll((all) =>
    all.flatMap((one) => {
      const { height } = one.getBoundingClientRect()
      return height < 43.9 ? [`${height}: ${one.outerHTML.slice(0, 80)}`] : []
    }),
  )
  expect(await pressed.count()).toBeGreaterThan(100)
  expect(low).toEqual([])
})

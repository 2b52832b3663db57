/** Pages in the reader's own colours: nothing is told by colour or ground alone, charts are seen. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openSite } from './open-site.ts'
import { pageOfEachKind } from './pages.ts'
import { alikes, ringless, unseen } from './told-apart.ts'

const { folder, visit } = await openSite('root')
const ORGAN = 'organs/shilizhen/'
const REPORT = 'reports/shilizhen/2022/'
const EXPLORE = 'explore/?figure=requests.received.total&year=2022'
const COMPARE = 'compare/?a=shilizhen/2022&b=shilizhen/2023&all=1'

async function open(address: string, width: number): Promise<Page> {
  const { page, rest } = await visit(address, {
    forcedColors: 'active',
    viewport: { width, height: 800 },
  })
  await rest()
  return page
}

const pages = [...(await pageOfEachKind(folder)), EXPLORE, COMPARE, 'search/?q=政府信息公开']

/** What is marked, what it is told apart from, and where. */
const marks: readonly [string, string, string, string][] = [
  ['the words looked for', 'search/?q=政府信息公开', '#results p mark', '#results p'],
  ['a figure that differs', COMPARE, '.compare__difference', '.compare__same'],
  [
    'the column that the explorer is sorted by',
    EXPLORE,
    '[aria-sort] .explore-sort',
    'th:not([aria-sort]) .explore-sort',
  ],
  [
    'the first year of another form',
    ORGAN,
    '.series td.break',
    '.series td:not(.break, :last-child)',
  ],
  [
    'the line of a figure that is led to',
    `${ORGAN}#requests.received.total`,
    '.series tr:target',
    '.series tr:not(:target)',
  ],
  [
    'the figure that is led to',
    `${REPORT}#requests.received.total`,
    '.statutory td:target',
    '.statutory td:not(:target)',
  ],
  [
    'a sum that does not hold',
    'reports/shiliju/2022/',
    '.statutory td.off',
    '.statutory td:not(.off)',
  ],
]

test.each(pages)(
  'in forced colours each chart, each field and the focus is seen on /%s',
  async (address) => {
    const page = await open(address, 360)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await unseen(page), `at ${width} px`).toEqual([])
      expect(await ringless(page), `rings at ${width} px`).toEqual([])
    }
  },
)

describe.each([360, 1280])('in forced colours, %i pixels wide', (width) => {
  test.each(marks)('%s: told apart on /%s', async (_what, address, marked, plain) => {
    const page = await open(address, width)
    expect(await alikes(page, marked, plain)).toEqual([])
  })

  test('words that only one of two texts has are told apart', async () => {
    const page = await open('compare/', width)
    const text = await readFile(join(folder, 'reports/shilizhen/2022.json'), 'utf8')
    const body = text.replaceAll('微信公众号', '政务新媒体')
    await page.route('**/reports/shilizhen/2023.json', (route) => route.fulfill({ body }))
    await page.goto(new URL(`/${COMPARE}`, page.url()).href)
    await page.locator('.compare ins').first().waitFor()
    expect(await alikes(page, '.compare ins', '.compare li > span, .compare del')).toEqual([])
    expect(await alikes(page, '.compare del', '.compare li > span')).toEqual([])
  })

  test('the column that a list is sorted by is told apart', async () => {
    const page = await open('years/2022/', width)
    await page.locator('.rows .sort').nth(1).click()
    await page.locator('.rows [aria-sort]').waitFor()
    expect(await alikes(page, '[aria-sort] .sort', 'th:not([aria-sort]) .sort')).toEqual([])
  })

  test('a look that is switched on is told apart', async () => {
    const page = await open('', width)
    await page.locator('.page-tools [data-act="contrast"]').click()
    expect(
      await alikes(
        page,
        '.page-tools [aria-pressed="true"]',
        '.page-tools button:not([aria-pressed="true"])',
      ),
    ).toEqual([])
  })
})

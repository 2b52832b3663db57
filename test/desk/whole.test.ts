/** The desk with a report on it, all rooms together: its HTML, and how it looks to who chose other colours or sizes. */

import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axeViolations, colourViolations, overflowOf } from '../site/axe.ts'
import { markupErrors } from '../site/markup.ts'
import { openSite } from '../site/open-site.ts'
import { faultyWordFile } from './walk/source.ts'

const { visit } = await openSite('sub-path')
let file: Buffer

beforeAll(async () => {
  file = await faultyWordFile({
    organ: 'shilizhen',
    name: '示例县示例镇人民政府',
    year: 2021,
  })
})

/** The desk as somebody who chose a look has it, with a report that has just been read. */
async function desk(look: string, options: BrowserContextOptions): Promise<Page> {
  const { page, rest } = await visit('about/', options)
  await page.evaluate((value) => localStorage.setItem('gongkai.look', value), look)
  await page.goto(new URL('../desk/', page.url()).href)
  await page.locator('#desk input[type=file]').setInputFiles({
    name: '年报.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: file,
  })
  await page.locator('#desk-form td input').first().waitFor()
  await rest()
  return page
}

const wide = { viewport: { width: 1280, height: 900 } }
const phone = { viewport: { width: 360, height: 780 } }
const modes: [string, string, BrowserContextOptions][] = [
  ['dark', '', { ...wide, colorScheme: 'dark' }],
  ['forced colours', '', { ...wide, forcedColors: 'active' }],
  ['elder', 'elder', wide],
  ['elder on a phone', 'elder', phone],
]

test.each(modes)('nothing is wrong with it: %s', async (name, look, options) => {
  const page = await desk(look, options)
  const isDark = options.colorScheme === 'dark'
  const found = await (isDark ? colourViolations(page) : axeViolations(page))
  // Forced colours are the reader's own, whatever the page asks for.
  const isForced = options.forcedColors === 'active'
  expect(found.filter((one) => !isForced || !one.startsWith('[color-contrast]'))).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  const shots = process.env['SHOTS']
  if (shots) await page.screenshot({ path: `${shots}/whole-${name}.png`, fullPage: true })
})

test('its HTML is valid with a report on it', async () => {
  const page = await desk('', wide)
  // How attributes without a value are written is the browser's choice here, and what script sets.
  const found = await markupErrors(await page.content(), 'desk')
  expect(found.filter((one) => !/\[(?:attribute-\w+-style|no-inline-style)\]/.test(one))).toEqual(
    [],
  )
})

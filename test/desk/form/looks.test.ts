/** How the form looks: in every mode and width, with all there can be to say of a cell. */

import { mkdir } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ImportFinding } from '../../../src/import/draft/import-finding.ts'
import { cellId } from '../../../src/desk/places.ts'
import { format2021, reportText } from '../../a-report.ts'
import { randomFigures, randomFrom } from '../../random-figures.ts'
import { phone } from '../../page/open-report.ts'
import { axeViolations, colourViolations, overflowOf } from '../../site/axe.ts'
import { alikes, ringless, unseen } from '../../site/told-apart.ts'
import { openRooms } from '../open-rooms.ts'

const { lay } = await openRooms()
const sound = randomFigures(format2021, randomFrom(11))
const text = reportText({
  figures: {
    ...sound,
    'requests.received.naturalPerson': '待核',
    'requests.carriedIn.naturalPerson': '空',
    'requests.carriedIn.business': "'1,5'",
    'review.reconsideration.total': '999',
  },
})

/** A form on which some cells are wrong, some doubted, some changed, and a block is picked. */
async function busy(look: string, options: BrowserContextOptions): Promise<Page> {
  const doubt: ImportFinding = {
    rule: 'import-value',
    severity: 'warning',
    file: 'x.md',
    line: 1,
    column: 1,
    path: 'requests.received.naturalPerson',
    message: '这一格写着“l2”。',
    hint: '请核对。',
    source: '第 5 行',
    excerpt: '12 l2 0',
  }
  const page = await lay(
    text,
    { before: reportText({ figures: sound }), doubts: [doubt], look },
    options,
  )
  await page
    .locator('details')
    .first()
    .evaluate((one: HTMLDetailsElement) => (one.open = true))
  await page.locator(`[id="${cellId('requests.received.naturalPerson')}"]`).focus()
  await page.keyboard.press('Shift+ArrowDown')
  return page
}

const wide = { viewport: { width: 1280, height: 900 } }
const modes: [string, string, BrowserContextOptions][] = [
  ['light', '', wide],
  ['dark', '', { ...wide, colorScheme: 'dark' }],
  ['forced', '', { ...wide, forcedColors: 'active' }],
  ['elder', 'elder', wide],
  ['light-phone', '', phone],
  ['dark-phone', '', { ...phone, colorScheme: 'dark' }],
  ['elder-phone', 'elder', phone],
  ['large-phone', '', { viewport: { width: 640, height: 400 } }],
]

test.each(modes)('nothing is wrong with it: %s', async (name, look, options) => {
  const page = await busy(look, options)
  // In other modes only colours are others.
  expect(await (name === 'light' ? axeViolations(page) : colourViolations(page))).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  const seen = await page
    .locator(`[id="${cellId('requests.received.naturalPerson')}"]`)
    .evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect()
      const at = document.elementFromPoint(left + width / 2, top + height / 2)
      return at === one
    })
  expect(seen, 'the cell with the focus is covered').toBe(true)
  if (process.env['SHOTS']) {
    await mkdir(process.env['SHOTS'], { recursive: true })
    await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` })
  }
})

test.each([360, 1280])(
  'what is said of a cell is told without a colour of its own, %i pixels wide',
  async (width) => {
    const page = await busy('', { viewport: { width, height: 900 }, forcedColors: 'active' })
    const plain = '.form-table td:not(.picked, .changed, .unread, .off)'
    for (const marked of ['.picked', '.changed:not(.picked)'])
      expect(await alikes(page, `.form-table td${marked}`, plain)).toEqual([])
    expect(await alikes(page, '.form-table .unread .cell__input', `${plain} .cell__input`)).toEqual(
      [],
    )
    const wrong = page.locator('.form-table td.off')
    expect(await wrong.count()).toBeGreaterThan(0)
    for (const cell of await wrong.all())
      expect(await cell.locator('.cell__marks').innerText()).not.toBe('')
    expect(await unseen(page)).toEqual([])
    expect(await ringless(page)).toEqual([])
  },
)

/** The labels of groups of rows and columns stand in what is in view of all they span. */

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { editionsSite, reportOf } from '../site/editions-site.ts'
import { openFolder } from '../site/open-site.ts'

const { folder, formats } = await editionsSite()
const { visit } = await openFolder(folder)

/** A group with less than this in view may be without its label, in CSS pixels. */
const ROOM = 48

/** Labels that are not in view though there is room for them, wherever a table is scrolled to. */
async function lostLabels(page: Page): Promise<string[]> {
  return page.evaluate(async (room) => {
    const frame = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve))
      })
    const lost = new Set<string>()
    const look = (scroll: Element, where: string): void => {
      const [corner, head] = ['.corner', 'thead'].map((name) =>
        scroll.querySelector(name)?.getBoundingClientRect(),
      )
      const box = scroll.getBoundingClientRect()
      const left = Math.max(box.left, corner?.right ?? box.left)
      const right = Math.min(box.right, innerWidth)
      const bottom = Math.min(box.bottom, innerHeight)
      for (const label of scroll.querySelectorAll('.group span')) {
        const cell = label.closest('th')?.getBoundingClientRect()
        const own = label.getBoundingClientRect()
        if (!cell || own.width === 0) continue
        const isRow = label.closest('.row') !== null
        // Of a group of columns, what is beside the corner; of rows, what is below the head.
        const [from, to] = isRow
          ? [Math.max(cell.top, head?.bottom ?? 0, box.top, 0), Math.min(cell.bottom, bottom)]
          : [Math.max(cell.left, left), Math.min(cell.right, right)]
        const [start, end] = isRow ? [own.top, own.bottom] : [own.left, own.right]
        const needed = Math.max(room, isRow ? own.height + room : 0)
        if (to - from < needed || (!isRow && (cell.bottom > bottom || cell.top < 0))) continue
        const isSeen = start >= from - 1 && end <= to + 1
        if (!isSeen) lost.add(`${label.textContent}, ${where}: ${start}–${end} of ${from}–${to}`)
      }
    }
    for (const scroll of document.querySelectorAll('.statutory-table .scroll'))
      for (const across of [0, 1 / 3, 2 / 3, 1])
        for (const down of [0, 1 / 4, 1 / 2, 3 / 4]) {
          scroll.scrollIntoView()
          scroll.scrollTo({ left: across * (scroll.scrollWidth - scroll.clientWidth) })
          const inner = scroll.scrollHeight - scroll.clientHeight
          if (inner > 1) scroll.scrollTop = down * inner
          else scrollBy(0, down * scroll.clientHeight)
          await frame()
          look(scroll, `${across} across and ${down} down`)
        }
    return [...lost]
  }, ROOM)
}

const windows = [
  { width: 320, height: 200 },
  { width: 360, height: 800 },
  { width: 640, height: 400 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
]

describe.each(formats)('in the tables of $edition', (format) => {
  test('a group whose part is in view has its label in view', async () => {
    const lost = windows.map(async (viewport) => {
      const { page } = await visit(reportOf(format), { viewport })
      return (await lostLabels(page)).map((label) => `at ${viewport.width} px: ${label}`)
    })
    expect((await Promise.all(lost)).flat()).toEqual([])
  })
})

test('a label is where style has it once the window is wide again', async () => {
  const [format] = formats
  if (!format) throw new Error('no edition')
  const address = `${reportOf(format)}#requests.outcomes.total.total`
  const { page } = await visit(address, { viewport: { width: 320, height: 200 } })
  const shifts = (): Promise<string[]> =>
    page
      .locator('#requests .row.group span')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).translate))])
  await expect.poll(async () => (await shifts()).length).toBeGreaterThan(1)
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(shifts).toEqual(['0px'])
})

test('a label in the middle of all it spans is found', async () => {
  const [format] = formats
  if (!format) throw new Error('no edition')
  const { page } = await visit(reportOf(format), { viewport: { width: 360, height: 800 } })
  await page.evaluate(() => {
    for (const group of document.querySelectorAll<HTMLElement>('.statutory .group')) {
      group.style.textAlign = 'center'
      group.style.verticalAlign = 'middle'
    }
  })
  const lost = (await lostLabels(page)).join()
  expect(lost).toContain('申请人情况')
  expect(lost).toContain('本年度办理结果')
})

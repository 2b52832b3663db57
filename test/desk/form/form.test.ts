/** The form as it is used, by keyboard, pointer and clipboard, in a real browser. */

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cellId } from '../../../src/desk/places.ts'
import { strings } from '../../../src/desk/form/strings.ts'
import { layoutOf } from '../../../src/report/table-layout.ts'
import { placesOfFormat } from '../../../src/report/figures.ts'
import { format2021, reportText, type Written } from '../../a-report.ts'
import { randomFigures, randomFrom } from '../../random-figures.ts'
import { copied, phone } from '../../page/open-report.ts'
import { openRooms, textOn } from '../open-rooms.ts'

const { lay } = await openRooms()

const places = placesOfFormat(format2021)
const sound = randomFigures(format2021, randomFrom(11))

/** A report of which nobody has looked at any figure, but for those given. */
function unread(figures: Written = {}): string {
  const all = Object.fromEntries(places.map(({ id }) => [id, '待核']))
  return reportText({ figures: { ...all, ...figures } })
}

function cell(page: Page, id: string) {
  return page.locator(`[id="${cellId(id)}"]`)
}

function bar(page: Page) {
  return page.getByRole('group', { name: strings.barName })
}

/** The figure whose cell has the focus. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.closest('td')?.id ?? '')
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

describe('a cell', () => {
  test('is one input in its td, named by the printed headings of its row and its column', async () => {
    const page = await lay(reportText({ figures: sound }))
    expect(
      await page
        .locator('td[id]')
        .evaluateAll((all) => all.map((one) => [one.id, one.querySelectorAll('input').length])),
    ).toEqual(places.map(({ id }) => [id, 1]))
    const cells = format2021.tables.flatMap((table) =>
      layoutOf(table).flatMap(({ head, body }) => [...head, ...body].flat()),
    )
    const text = new Map(cells.map(({ id, text: label }) => [id, label]))
    for (const one of cells.filter(({ kind, id }) => kind === 'figure' && id?.endsWith('total'))) {
      const name = one.headers.map((id) => text.get(id)).join(' ')
      const named = page.getByRole('textbox', { name, exact: true })
      expect(await named.getAttribute('id'), name).toBe(cellId(one.id ?? ''))
      expect(await named.inputValue()).toBe(sound[one.id ?? ''] ?? '0')
    }
  })

  test('says while one types what the check says of it, and no longer once it is right', async () => {
    const page = await lay(reportText({ figures: sound }))
    const input = cell(page, 'proactive.regulations.issued')
    await input.click()
    await page.keyboard.type('1,5')
    expect(await input.getAttribute('aria-invalid')).toBe('true')
    const described = await input.evaluate((one) =>
      (one.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(),
    )
    expect(described).toContain('写着“1,5”，不是这里能写的数')
    expect(await bar(page).innerText()).toContain('写着“1,5”，不是这里能写的数')
    expect(await page.locator('td[id="proactive.regulations.issued"]').innerText()).toContain(
      strings.errorMark,
    )
    await press(page, 'Backspace', 'Backspace')
    expect(await input.inputValue()).toBe('1')
    expect(await input.getAttribute('aria-invalid')).toBeNull()
    expect(await textOn(page)).toBe(
      reportText({ figures: { ...sound, 'proactive.regulations.issued': '1' } }),
    )
  })

  test('shows wide figures as they are typed and writes them half as wide', async () => {
    const page = await lay(reportText({ figures: sound }))
    const input = cell(page, 'proactive.regulations.issued')
    await input.click()
    await page.keyboard.insertText('１２')
    expect(await input.inputValue()).toBe('１２')
    expect(await textOn(page)).toContain('规章: [12, 0, 0]')
    await press(page, 'Enter')
    expect(await input.inputValue()).toBe('12')
  })

  test('that was changed says what it was, in words, and is put back by one press', async () => {
    const before = reportText({ figures: sound })
    const page = await lay(before, { before })
    await cell(page, 'proactive.regulations.issued').fill('3')
    const td = page.locator('td[id="proactive.regulations.issued"]')
    expect(await td.innerText()).toContain(strings.formerMark('0'))
    await bar(page)
      .getByRole('button', { name: strings.restore('0') })
      .click()
    expect(await textOn(page)).toBe(before)
    expect(await td.innerText()).toBe('')
  })

  test('nobody has looked at is told from one that is empty and from 0', async () => {
    const page = await lay(unread({ 'proactive.regulations.issued': '空' }))
    expect(await cell(page, 'proactive.regulations.issued').inputValue()).toBe('空')
    expect(await cell(page, 'proactive.regulations.repealed').inputValue()).toBe('待核')
    const looks = (id: string): Promise<string> =>
      cell(page, id).evaluate((one) => getComputedStyle(one).backgroundImage)
    expect(await looks('proactive.regulations.repealed')).toContain('gradient')
    expect(await looks('proactive.regulations.issued')).toBe('none')
    expect(await page.locator('.form-table .note').first().innerText()).toBe(
      strings.unread(places.filter(({ table }) => table.id === 'proactive').length - 1),
    )
  })
})

describe('by keyboard alone', () => {
  test('a table is filled from blank, its totals by one press each', async () => {
    const own = Object.fromEntries(
      places.filter(({ table }) => table.id === 'requests').map(({ id }) => [id, sound[id] ?? '0']),
    )
    const page = await lay(unread())
    const grid = format2021.tables.find(({ id }) => id === 'requests')
    const lines = grid ? layoutOf(grid).flatMap(({ body }) => body) : []
    await cell(page, lines[0]?.find(({ kind }) => kind === 'figure')?.id ?? '').focus()
    for (const line of lines) {
      const ids = line.flatMap(({ kind, id }) => (kind === 'figure' && id ? [id] : []))
      for (const [at, id] of ids.entries()) {
        if (at > 0) await press(page, 'Tab')
        expect(await focused(page)).toBe(id)
        if (id.endsWith('.total')) await press(page, 'Alt+=')
        else await page.keyboard.type(own[id] ?? '')
      }
      await press(page, 'Enter')
    }
    expect(await textOn(page)).toBe(unread(own))
  })

  test('typing replaces, F2 edits, Escape gives up', async () => {
    const page = await lay(
      reportText({ figures: { ...sound, 'proactive.regulations.issued': '12' } }),
    )
    const input = cell(page, 'proactive.regulations.issued')
    await input.focus()
    await page.keyboard.type('7')
    expect(await input.inputValue()).toBe('7')
    await press(page, 'Escape')
    expect(await input.inputValue()).toBe('12')
    await press(page, 'F2', 'ArrowLeft')
    await page.keyboard.type('5')
    expect(await input.inputValue()).toBe('152')
    expect(await focused(page)).toBe('proactive.regulations.issued')
    await press(page, 'Enter', 'ArrowRight')
    expect(await focused(page)).toBe('proactive.normativeDocuments.repealed')
    await press(page, 'Control+End')
    expect(await focused(page)).toBe(places.findLast(({ table }) => table.id === 'proactive')?.id)
  })

  test('each step is taken back and done again, and the focus goes where it was', async () => {
    const page = await lay(reportText({ figures: sound }))
    await cell(page, 'proactive.regulations.issued').focus()
    await page.keyboard.type('12')
    await press(page, 'Tab')
    await page.keyboard.type('34')
    const both = await textOn(page)
    await press(page, 'Control+Home', 'Control+z')
    expect(await textOn(page)).toContain('规章: [12, 0, 0]')
    expect(await focused(page)).toBe('proactive.regulations.repealed')
    await press(page, 'Control+z')
    expect(await textOn(page)).toBe(reportText({ figures: sound }))
    expect(await focused(page)).toBe('proactive.regulations.issued')
    await press(page, 'Control+y', 'Control+Shift+Z')
    expect(await textOn(page)).toBe(both)
    await bar(page).getByRole('button', { name: strings.undo }).click()
    expect(await textOn(page)).toContain('规章: [12, 0, 0]')
  })

  test('what can be done at a cell is reached and left', async () => {
    const page = await lay(unread())
    await cell(page, 'requests.received.total').focus()
    await press(page, 'Alt+ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(strings.write('空'))
    await press(page, 'Escape')
    expect(await focused(page)).toBe('requests.received.total')
    await press(page, 'Alt+ArrowDown', 'Enter')
    expect(await cell(page, 'requests.received.total').inputValue()).toBe('空')
    expect(await focused(page)).toBe('requests.received.total')
  })
})

describe('a total', () => {
  test('is never filled in of itself, and by one press where it is offered', async () => {
    const page = await lay(unread())
    const row = ['upheld', 'corrected', 'otherResult', 'pending']
    for (const [at, key] of row.entries())
      await cell(page, `review.reconsideration.${key}`).fill(String(at + 1))
    const total = cell(page, 'review.reconsideration.total')
    expect(await total.inputValue()).toBe('待核')
    await total.focus()
    await bar(page)
      .getByRole('button', { name: strings.fillTotal('10') })
      .click()
    expect(await total.inputValue()).toBe('10')
    expect(await textOn(page)).toContain('行政复议: [1, 2, 3, 4, 10]')
  })

  test('that is off is marked, and the one cell that mends the table is offered', async () => {
    const off = String(Number(sound['requests.received.naturalPerson']) + 4)
    const page = await lay(
      reportText({ figures: { ...sound, 'requests.received.naturalPerson': off } }),
    )
    const td = page.locator('td[id="requests.received.naturalPerson"]')
    const right = sound['requests.received.naturalPerson'] ?? ''
    expect(await td.innerText()).toContain(strings.repairMark(right))
    await td.locator('input').focus()
    await bar(page)
      .getByRole('button', { name: strings.fillRepair(right) })
      .click()
    expect(await textOn(page)).toBe(reportText({ figures: sound }))
  })
})

describe('through the clipboard', () => {
  const origin = 'requests.received.naturalPerson'

  async function paste(page: Page, text: string, html?: string): Promise<void> {
    await page.evaluate(
      ([plain, rich]) =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/plain': plain,
            ...(rich === undefined ? {} : { 'text/html': rich }),
          }),
        ]),
      [text, html] as const,
    )
    await press(page, 'Control+v')
  }

  async function open(): Promise<Page> {
    const page = await lay(unread())
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await cell(page, origin).focus()
    return page
  }

  test('a block of text fills a block, and is one step to take back', async () => {
    const page = await open()
    await paste(page, '1\t2\t3\r\n４\t\t/\r\n')
    const text = await textOn(page)
    expect(text).toContain('本年新收: [1, 2, 3, 待核, 待核, 待核, 待核]')
    expect(text).toContain('上年结转: [4, 空, /, 待核, 待核, 待核, 待核]')
    expect(await bar(page).innerText()).toContain(strings.pasted('2 行 3 列'))
    await press(page, 'Control+z')
    expect(await textOn(page)).toBe(unread())
  })

  test('a table fills the cells it has, headings left out', async () => {
    const page = await open()
    await paste(
      page,
      '不用',
      '<table><tr><th>项目</th><th>甲</th></tr><tr><th>一</th><td>5</td><td><b>6</b></td></tr></table>',
    )
    expect(await textOn(page)).toContain('本年新收: [5, 6, 待核, 待核, 待核, 待核, 待核]')
  })

  test('what does not fit or is no figure is refused in a sentence, and nothing changes', async () => {
    const page = await open()
    await paste(page, Array.from({ length: 8 }, () => '1').join('\t'))
    expect(await bar(page).innerText()).toContain('只放得下')
    await paste(page, '（一）予以公开\t1')
    expect(await bar(page).innerText()).toContain('“（一）予以公开”不是数')
    expect(await textOn(page)).toBe(unread())
  })

  test('a picked block is copied as it stands, and pasted elsewhere', async () => {
    const page = await lay(reportText({ figures: sound }))
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await cell(page, origin).focus()
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c')
    const ids = [
      ['received.naturalPerson', 'received.business'],
      ['carriedIn.naturalPerson', 'carriedIn.business'],
    ].map((line) => line.map((id) => `requests.${id}`))
    expect((await copied(page)).replaceAll('\r', '')).toBe(
      ids.map((line) => line.map((id) => sound[id] ?? '0').join('\t')).join('\n'),
    )
    expect(await copied(page, 'text/html')).toContain('<td>')
    await cell(page, 'requests.received.research').focus()
    await press(page, 'Control+v')
    const to = ['requests.received.research', 'requests.received.publicWelfare']
    expect(await cell(page, to[0] ?? '').inputValue()).toBe(sound[origin] ?? '0')
  })
})

test('a doubt of the import stands at its cell with the line of the source until it is put away', async () => {
  const doubt = {
    rule: 'import-value',
    severity: 'warning',
    file: 'x.md',
    line: 1,
    column: 1,
    path: 'requests.received.business',
    message: '“依申请公开 · 本年新收，商业企业”写着“l2”。',
    hint: '请对照原件核对。',
    source: '表 2 第 5 行',
    excerpt: '12 l2 0',
  } as const
  const page = await lay(unread(), { doubts: [doubt] })
  const td = page.locator('td[id="requests.received.business"]')
  expect(await td.innerText()).toContain(strings.doubtMark)
  await td.locator('input').focus()
  expect(await bar(page).innerText()).toContain('表 2 第 5 行：“12 l2 0”')
  await bar(page).getByRole('button', { name: strings.seen }).click()
  expect(await td.innerText()).not.toContain(strings.doubtMark)
  expect(await focused(page)).toBe('requests.received.business')
})

test('in the window of a phone one column of applicants is shown, and keys lead to the next', async () => {
  const page = await lay(unread(), {}, phone)
  const shown = page.locator('#requests td[id]').filter({ visible: true })
  await expect.poll(() => shown.count()).toBe(25)
  await cell(page, 'requests.received.naturalPerson').focus()
  await press(page, 'ArrowRight')
  expect(await focused(page)).toBe('requests.received.business')
  expect(await cell(page, 'requests.received.business').isVisible()).toBe(true)
  expect(await shown.count()).toBe(25)
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(() => shown.count()).toBe(175)
})

test('with the pointer a cell is chosen, a block dragged, and two presses edit', async () => {
  const page = await lay(reportText({ figures: { ...sound, 'requests.received.business': '12' } }))
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const input = cell(page, 'requests.received.business')
  await input.click()
  await page.keyboard.type('7')
  expect(await input.inputValue()).toBe('7')
  await page.keyboard.press('Control+z')
  await cell(page, 'requests.received.research').click()
  await input.dblclick()
  await press(page, 'End')
  await page.keyboard.type('3')
  expect(await input.inputValue()).toBe('123')
  await cell(page, 'requests.received.research').hover()
  await page.mouse.down()
  await cell(page, 'requests.carriedIn.other').hover()
  await page.mouse.up()
  expect(await page.locator('td.picked').evaluateAll((all) => all.map(({ id }) => id))).toEqual(
    ['received', 'carriedIn'].flatMap((row) =>
      ['research', 'publicWelfare', 'legalService', 'other'].map((one) => `requests.${row}.${one}`),
    ),
  )
  await press(page, 'Control+c')
  expect((await copied(page)).replaceAll('\r', '').split('\n')).toHaveLength(2)
  await press(page, 'Delete')
  expect(await textOn(page)).toContain("'', '', '', '', ")
  await cell(page, 'requests.carriedOut.total').click()
  expect(await page.locator('td.picked').count()).toBe(0)
})

/** The sections on the desk: written, previewed, marked, pasted into, compared with an earlier year. */

import { expect, test } from 'vitest'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { strings } from '../../../src/desk/writing/strings.ts'
import type { Desk } from '../../../src/desk/store.ts'
import { bases } from '../../site.ts'
import { axeViolations, colourViolations, overflowOf } from '../../site/axe.ts'
import { openSite } from '../../site/open-site.ts'
import { aDraft, layDraft } from '../lay-draft.ts'

const base = bases['sub-path']
const { visit } = await openSite('sub-path')

/** The text on the desk. */
async function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.getElementById('desk') as unknown as { desk: Desk }
    return root.desk.state()?.text ?? ''
  })
}

/** Pastes as a browser does: with what is on the clipboard in both kinds. */
async function paste(page: Page, at: number, html: string, text: string): Promise<void> {
  const field = page.locator('.desk-section textarea').nth(at)
  await field.evaluate(
    (input, [ofHtml, ofText]) => {
      const data = new DataTransfer()
      data.setData('text/html', ofHtml)
      data.setData('text/plain', ofText)
      input.focus()
      const event = new ClipboardEvent('paste', { clipboardData: data, cancelable: true })
      input.dispatchEvent(event)
    },
    [html, text] as const,
  )
}

const before = aDraft().text

/** What is selected in the field of a section. */
async function selectedIn(section: Locator): Promise<string> {
  return section
    .locator('textarea')
    .evaluate((input: HTMLTextAreaElement) =>
      input.value.slice(input.selectionStart, input.selectionEnd),
    )
}

test('what is typed changes its section of the file alone, is previewed, and is taken back', async () => {
  const { page, noise } = await visit('desk/')
  await layDraft(page, base)
  const field = page.locator('.desk-section textarea').last()
  await field.press('Control+End')
  await page.keyboard.insertText('又**补**一句。')
  expect(await textOf(page)).toBe(before.replace(/\s*$/, '又**补**一句。\n'))
  const preview = page.locator('.desk-section__preview').last()
  expect(await preview.locator('strong').innerText()).toBe('补')
  await page.keyboard.press('Control+z')
  expect(await textOf(page)).toBe(before)
  await page.keyboard.press('Control+y')
  expect(await field.inputValue()).toContain('又**补**一句。')
  expect(noise).toEqual([])
})

test('a small heading is typed sign by sign; one of the form’s own is told of and then shown', async () => {
  const { page } = await visit('desk/')
  await layDraft(page, base)
  const fields = page.locator('.desk-section textarea')
  const count = await fields.count()
  await fields.first().press('Control+End')
  await page.keyboard.type('\n\n### 小标题\n\n文字。')
  expect(await fields.count()).toBe(count)
  expect(await fields.first().inputValue()).toContain('### 小标题\n\n文字。')
  expect(await textOf(page)).toContain('### 小标题\n\n文字。\n\n## 二、')
  await page.keyboard.type('\n\n## 另一部分')
  await page.getByText(strings.newHeading('另一部分')).waitFor()
  expect(await fields.count()).toBe(count)
  await page.keyboard.press('Tab')
  await expect.poll(() => fields.count()).toBe(count + 1)
  expect(await fields.first().inputValue()).not.toContain('另一部分')
  await page.getByRole('heading', { name: '另一部分' }).waitFor()
})

test('a heading that is worded otherwise is set right', async () => {
  const { page } = await visit('desk/')
  const text = before.replace(/## 五、[^\n]*/, '## 五、问题')
  await layDraft(page, base, aDraft({ text }))
  await page.locator('.desk-section__heading:visible select').selectOption({ index: 1 })
  expect(await textOf(page)).toBe(before)
})

test('a missing section is added in its place', async () => {
  const { page } = await visit('desk/')
  await layDraft(page, base, aDraft({ text: before.replace(/## 四、[^\n]*\n\n/, '') }))
  await page.getByRole('button', { name: /^添上这一部分：四、/ }).click()
  await page.keyboard.insertText('无。')
  expect(await textOf(page)).toBe(before.replace(/(## 四、[^\n]*\n)/, '$1\n无。\n'))
})

test('what says that a section is missing leads to where it is added, by keys alone', async () => {
  const { page } = await visit('desk/')
  await layDraft(page, base, aDraft({ text: before.replace(/## 五、[^]*?(?=## 六)/, '') }))
  const found = page.locator('#desk-findings li', { hasText: '缺第五部分' })
  expect(await found.textContent()).toContain('请补写“五、')
  await found.getByRole('button', { name: /^去看/ }).press('Enter')
  const adding = page.getByRole('button', { name: /^添上这一部分：五、/ })
  expect(await adding.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('无。')
  expect(await textOf(page)).toMatch(/\n## 五、[^\n]*\n\n无。\n\n## 六/)
})

test('words that are doubtful are marked, and the list leads the caret to them', async () => {
  const { page } = await visit('desk/')
  const text = before.replace('## 二、', '2021年，示例镇公开了信息。\n\n## 二、')
  await layDraft(page, base, aDraft({ text }))
  const section = page.locator('.desk-section').first()
  expect(await section.locator('mark').allTextContents()).toContain('2021')
  await section.getByRole('button', { name: '到这里“2021”' }).click()
  expect(await selectedIn(section)).toBe('2021')
  // The list of all findings leads there too.
  await page.locator('#desk-writing textarea').last().focus()
  await page
    .locator('#desk-findings li', { hasText: '正文说的是 2021年' })
    .getByRole('button')
    .first()
    .click()
  expect(await selectedIn(section)).toBe('2021')
  await page.keyboard.insertText('2023')
  await expect.poll(() => section.locator('mark').allTextContents()).not.toContain('2021')
  // The marks lie on their words: both layers break lines at the same places.
  const [layer, field] = await section
    .locator('.desk-markdown')
    .evaluate((box) =>
      [...box.children].map((one) => [one.clientWidth, one.scrollHeight - one.clientHeight]),
    )
  expect(layer?.[0]).toBe(field?.[0])
  expect(field?.[1]).toBe(0)
})

test('what Word left in the text is cleared by one press', async () => {
  const { page } = await visit('desk/')
  const text = before.replace('## 二、', '见\u200B错误！未找到引用源。附件\n\n## 二、')
  await layDraft(page, base, aDraft({ text }))
  const section = page.locator('.desk-section').first()
  await section.getByRole('button', { name: /^清除/ }).first().click()
  await section.getByRole('button', { name: /^清除/ }).first().click()
  expect(await textOf(page)).toBe(before.replace('## 二、', '见附件\n\n## 二、'))
})

test('what is pasted from Word is clean, one step of undo, and never runs', async () => {
  const { page, noise } = await visit('desk/')
  await layDraft(page, base)
  const html =
    '<p class=MsoNormal><b>甲</b>条<o:p></o:p></p><p>乙<img src=x onerror="window.ran=1"></p>'
  await paste(page, 1, html, '甲条\n乙')
  await page.getByText(strings.pasted(2, 0, 1)).waitFor()
  expect(await page.locator('.desk-section textarea').nth(1).inputValue()).toBe('**甲**条\n\n乙')
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  await page.keyboard.press('Control+z')
  expect(await textOf(page)).toBe(before)
  expect(noise).toEqual([])
})

test('the latest earlier report stands beside a section, with what is the same', async () => {
  const { page } = await visit('desk/')
  await layDraft(page, base)
  const section = page.locator('.desk-section').first()
  await section.getByRole('button', { name: /^对照 2022 年的/ }).click()
  await section.getByText(/现在的 \d+ 句里，有 \d+ 句与 2022 年的一字不差/).waitFor()
  expect(await section.locator('.desk-beside li').count()).toBeGreaterThan(1)
})

/** A report with all that the room can show: marks, a missing section, one of its own, an earlier year. */
async function full(options: BrowserContextOptions): Promise<Page> {
  const { page } = await visit('desk/', options)
  const text = before
    .replace('## 二、', '2021年，示例镇公开了信息，电话13912345678。\n\n## 二、')
    .replace(/## 四、[^\n]*\n\n/, '')
    .replace(/## 六、/, '## 别的\n\n字\n\n## 六、')
  await layDraft(page, base, aDraft({ text }))
  await page
    .getByRole('button', { name: /^对照 2022 年的/ })
    .first()
    .click()
  await page.getByText(/一字不差/).waitFor()
  return page
}

test('no barrier with all of it shown, on a phone, and nothing wider than that', async () => {
  const page = await full({ viewport: { width: 360, height: 740 } })
  expect(await axeViolations(page)).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
})

test('in the dark every word can be read', async () => {
  expect(await colourViolations(await full({ colorScheme: 'dark' }))).toEqual([])
})

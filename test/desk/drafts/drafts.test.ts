/** Drafts: kept as one writes, found again, never lost between two windows, never run. */

import { describe, expect, test } from 'vitest'
import { strings } from '../../../src/desk/drafts/strings.ts'
import { bases } from '../../site.ts'
import { atRest, bytesOf } from '../../shared-browser.ts'
import { openSite } from '../../site/open-site.ts'
import { aDraft, keptDrafts, layDraft, openDraft } from '../lay-draft.ts'

const base = bases['sub-path']
const { visit } = await openSite('sub-path')

const WORDS = '又写了一句。'

test('what is written is kept, and found again when the page is opened anew', async () => {
  const { page, noise } = await visit('desk/')
  await layDraft(page, base)
  const field = page.locator('.desk-section textarea').first()
  await field.press('Control+End')
  await page.keyboard.insertText(WORDS)
  const written = await field.inputValue()
  await page.getByText(/^草稿已存/).waitFor()
  await page.reload()
  const row = page.locator('#desk-drafts li')
  await row.getByText('示例镇 2023 年', { exact: true }).waitFor()
  expect(await row.innerText()).toContain(strings.unsaved(1))
  await openDraft(page)
  expect(await page.locator('.desk-section textarea').first().inputValue()).toBe(written)
  expect(await keptDrafts(page, base)).toHaveLength(1)
  expect(noise).toEqual([])
})

test('content folders served at one address in turn have drafts of their own, and all had before', async () => {
  const { page } = await visit('desk/')
  await layDraft(page, base)
  const served = async (folder: string): Promise<void> => {
    await page.unroute('**/desk/')
    await page.route('**/desk/', async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replace(
        '&quot;base&quot;',
        `&quot;folder&quot;:&quot;${folder}&quot;,&quot;base&quot;`,
      )
      await route.fulfill({ response: answer, body })
    })
    await page.reload()
    await page.locator('#desk-drafts li').first().waitFor()
  }
  const kept = async (folder: string) =>
    (await keptDrafts(page, `${base}#${folder}`)).map(({ text }) => text.includes(WORDS))
  await served('one')
  await openDraft(page)
  await page.locator('.desk-section textarea').first().press('Control+End')
  await page.keyboard.insertText(WORDS)
  await page.getByText(/^草稿已存/).waitFor()
  await served('other')
  const both = async () => [await kept('one'), await kept('other')]
  await expect.poll(both).toEqual([[true], [false]])
  await page.locator('#desk-drafts').getByRole('button', { name: /^删掉/ }).click()
  await page.locator('#desk-drafts').getByRole('button', { name: strings.removeNow }).click()
  await expect.poll(() => kept('other')).toEqual([])
  await served('one')
  expect([await kept('one'), await kept('other')]).toEqual([[true], []])
  expect((await keptDrafts(page, base)).map(({ text }) => text.includes(WORDS))).toEqual([false])
})

test('two windows with one draft do not overwrite each other', async () => {
  const { page } = await visit('desk/')
  await layDraft(page, base)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await openDraft(other)
  await page.getByText(strings.other).waitFor()
  for (const [at, one] of [page, other].entries()) {
    await one.locator('.desk-section textarea').first().press('Control+End')
    await one.keyboard.insertText(`窗口${at}写的。`)
    await one.getByText(/^草稿已存/).waitFor()
  }
  await other.getByText(strings.beside).waitFor()
  const texts = (await keptDrafts(page, base)).map(({ text }) => text)
  expect(texts).toHaveLength(2)
  for (const at of [0, 1])
    expect(texts.filter((text) => text.includes(`窗口${at}写的。`))).toHaveLength(1)
  await expect.poll(() => page.locator('#desk-drafts li').count()).toBe(2)
})

test('a draft is removed when that was asked once, and can be put back', async () => {
  const { page } = await visit('desk/')
  await layDraft(page, base)
  await page.reload()
  const drafts = page.locator('#desk-drafts')
  await drafts.getByRole('button', { name: /^删掉/ }).click()
  await drafts.getByRole('button', { name: strings.keepIt }).click()
  expect(await keptDrafts(page, base)).toHaveLength(1)
  await drafts.getByRole('button', { name: /^删掉/ }).click()
  await drafts.getByRole('button', { name: strings.removeNow }).click()
  await drafts.getByRole('button', { name: strings.putBack }).waitFor()
  expect(await keptDrafts(page, base)).toEqual([])
  await drafts.getByRole('button', { name: strings.putBack }).click()
  await drafts.locator('li').waitFor()
  expect(await keptDrafts(page, base)).toEqual([aDraft()])
})

test('a draft is taken along as the file it would be', async () => {
  const { page } = await visit('desk/')
  await layDraft(page, base)
  const coming = page.waitForEvent('download')
  await page.locator('#desk-drafts').getByRole('button', { name: /^导出/ }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe('shilizhen-2023.md')
  expect((await bytesOf(file)).toString()).toBe(aDraft().text)
})

test('leaving asks while there is work that no file has, and only then', async () => {
  const { page } = await visit('desk/')
  await layDraft(page, base)
  let asked = 0
  page.on('dialog', (dialog) => {
    asked += 1
    void dialog.accept()
  })
  await page.locator('.desk-section textarea').first().click()
  await page.reload()
  expect(asked).toBe(0)
  await openDraft(page)
  await page.locator('.desk-section textarea').first().press('Control+End')
  await page.keyboard.insertText(WORDS)
  await page.reload()
  expect(asked).toBe(1)
  // The last words, which no pause had kept before, are kept all the same.
  await openDraft(page)
  expect(await page.locator('.desk-section textarea').first().inputValue()).toContain(WORDS)
  // What is in a file is safe; the draft says so when it is opened again.
  const room = page.locator('#desk-hand-over')
  const load = await atRest(room.getByRole('button', { name: /^下载 .*\.md/ }))
  const coming = page.waitForEvent('download')
  await load.click()
  await coming
  await page.locator('#desk-drafts li', { hasText: strings.saved }).waitFor()
  await page.reload()
  await openDraft(page)
  await page.locator('.desk-section textarea').first().click()
  await page.reload()
  expect(asked).toBe(1)
})

describe('where a browser keeps nothing', () => {
  test.each([
    ['blocked', 'Object.defineProperty(window, "indexedDB", { get() { return undefined } })'],
    [
      'full',
      'IDBObjectStore.prototype.put = () => { throw new DOMException("", "QuotaExceededError") }',
    ],
  ] as const)('because it is %s, it says so and goes on', async (why, script) => {
    const { page } = await visit('desk/')
    await layDraft(page, base)
    await page.locator('.desk-section textarea').first().press('Control+End')
    await page.evaluate(script)
    await page.keyboard.insertText(WORDS)
    if (why === 'full') await page.getByText(strings.states.full).waitFor()
    else {
      await page.addInitScript(script)
      page.on('dialog', (dialog) => void dialog.accept())
      await page.reload()
      await page.getByText(strings.noStore).waitFor()
    }
    expect(await page.locator('#desk').isVisible()).toBe(true)
  })
})

test('hostile text in a draft is shown and never runs', async () => {
  const { page, noise } = await visit('desk/')
  const hostile = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'
  const link = '[点](javascript:window.ran=1) ![图](x" onerror="window.ran=1)'
  const draft = aDraft({
    title: hostile,
    name: `reports/${hostile}/2023.md`,
    text: aDraft().text.replace(
      '## 一、',
      `${hostile}\n\n${link}\n\n## ${hostile}\n\n${hostile}\n\n## 一、`,
    ),
  })
  await layDraft(page, base, draft)
  expect(await page.locator('.desk-section__preview').first().textContent()).toContain('<script>')
  await page.locator('.desk-section__preview').getByText('点').first().click()
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await page.locator('#desk script, #desk img').count()).toBe(0)
  expect(noise).toEqual([])
})

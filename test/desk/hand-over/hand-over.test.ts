/** Taking a report along from the desk: saved, downloaded, copied, to the repository, as a Word file. */

import type { Download, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { draftText } from '../../../src/import/draft/draft-file.ts'
import { recognise } from '../../../src/import/draft/recognise.ts'
import { readBytes } from '../../../src/import/sources/read-bytes.ts'
import type { Repository } from '../../../src/report/repository.ts'
import { bytesOf } from '../../shared-browser.ts'
import { fixtureText, handOverSite, roomOf } from './open-hand-over.ts'

const { openHandOver } = await handOverSite()
const text = await fixtureText('shilizhen/2023')
const wrong = text.replace(/(予以公开: *\[)\d+/, '$1999')

async function pressed(page: Page, name: string | RegExp): Promise<void> {
  await roomOf(page).getByRole('button', { name }).click()
}

async function downloaded(page: Page, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), pressed(page, name)])
  return download
}

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

describe('the file', () => {
  test('is downloaded under its name, byte for byte the text on the desk', async () => {
    const { page, noise } = await openHandOver(text)
    const download = await downloaded(page, '下载 2023.md')
    expect(download.suggestedFilename()).toBe('2023.md')
    expect((await bytesOf(download)).toString()).toBe(text)
    expect(await roomOf(page).innerText()).toContain('reports/shilizhen/2023.md')
    expect(noise).toEqual([])
  })

  test('is copied whole', async () => {
    const { page } = await openHandOver(text)
    await pressed(page, '复制全文')
    await roomOf(page).getByText('全文已复制').waitFor()
    expect(await clipboard(page)).toBe(text)
  })

  test('is saved into the file that is chosen, and into the same again', async () => {
    const before = `
      window.written = []
      window.showSaveFilePicker = (options) => {
        window.written.push(options.suggestedName)
        let blob
        return Promise.resolve({
          name: '我的.md',
          createWritable: () => Promise.resolve({
            write: (one) => { blob = one; return Promise.resolve() },
            close: async () => { window.written.push(await blob.text()) },
          }),
        })
      }`
    const { page } = await openHandOver(text, { before })
    await pressed(page, '保存 2023.md…')
    await roomOf(page).getByText('已保存 我的.md。').waitFor()
    await pressed(page, '保存到刚才的 我的.md')
    const written = (): Promise<string[]> =>
      page.evaluate(() => (window as unknown as { written: string[] }).written)
    await expect.poll(written).toEqual(['2023.md', text, text])
  })

  test('is not saved where no file is chosen, and nothing is said then', async () => {
    const before = `window.showSaveFilePicker = () => Promise.reject(new DOMException('', 'AbortError'))`
    const { page } = await openHandOver(text, { before })
    await pressed(page, '保存 2023.md…')
    expect(await roomOf(page).locator('.hand-over__said').allInnerTexts()).toEqual(['', '', ''])
  })

  test('can be downloaded only where the browser lets no file be chosen', async () => {
    const { page } = await openHandOver(text, { before: 'delete window.showSaveFilePicker' })
    expect(await roomOf(page).getByRole('button', { name: /^保存/ }).count()).toBe(0)
    expect((await downloaded(page, '下载 2023.md')).suggestedFilename()).toBe('2023.md')
  })

  test('is a draft while there are errors: said before, and saved all the same', async () => {
    const { page } = await openHandOver(wrong)
    const room = roomOf(page)
    await room.getByText(/还有 \d+ 处错误没有改.*草稿/).waitFor()
    expect(await room.getByRole('link', { name: '看要改的地方' }).getAttribute('href')).toBe(
      '#desk-findings',
    )
    const download = await downloaded(page, '下载 2023.md')
    expect((await bytesOf(download)).toString()).toBe(wrong)
    await room.getByText('这一份还有错误，是草稿。').waitFor()
  })
})

describe('the Word file', () => {
  test('imported again is the same report', async () => {
    const { page, noise } = await openHandOver(text)
    const download = await downloaded(page, /^Word 文件/)
    expect(download.suggestedFilename()).toMatch(/^[^\\/:*?"<>|]+\.docx$/)
    const bytes = new Uint8Array(await bytesOf(download))
    const source = await readBytes(bytes, '年报.docx')
    const { organs } = JSON.parse(
      await page.evaluate(async () => (await fetch('portal.json')).text()),
    ) as { organs: Parameters<typeof recognise>[1]['organs'] }
    const draft = recognise(source, { organs })
    const again = draftText(draft, draft.organ?.id ?? '', draft.year ?? 0).text
    const rows = (one: string): string[] => one.match(/^.*\[.*\].*$/gm) ?? []
    expect(rows(again).map((row) => row.replace(/\s/g, ''))).toEqual(
      rows(text).map((row) => row.replace(/\s/g, '')),
    )
    expect(noise).toEqual([])
  })

  test('is not made of a text that is no report', async () => {
    const { page } = await openHandOver(text.replace(/^标题:.*$/m, '标题:'))
    await pressed(page, /^Word 文件/)
    await roomOf(page).getByText('排不出 Word 文件').waitFor()
  })
})

describe('the way to the repository', () => {
  const repository: Repository = {
    host: 'Gitee',
    url: 'https://gitee.com/shili/nianbao',
    branch: 'main',
    folder: 'content/',
  }

  test('is not there where site.yaml names none', async () => {
    const { page } = await openHandOver(text)
    expect(await roomOf(page).getByText('交到仓库').count()).toBe(0)
  })

  test('leads to the file that is there, its new text on the clipboard', async () => {
    const { page, noise } = await openHandOver(text, { repository })
    await pressed(page, '准备交到 Gitee')
    const link = roomOf(page).getByRole('link', { name: /^打开 Gitee/ })
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe(
      'https://gitee.com/shili/nianbao/edit/main/content/reports/shilizhen/2023.md',
    )
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer',
    ])
    expect(await clipboard(page)).toBe(text)
    expect(await roomOf(page).locator('ol').innerText()).toMatch(/Ctrl＋A.*Ctrl＋V[^]*按“提交”/)
    expect(noise).toEqual([])
  })

  test('tells the name to be filled in where the host takes none', async () => {
    const { page } = await openHandOver(text.replace('年度: 2023', '年度: 2029'), { repository })
    await pressed(page, '准备交到 Gitee')
    const link = roomOf(page).getByRole('link', { name: /^打开 Gitee/ })
    expect(await link.getAttribute('href')).toBe('https://gitee.com/shili/nianbao/new/main')
    const told = roomOf(page).locator('ol').getByText('已复制。')
    await pressed(page, '复制文件名')
    await told.waitFor()
    expect(await clipboard(page)).toBe('content/reports/shilizhen/2029.md')
    await pressed(page, '再复制一次全文')
    await expect.poll(() => told.count()).toBe(2)
    expect(await clipboard(page)).toMatch(/^---\n机关: shilizhen\n年度: 2029\n/)
  })

  test.each([
    ['GitHub', /都已填好[^]*Ctrl＋V[^]*按“Commit changes”/, 'value='],
    ['GitLab', /文件名已填好；点进编辑框，按 Ctrl＋V[^]*按“提交更改/, 'file_name='],
    ['Forgejo', /都已填好[^]*按“提交变更/, 'filename=2029.md&value='],
  ] as const)('at %s it says what stands there already', async (host, says, carried) => {
    const other = { ...repository, host, url: 'https://git.example.org/shili/nianbao' }
    const file = text.replace('年度: 2023', '年度: 2029')
    const { page } = await openHandOver(file, { repository: other })
    await pressed(page, `准备交到 ${host}`)
    const link = roomOf(page).getByRole('link', { name: `打开 ${host} 的编辑页面` })
    const href = (await link.getAttribute('href')) ?? ''
    expect(href).toContain(carried)
    const value = new URL(href).searchParams.get('value')
    expect(value).toBe(host === 'GitLab' ? null : file)
    expect(await roomOf(page).locator('ol').innerText()).toMatch(says)
    expect(await clipboard(page)).toBe(file)
  })

  test('its steps go once the text has changed', async () => {
    const { page } = await openHandOver(text, { repository })
    await pressed(page, '准备交到 Gitee')
    await roomOf(page).locator('ol').waitFor()
    const cell = page.locator('#desk-form input').first()
    await cell.fill('7')
    await expect.poll(() => roomOf(page).locator('ol').count()).toBe(0)
  })
})

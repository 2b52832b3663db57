import { describe, expect, test } from 'vitest'
import { scriptlessFaults } from './no-script.ts'
import { openSite } from './open-site.ts'
import { pageOfEachKind } from './pages.ts'

const { folder, visit } = await openSite('root')

describe.each(await pageOfEachKind(folder))('with script off, /%s', (address) => {
  test('shows its content and the way to the other pages', async () => {
    const plain = await visit(address, { javaScriptEnabled: false })
    const full = await visit(address)
    expect(await scriptlessFaults(plain.page, full.page)).toEqual([])
  })
})

test('with script off, the search page says so and points at the lists', async () => {
  const { page } = await visit('search/', { javaScriptEnabled: false })
  expect(await page.locator('main').innerText()).toMatch(/脚本|JavaScript/)
  for (const list of ['organs/', 'years/'])
    expect(await page.locator(`main a[href$="/${list}"]`).first().isVisible(), list).toBe(true)
})

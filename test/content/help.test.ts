/** What the help says of a report's page is there under the names it says. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editionsSite } from '../site/editions-site.ts'
import { openFolder } from '../site/open-site.ts'

const { folder } = await editionsSite()
const { visit } = await openFolder(folder)

/** What is quoted in the help's part of that title. */
async function quoted(title: string): Promise<string[]> {
  const file = join(import.meta.dirname, '../../content/pages/help.md')
  const parts = (await readFile(file, 'utf8')).split(/^## /m)
  const part = parts.find((one) => one.startsWith(title)) ?? ''
  return [...part.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name)
}

test('every button and link that the help names in citing a figure is there', async () => {
  const { page } = await visit('reports/shili/2021/')
  await page.locator('.statutory td[id]').first().click()
  const names = await quoted('引用一个数字')
  expect(names.length).toBeGreaterThan(5)
  const text = await page.locator('main').evaluate((main) => main.textContent)
  for (const name of names) expect(text).toContain(name)
})

test('every name that the help gives in reading tables is there', async () => {
  const { page } = await visit('reports/shili/2021/', { viewport: { width: 360, height: 800 } })
  const names = (await quoted('读表格')).filter((name) => name !== '关于本站')
  expect(names).toContain('总计')
  const text = await page.locator('main').evaluate((main) => main.textContent)
  for (const name of names) expect(text).toContain(name)
})

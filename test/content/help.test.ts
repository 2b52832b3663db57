/** What the help says of a report's page is there under the names it says, and its pictures are as they are declared. */

import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCREEN_WIDTH, screens } from '../../src/site/help-screens.ts'
import { editionsSite } from '../site/editions-site.ts'
import { openFolder } from '../site/open-site.ts'

const { folder } = await editionsSite()
const { visit } = await openFolder(folder)

/** What is quoted in a part of the help for readers, by the id of its heading. */
async function quoted(id: string): Promise<string[]> {
  const help = await readFile(join(folder, 'help/readers/index.html'), 'utf8')
  const part = help.split('<h2 id="').find((one) => one.startsWith(`${id}"`)) ?? ''
  return [...part.replaceAll(/<[^>]*>/g, '').matchAll(/“([^”]+)”/g)].map(([, name = '']) => name)
}

test('every button and link that the help names in citing a figure is there', async () => {
  const { page } = await visit('reports/shili/2021/')
  await page.locator('.statutory td[id]').first().click()
  const names = await quoted('cite')
  expect(names.length).toBeGreaterThan(5)
  const text = await page.locator('main').evaluate((main) => main.textContent)
  for (const name of names) expect(text).toContain(name)
})

test.each(['tables', 'checks'])('every name that the help gives in %s is there', async (id) => {
  const { page } = await visit('reports/shili/2021/', { viewport: { width: 360, height: 800 } })
  const names = await quoted(id)
  expect(names.length).toBeGreaterThan(0)
  const text = await page.locator('main').evaluate((main) => main.textContent)
  for (const name of names) expect(text).toContain(name)
})

test('every picture has the size that its place is kept for', async () => {
  const pictures = join(import.meta.dirname, '../../public/help')
  const names = Object.entries(screens).map(([name, { height }]) => ({ file: `${name}.png`, height }))
  expect((await readdir(pictures)).sort()).toEqual(names.map(({ file }) => file).sort())
  for (const { file, height } of names) {
    const head = (await readFile(join(pictures, file))).subarray(16, 24)
    expect([head.readUInt32BE(0), head.readUInt32BE(4)], file).toEqual([SCREEN_WIDTH, height])
  }
})

import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { files } from './pages.ts'
import { makeScreens } from './screens.ts'

test('makes a picture of each kind of page in each window, and its sheets of paper', async () => {
  const site = join(inject('runFolder'), 'screens-site')
  const out = join(inject('runFolder'), 'screens')
  await mkdir(join(site, 'organs'), { recursive: true })
  const home = '<a class="site-header__name" href="/sub/">示例</a>'
  await writeFile(join(site, 'index.html'), `<!DOCTYPE html>${home}`)
  await writeFile(join(site, 'organs/index.html'), '<!DOCTYPE html><p>机关</p>')
  const told: string[] = []
  await makeScreens(site, out, (path) => told.push(path))
  const made = await files(out)
  expect(made).toHaveLength(told.length)
  const windows = [...new Set(made.map((path) => path.split('/')[0]))]
  expect(windows).toEqual([
    ...['1280', '1920', '200-percent', '320', '360', '400-percent', '768'],
    ...['dark-360', 'dark', 'forced-colours', 'paper'],
  ])
  expect(made).toHaveLength(2 * windows.length)
  expect(made).toContain('paper/organs.pdf')
  for (const path of made) expect((await stat(join(out, path))).size).toBeGreaterThan(100)
})

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixtureSite } from '../site.ts'

test('every list that search offers for a figure is there', async () => {
  const site = await fixtureSite('sub-path')
  const html = await readFile(join(site, 'search/index.html'), 'utf8')
  const all = [
    ...html.matchAll(/data-figure="([^"]+)"(?: data-names="[^"]*")?( data-year="(\d+)")?/g),
  ]
  const lists = all.map(([, figure = '', , year = '']) => `figures/${figure}/${year}/index.html`)
  expect(lists.length).toBeGreaterThan(50)
  expect(lists.filter((path) => !existsSync(join(site, path)))).toEqual([])
})

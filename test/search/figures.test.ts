import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tableIn } from '../../src/search/exact/table.ts'
import { fixtureSite } from '../site.ts'

test('every list that search offers for a figure is there', async () => {
  const site = await fixtureSite('sub-path')
  const { figures } = await tableIn(new Uint8Array(await readFile(join(site, 'search/table.bin'))))
  const lists = figures.map(({ id, year = '' }) => `figures/${id}/${year}/index.html`)
  expect(lists.length).toBeGreaterThan(50)
  expect(lists.filter((path) => !existsSync(join(site, path)))).toEqual([])
})

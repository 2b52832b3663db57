/** The workbook that a page makes of its CSV holds what the CSV holds. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { csvRows } from '../../src/sheet/csv-rows.ts'
import { openSite } from './open-site.ts'

const { folder, visit } = await openSite('sub-path')

test.each([
  ['organs/shilizhen/', 'organs/shilizhen.csv', 'shilizhen.xlsx'],
  ['years/2022/', 'years/2022.csv', '2022.xlsx'],
])('/%s', async (address, csv, name) => {
  const { page, noise } = await visit(address)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 Excel' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(name)
  const book = read(await readFile(await download.path()))
  const [sheet = ''] = book.SheetNames
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[sheet] ?? {}, { header: 1, defval: '' })
  const expected = csvRows(await readFile(join(folder, csv), 'utf8'))
  // As a number, what is printed as 2.020 is 2.02.
  const plain = (text: string): string => (/^\d+\.\d+$/.test(text) ? String(Number(text)) : text)
  expect(rows.map((row) => row.map(String))).toEqual(expected.map((row) => row.map(plain)))
  expect(rows.flat().filter((cell) => typeof cell === 'number').length).toBeGreaterThan(20)
  expect(noise).toEqual([])
})

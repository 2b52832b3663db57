/** The workbook that a page makes of its CSV holds what the CSV holds. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { csvRows } from '../../src/sheet/csv-rows.ts'
import { bytesOf } from '../shared-browser.ts'
import { openSite } from './open-site.ts'

const { folder, visit } = await openSite('sub-path')

/** So many lines are more than a workbook's writer would pack in the page itself. */
const LONG = 400

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
  const book = read(await bytesOf(download))
  const [sheet = ''] = book.SheetNames
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[sheet] ?? {}, { header: 1, defval: '' })
  const expected = csvRows(await readFile(join(folder, csv), 'utf8'))
  // As a number, what is printed as 2.020 is 2.02.
  const plain = (text: string): string => (/^\d+\.\d+$/.test(text) ? String(Number(text)) : text)
  expect(rows.map((row) => row.map(String))).toEqual(expected.map((row) => row.map(plain)))
  expect(rows.flat().filter((cell) => typeof cell === 'number').length).toBeGreaterThan(20)
  expect(noise).toEqual([])
})

test('a long workbook is made in the page, whose policy lets it start no worker', async () => {
  const { page, noise } = await visit('years/2022/')
  const [head = '', ...lines] = (await readFile(join(folder, 'years/2022.csv'), 'utf8')).split(
    /(?<=\r\n)/,
  )
  const long = head + Array.from({ length: LONG }, () => lines[0]).join('')
  await page.route('**/years/2022.csv', (route) => route.fulfill({ body: long }))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 Excel' }).click(),
  ])
  const book = read(await bytesOf(download))
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
    header: 1,
  })
  expect(rows).toHaveLength(1 + LONG)
  expect(noise).toEqual([])
})

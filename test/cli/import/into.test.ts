import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { aContentFolder, aFolder } from '../../a-content-folder.ts'
import { reportText } from '../../a-report.ts'
import { isTable, laidOut, spread } from '../../import/property/laid.ts'
import { whole } from '../../import/whole.ts'
import { gongkai } from '../command.ts'

/** A workbook of one sheet: 依申请公开, or some rows of it. */
async function aSheet(isWanted: (line: string) => boolean = () => true): Promise<string> {
  const table = laidOut(whole)
    .filter(isTable)
    .find(({ id }) => id === 'requests')
  const rows = (table ? spread(table) : []).filter((row) => isWanted(row.join('')))
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Sheet1')
  const path = join(await aFolder(), '表.xlsx')
  await writeFile(
    path,
    new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
  )
  return path
}

const total = whole.cells.get('requests.received.total') ?? ''

it('one table of a workbook goes into a report that is there: shown first, written with --force', async () => {
  const content = await aContentFolder({ 'reports/shili/2021.md': reportText() })
  const file = join(content, 'reports/shili/2021.md')
  const before = await readFile(file, 'utf8')
  const call = ['import', await aSheet(), '--into', 'shili/2021', '--content', content]
  const shown = await gongkai(call)
  expect(shown.stdout).toMatch(new RegExp(`^\\+ +本年新收: +\\[.*, ${total}\\]$`, 'mu'))
  expect(shown.stdout).toContain('没有改动，加 --force 才写。')
  expect(await readFile(file, 'utf8')).toBe(before)
  const done = await gongkai([...call, '--force'])
  expect(done.code).toBe(0)
  const after = await readFile(file, 'utf8')
  expect(after).toMatch(new RegExp(`^ +本年新收: +\\[.*, ${total}\\]$`, 'mu'))
  const others = (text: string): string => text.replace(/^依申请公开:[\s\S]*?(?=^复议诉讼:)/mu, '')
  expect(others(after)).toBe(others(before))
  const again = await gongkai(call)
  expect(again.stdout).toContain('里的一样，没有改动。')
})

it('some rows go in alone; the exit code is 1 while anything of the report is 待核', async () => {
  const content = await aContentFolder()
  await gongkai(['new', 'shili', '2021', '--content', content])
  const sheet = await aSheet((line) => line.includes('本年新收'))
  const call = ['import', sheet, '--into', 'shili/2021', '--content', content, '--force']
  const { code, stdout } = await gongkai(call)
  expect(stdout).toContain('改了 7 格。\n这份报告还有 193 格待核。')
  expect(code).toBe(1)
})

it('a report that is not there is named', async () => {
  const content = await aContentFolder()
  const call = ['import', await aSheet(), '--into', 'shili/2020', '--content', content]
  const { code, stderr } = await gongkai(call)
  expect(code).toBe(2)
  expect(stderr).toContain('没有')
  expect(stderr).toContain('reports/shili/2020.md 这份报告')
})

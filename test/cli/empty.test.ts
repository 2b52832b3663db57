import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { gongkai } from './command.ts'

it('a portal without a report yet is built, and says so', async () => {
  const out = join(await aFolder(), 'dist')
  const words = ['build', '--content', await aContentFolder(), '--out', out]
  const { code, stdout } = await gongkai(words)
  expect(code).toBe(0)
  expect(stdout).toContain('0 份报告')
  for (const page of ['index.html', 'years/index.html', 'organs/index.html'])
    expect(await readFile(join(out, page), 'utf8')).toContain('还没有收录报告')
  // No list, no year and no column of organs that holds nothing.
  const home = await readFile(join(out, 'index.html'), 'utf8')
  expect(/<main[^]*<\/main>/.exec(home)?.[0]).not.toMatch(/按年度|按机关|report-list/)
  for (const page of ['index.html', 'years/index.html', 'organs/index.html', 'sitemap/index.html'])
    expect(await readFile(join(out, page), 'utf8'), page).not.toMatch(/<(ul|ol|dl)[^>]*>\s*<\/\1>/)
  expect(JSON.parse(await readFile(join(out, 'data/all.json'), 'utf8'))).toEqual([])
})

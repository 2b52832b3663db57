import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { alone } from '../setup/alone.ts'
import { gongkai } from './command.ts'

it('a portal without a report yet is built, and says so', async () => {
  const out = join(await aFolder(), 'dist')
  const words = ['build', '--content', await aContentFolder(), '--out', out]
  const { code, stdout } = await alone(() => gongkai(words))
  expect(code).toBe(0)
  expect(stdout).toContain('0 份报告')
  for (const page of ['index.html', 'years/index.html'])
    expect(await readFile(join(out, page), 'utf8')).toContain('还没有收录报告')
  expect(JSON.parse(await readFile(join(out, 'data/all.json'), 'utf8'))).toEqual([])
})

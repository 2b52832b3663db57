import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { historyOf } from '../../src/reader/history.ts'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { reportText } from '../a-report.ts'

it('knows the days on which each file was changed, newest first', async () => {
  const root = await aFolder()
  const folder = join(root, 'content')
  const git = (words: string[], day = '2022-01-20'): void => {
    const name = ['-c', 'user.name=a', '-c', 'user.email=a@example.org']
    const date = `${day}T12:00:00+0800`
    const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date }
    execFileSync('git', ['-C', root, ...name, ...words], { env, stdio: 'ignore' })
  }
  await aContentFolder(
    { 'reports/shili/2021.md': reportText(), 'reports/shili/2022.md': reportText({ year: 2022 }) },
    folder,
  )
  git(['init'])
  git(['add', '.'])
  git(['commit', '-m', 'One'])
  await writeFile(join(folder, 'reports/shili/2021.md'), `${reportText()}\n`)
  git(['commit', '-a', '-m', 'Two'], '2022-06-01')
  expect(Object.fromEntries(await historyOf(folder))).toEqual({
    'reports/shili/2021.md': ['2022-06-01', '2022-01-20'],
    'reports/shili/2022.md': ['2022-01-20'],
  })
})

it('knows nothing of a folder that Git does not', async () => {
  expect((await historyOf(await aFolder())).size).toBe(0)
})

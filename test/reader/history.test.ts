import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { today } from '../../src/report/day.ts'
import { historyOf } from '../../src/reader/history.ts'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { commitAll } from '../a-repository.ts'
import { reportText } from '../a-report.ts'

const published = (text = reportText()): string =>
  text.replace('标题:', '公布日期: 2022-01-20\n标题:')
const NAME = 'reports/shili/2021.md'

async function aRepository(): Promise<{ root: string; folder: string }> {
  const root = await aFolder()
  const folder = join(root, 'content')
  const draft = published().replace('132', '131')
  await aContentFolder(
    { [NAME]: draft, 'reports/shili/2022.md': reportText({ year: 2022 }) },
    folder,
  )
  commitAll(root, '2022-01-10')
  await writeFile(join(folder, NAME), published())
  commitAll(root, '2022-01-20')
  return { root, folder }
}

it('has the version that stood on the day of publication of each file changed since', async () => {
  const { root, folder } = await aRepository()
  expect((await historyOf(folder)).published.size).toBe(0)
  await writeFile(join(folder, NAME), published().replace('132', '133'))
  commitAll(root, '2022-06-01')
  const { published: versions, isShallow } = await historyOf(folder)
  expect(Object.fromEntries(versions)).toEqual({ [NAME]: { text: published(), day: '2022-06-01' } })
  expect(isShallow).toBe(false)
})

it('sees a change that is not in Git yet, as one of today', async () => {
  const { folder } = await aRepository()
  await writeFile(join(folder, NAME), published().replace('132', '134'))
  expect((await historyOf(folder)).published.get(NAME)).toEqual({ text: published(), day: today() })
})

it('knows a shallow clone for one, and claims nothing of it', async () => {
  const { root, folder } = await aRepository()
  await writeFile(join(folder, NAME), published().replace('132', '133'))
  commitAll(root, '2022-06-01')
  const clone = join(await aFolder(), 'clone')
  execFileSync('git', ['clone', '--depth', '1', `file://${root}`, clone], { stdio: 'ignore' })
  const history = await historyOf(join(clone, 'content'))
  expect(history.isShallow).toBe(true)
  expect(history.published.size).toBe(0)
})

it('knows nothing of a folder that Git does not', async () => {
  expect(await historyOf(await aFolder())).toEqual({ published: new Map(), isShallow: false })
})

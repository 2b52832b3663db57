import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { putReport } from '../../src/cli/put-report.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import { aFolder } from '../a-content-folder.ts'

const NAME = 'reports/shili/2021.md'
const manner = { isForced: false, as: '导入的草稿' }

async function refusal(out: string, isForced = false): Promise<string> {
  const error: unknown = await putReport(out, NAME, '新的', { ...manner, isForced }).catch(
    (one: unknown) => one,
  )
  expect(error).toBeInstanceOf(UsageError)
  return (error as Error).message
}

describe('a report put into its place', () => {
  it('is whole, in folders made for it, and nothing is left beside it', async () => {
    const out = await aFolder()
    expect(await putReport(out, NAME, '新的', manner)).toBe('written')
    expect(await readFile(join(out, NAME), 'utf8')).toBe('新的')
    expect(await readdir(join(out, 'reports/shili'))).toEqual(['2021.md'])
    expect(await putReport(out, NAME, '新的', manner)).toBe('same')
  })

  it('takes the place of another only when it is forced', async () => {
    const out = await aFolder()
    await putReport(out, NAME, '旧的', manner)
    expect(await refusal(out)).toContain('已经有了，没有改动')
    expect(await readFile(join(out, NAME), 'utf8')).toBe('旧的')
    await putReport(out, NAME, '新的', { ...manner, isForced: true })
    expect(await readFile(join(out, NAME), 'utf8')).toBe('新的')
  })

  it.each([
    ['a file where a folder is due', 'reports', '不是文件夹'],
    ['a file where the organ’s folder is due', 'reports/shili', '不是文件夹'],
  ])('is refused over %s, which stays', async (_what, name, told) => {
    const out = await aFolder()
    await mkdir(join(out, name, '..'), { recursive: true })
    await writeFile(join(out, name), '用户的')
    expect(await refusal(out, true)).toContain(told)
    expect(await readFile(join(out, name), 'utf8')).toBe('用户的')
  })

  it.each(['reports', 'reports/shili'])('is refused through a link at %s', async (name) => {
    const [out, elsewhere] = [await aFolder(), await aFolder()]
    await mkdir(join(out, name, '..'), { recursive: true })
    await symlink(elsewhere, join(out, name))
    expect(await refusal(out, true)).toContain('链接')
    expect(await readdir(elsewhere)).toEqual([])
  })

  it('is refused over a link or a folder of its name', async () => {
    const [out, elsewhere] = [await aFolder(), await aFolder()]
    await writeFile(join(elsewhere, 'mine.txt'), '用户的')
    await mkdir(join(out, 'reports/shili'), { recursive: true })
    await symlink(join(elsewhere, 'mine.txt'), join(out, NAME))
    expect(await refusal(out, true)).toContain('不是一个普通的文件')
    expect(await readFile(join(elsewhere, 'mine.txt'), 'utf8')).toBe('用户的')
  })

  it('is refused in a finished site, and below a file', async () => {
    const out = await aFolder()
    await mkdir(join(out, 'data'))
    await writeFile(join(out, 'data/datapackage.json'), '{}')
    expect(await refusal(out)).toContain('生成的网站')
    expect(await readdir(out)).toEqual(['data'])
    const work = join(await aFolder(), '.dist.building/site')
    expect(await refusal(work)).toContain('放中间文件的地方')
    const file = join(await aFolder(), 'a.txt')
    await writeFile(file, '用户的')
    expect(await refusal(file)).toContain('写不了')
    expect(await readFile(file, 'utf8')).toBe('用户的')
  })

  it.skipIf(process.getuid?.() === 0)('is refused where nothing may be written', async () => {
    const out = await aFolder()
    await chmod(out, 0o500)
    expect(await refusal(out)).toContain('没有写的权限')
  })
})

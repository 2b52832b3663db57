import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answersFrom } from '../../../src/cli/init/answers.ts'
import { putFolder } from '../../../src/cli/init/put-folder.ts'
import { verbs } from '../../../src/cli/verbs.ts'
import { readPortal } from '../../../src/reader/portal.ts'
import { aFolder } from '../../a-content-folder.ts'
import { gongkai, type Outcome } from '../command.ts'
import { aPackage } from './a-package.ts'

const program = { name: 'gongkai', version: '9.8.7' }

async function init(cwd: string, ...words: string[]): Promise<Outcome> {
  return gongkai(['init', ...words, '--package', await aPackage(program)], { cwd })
}

interface Findings {
  readonly findings: object[]
}

describe('gongkai init', () => {
  it('writes a portal whose content check has nothing to say of, at a path with spaces and Chinese', async () => {
    const above = await aFolder()
    const answers = ['--name', '示例库', '--address', 'https://www.example.gov.cn/zwgk/nianbao']
    const { code, stdout, stderr } = await init(above, '示例县 年报', ...answers)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('cd "示例县 年报" && npm i && npx gongkai build')
    const content = join(above, '示例县 年报', 'content')
    const checked = await gongkai(['check', '--json', '--content', content])
    expect((JSON.parse(checked.stdout) as Findings).findings).toEqual([])
    const { site, organs } = await readPortal(content)
    expect(site).toMatchObject({
      ...{ name: '示例库', origin: 'https://www.example.gov.cn', base: '/zwgk/nianbao/' },
      publisher: '示例单位（请改为主办单位的全称）',
    })
    expect(organs?.map(({ id }) => id)).toEqual(['shilizhen'])
    expect(await readdir(above)).toEqual(['示例县 年报'])
  })

  it('carries the package that is named, by its version', async () => {
    const above = await aFolder()
    await init(above, 'Nian_Bao')
    const portal = join(above, 'Nian_Bao')
    const text = await readFile(join(portal, 'package.json'), 'utf8')
    expect(JSON.parse(text)).toMatchObject({
      name: 'nian-bao',
      dependencies: { gongkai: 'file:vendor/gongkai-9.8.7.tgz' },
    })
    expect(await readFile(join(portal, 'vendor/gongkai-9.8.7.tgz'))).toEqual(
      await readFile(await aPackage(program)),
    )
  })

  it('writes nothing of the sample’s own reports, and explains every setting as the sample does', async () => {
    const above = await aFolder()
    await init(above, 'a')
    const read = (name: string): Promise<string> => readFile(join(above, 'a', name), 'utf8')
    const texts = await Promise.all(
      ['content/pages/about.md', 'content/organs.yaml', 'README.md'].map(read),
    )
    expect(texts.join('')).not.toMatch(/康家会|梨林镇|\[\[|五份/u)
    const sample = await readFile(join(import.meta.dirname, '../../../content/site.yaml'), 'utf8')
    expect(await read('content/site.yaml')).toBe(sample)
    expect(texts[1]).toMatch(/^# 机关名录/u)
  })

  it('writes down the repository where its address tells what its host runs', async () => {
    const above = await aFolder()
    await init(above, 'a', '--repository', 'git@gitee.com:shili/nianbao.git')
    await init(above, 'b', '--repository', 'https://git.example.gov.cn/nianbao.git')
    const [gitee, unknown] = await Promise.all(
      ['a', 'b'].map(async (name) => (await readPortal(join(above, name, 'content'))).site),
    )
    expect(gitee?.repository).toEqual({
      ...{ host: 'Gitee', url: 'https://gitee.com/shili/nianbao' },
      ...{ branch: 'main', folder: 'content/' },
    })
    expect(unknown?.repository).toBeUndefined()
  })

  it('tells the office of no command that there is not', async () => {
    const above = await aFolder()
    await init(above, 'a')
    const readme = await readFile(join(above, 'a', 'README.md'), 'utf8')
    const quoted = [...readme.matchAll(/npx gongkai ([a-z]+(?: [a-z]+)?)/gu)].map(
      ([, call]) => call,
    )
    const unknown = quoted.filter(
      (call = '') => !(call in verbs || (call.split(' ')[0] ?? '') in verbs),
    )
    expect([quoted.length > 8, unknown]).toEqual([true, []])
  })

  it('fills a folder that is there and empty, and refuses one that is not', async () => {
    const above = await aFolder()
    await mkdir(join(above, 'a'))
    expect((await init(above, 'a')).code).toBe(0)
    expect(await readdir(join(above, 'a'))).toContain('content')
    await mkdir(join(above, 'b'))
    await writeFile(join(above, 'b', '我的.txt'), '一')
    await writeFile(join(above, 'c'), '一')
    for (const [name, told] of [
      ['b', '不是空的'],
      ['c', '不是文件夹'],
      ['d/e', '没有“d”这个文件夹'],
    ] as const) {
      const { code, stderr } = await init(above, name)
      expect([code, stderr]).toEqual([2, expect.stringContaining(told)])
    }
    expect(await readdir(join(above, 'b'))).toEqual(['我的.txt'])
    expect((await readdir(above)).sort()).toEqual(['a', 'b', 'c'])
  })

  it.each([
    [['--address', 'www.example.gov.cn'], '“网址”不是网址'],
    [['--address', 'https://example.org/年报/'], '“子路径”不合要求'],
    [['--address', 'https://example.org/?a=1'], '“子路径”不合要求'],
    [['--name', ' '], '“名称”空着'],
    [['--repository', '某处'], '不是仓库的地址'],
  ])('%j exits 2 with a sentence and writes nothing', async (words, told) => {
    const above = await aFolder()
    const { code, stderr } = await init(above, 'a', ...words)
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)])
    expect(await readdir(above)).toEqual([])
  })

  it('wants a packed package where it runs from its source, and that of this program', async () => {
    const cwd = await aFolder()
    const bare = await gongkai(['init', 'a'], { cwd })
    expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining('npm pack')])
    const other = await gongkai(
      ['init', 'a', '--package', await aPackage({ name: 'other', version: '1.0.0' })],
      { cwd },
    )
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining('不是打好的 gongkai 包'),
    ])
    const none = await gongkai(['init', 'a', '--package', '没有.tgz'], { cwd })
    expect([none.code, none.stderr]).toEqual([2, '找不到“没有.tgz”。\n'])
    expect(await readdir(cwd)).toEqual([])
  })
})

describe('putFolder(target, files)', () => {
  const files = new Map([['一.txt', '一']])

  it('leaves nothing behind where a check fails', async () => {
    const above = await aFolder()
    const check = (): Promise<void> => Promise.reject(new Error('no'))
    const target = join(above, 'a')
    await expect(putFolder(target, files, { isThere: false, check })).rejects.toThrow('no')
    await mkdir(target)
    await expect(putFolder(target, files, { isThere: true, check })).rejects.toThrow('no')
    expect(await readdir(above)).toEqual(['a'])
    expect(await readdir(target)).toEqual([])
  })

  it('gives the folder the rights of any other', async () => {
    const above = await aFolder()
    await chmod(above, 0o755)
    const check = (): Promise<void> => Promise.resolve()
    await putFolder(join(above, 'a'), files, { isThere: false, check })
    await mkdir(join(above, 'b'))
    const [made, plain] = await Promise.all(['a', 'b'].map((name) => stat(join(above, name))))
    expect(made?.mode).toBe(plain?.mode)
  })
})

describe('answersFrom(given, ask)', () => {
  it('asks what was not given, and keeps the sample’s line where nothing is answered', async () => {
    const asked: string[] = []
    const answers = await answersFrom({ name: '示例库' }, (question, _like, check) => {
      asked.push(question)
      if (question.includes('网址')) expect(check('好')).toContain('不是网址')
      return Promise.resolve(question.includes('单位') ? ' 示例办公室 ' : '')
    })
    expect(asked).toHaveLength(3)
    expect(answers).toEqual({ name: '示例库', office: '示例办公室' })
  })

  it('asks nothing where nobody is there', async () => {
    expect(await answersFrom({}, undefined)).toEqual({})
  })
})

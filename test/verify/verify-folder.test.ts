import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { truthOf, type Truth } from '../../src/verify/truth.ts'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { aFolder } from '../a-content-folder.ts'
import { gongkai } from '../cli/command.ts'
import { hostedSite } from '../host/hosted-site.ts'
import { change, copyOf, cut, makeOther } from './copies.ts'

const { root } = await hostedSite()
const truth = await truthOf(root)

const REPORT = 'reports/shilizhen/2022/index.html'
const CSV = 'reports/shilizhen/2022/目录.csv'

const faults: Readonly<Record<string, [string, string, (folder: string) => void]>> = {
  'a missing file': ['missing', REPORT, (folder) => rmSync(join(folder, REPORT))],
  'a changed file': ['changed', CSV, (folder) => change(folder, CSV)],
  'a file of another build': ['stale', REPORT, (folder) => makeOther(folder, [REPORT])],
  'a file that was not copied to its end': ['cut', REPORT, (folder) => cut(folder, REPORT)],
  'a packed file that is damaged': [
    'twin',
    `${REPORT}.br`,
    (folder) => cut(folder, `${REPORT}.br`),
  ],
  'a file that was not built': [
    'extra',
    'x.php',
    (folder) => writeFileSync(join(folder, 'x.php'), ''),
  ],
  'a packed file of nothing': [
    'extra',
    'x.html.gz',
    (folder) => writeFileSync(join(folder, 'x.html.gz'), ''),
  ],
}

async function verified(folder: string, against: Truth | undefined) {
  const onDone = (): void => undefined
  return verifyFolder({ folder, truth: against, checker: undefined, atATime: 4, onDone })
}

describe('a copy of a site', () => {
  test('is what was built, with what hosts put into it', async () => {
    const copy = await copyOf(root)
    for (const name of ['web.config', 'vercel.json', 'sha256sums.txt.minisig'])
      writeFileSync(join(copy, name), 'x')
    expect(await verified(copy, truth)).toMatchObject({ faults: [], against: root })
    expect(await verified(copy, undefined)).toMatchObject({ faults: [] })
  })

  test.each(Object.entries(faults))('with %s is told of', async (_what, [kind, file, damage]) => {
    const copy = await copyOf(root)
    damage(copy)
    const { faults: found } = await verified(copy, truth)
    expect(found.map((one) => [one.kind, one.file])).toContainEqual([kind, file])
    const others = found.filter((one) => one.file !== file && one.kind !== 'twin')
    expect(others.filter((one) => one.file !== 'sha256sums.txt')).toEqual([])
  })
})

describe('gongkai verify', () => {
  test('says in sentences what it found and what it was held against', async () => {
    const copy = await copyOf(root)
    change(copy, CSV)
    const { code, stdout } = await gongkai(['verify', copy, '--out', root])
    expect(stdout).toContain(`${CSV} [changed] 内容和生成的不一样。\n    怎么办：`)
    expect(stdout).toContain(`比对的依据：本机生成的网站 ${root}。`)
    expect(stdout).toMatch(/共 \d+ 个文件：有 1 处问题。\n$/)
    expect(code).toBe(1)
  })

  test('holds a folder against its own list, and says so; the best is 0', async () => {
    const { code, stdout } = await gongkai(['verify', root], { cwd: await aFolder() })
    expect(stdout).toContain('比对的依据：对方自己的清单 sha256sums.txt')
    expect(stdout).toContain('和生成的一样，没有问题。')
    expect(code).toBe(0)
  })

  test('prints one JSON value', async () => {
    const { code, stdout } = await gongkai(['verify', root, '--json'], { cwd: await aFolder() })
    expect(JSON.parse(stdout)).toMatchObject({ faults: [], isSigned: false })
    expect(code).toBe(0)
  })

  test.each([
    [['verify', 'nowhere'], '不是网址（以 https:// 开头），也不是文件夹'],
    [['verify', 'http://127.0.0.1:9/'], '连不上'],
    [['verify', '.', '--out', 'nowhere'], '里没有生成的网站'],
    [['verify', '.', '--key', 'no key'], '公钥不是 minisign 的公钥'],
    [['verify', '.', '--jobs', '0'], '不是 1 到 64 的整数'],
  ])('stops at %j', async (words, told) => {
    const { code, stderr } = await gongkai(words)
    expect(stderr).toContain(told)
    expect(code).toBe(2)
  })
})

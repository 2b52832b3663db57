/** The package as a portal of one's own has it: packed, installed and used far from the repository. */

import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gongkai } from '../cli/command.ts'
import { digests } from '../site/digests.ts'
import { reportAsText } from '../import/report-as-text.ts'
import { build, fixtureContent, fixtureSite } from '../site.ts'
import { install, installed, marks, pack, pnpmInstall, shownPage } from './installed.ts'
import { localRegistry, type Registry } from './local-registry.ts'

let scratch: string
let portal: string
let registry: Registry

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'gongkai-package-'))
  portal = join(scratch, '示例县 年报')
  registry = await localRegistry()
  const file = await pack(scratch)
  await registry.offer(file)
  await gongkai(['init', '示例县 年报', '--yes', '--package', file], { cwd: scratch })
  await install(portal, registry.url, join(scratch, 'cache'))
})

afterAll(async () => {
  await registry.end()
  await rm(scratch, { recursive: true, force: true })
})

const root = join(import.meta.dirname, '../..')
const oldPortal = join(root, 'test/fixtures/portal-0.1.0')
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  version: string
}

/** What the repository builds of a portal. */
async function siteOf(folder: string): Promise<string> {
  const out = join(scratch, 'site of the repository')
  await build(join(folder, 'content'), out)
  return out
}

const own = (...words: string[]): Promise<string> => installed(words, portal)

/** Uses the verbs of a built portal's own program, on a copy of its content where they write. */
async function useVerbs(folder: string): Promise<void> {
  expect(await installed(['check'], folder)).toContain(
    '共 1 份报告：0 处错误，0 处提醒，0 处留意。',
  )
  expect(await shownPage('preview', folder)).toContain('<h1')
  expect(await shownPage('dev', folder)).toContain('<h1')
  const work = await mkdtemp(join(scratch, '内容 '))
  const list = join(work, '名录.csv')
  await writeFile(list, '名称,类型\n青藤镇人民政府,镇\n')
  const report = join(work, '年报.txt')
  await writeFile(report, reportAsText().replaceAll('示例镇', '青藤镇'))
  const content = ['--content', join(work, 'content')]
  await cp(join(folder, 'content'), join(work, 'content'), { recursive: true })
  expect(await installed(['organs', 'import', list, ...content], folder)).toContain(
    'qingteng  青藤镇人民政府',
  )
  expect(await installed(['import', report, ...content], folder)).toContain(
    'reports/qingteng/2021.md',
  )
}

describe('a portal that init has made, at a path with spaces and Chinese, no other host asked', () => {
  it('is installed by npm; every verb works, and nothing in node_modules is changed', async () => {
    const before = await marks(join(portal, 'node_modules'))
    const made = await readdir(portal)
    expect(before.length).toBeGreaterThan(1000)
    await own('build')
    await useVerbs(portal)
    const added = (await readdir(portal)).filter((name) => !made.includes(name))
    expect(added.sort()).toEqual(['.content.building', '.dist.building', 'dist'])
    const out = join(scratch, 'site')
    await own('build', '--content', fixtureContent, '--out', out)
    expect(await digests(out)).toEqual(await digests(await fixtureSite('root')))
    expect(await marks(join(portal, 'node_modules'))).toEqual(before)
  })

  it('is installed by pnpm as well, and builds the same; init takes the package it came from', async () => {
    const other = join(scratch, '另一个 门户')
    await installed(['init', '另一个 门户', '--yes'], portal, scratch)
    expect(await readFile(join(other, 'package.json'), 'utf8')).toMatch(
      /"gongkai": "file:vendor\/gongkai-[\d.]+\.tgz"/u,
    )
    await pnpmInstall(other, registry.url, join(scratch, 'store'))
    const before = await marks(join(other, 'node_modules'))
    await installed(['build'], other)
    expect(await digests(join(other, 'dist'))).toEqual(await digests(join(portal, 'dist')))
    await useVerbs(other)
    expect(await marks(join(other, 'node_modules'))).toEqual(before)
  })

  it('takes the place of version 0.1.0 in a portal by one number in package.json', async () => {
    const old = join(scratch, '旧的 门户')
    await cp(oldPortal, old, { recursive: true })
    const file = join(old, 'package.json')
    const manifest = await readFile(file, 'utf8')
    expect(manifest).toContain('"gongkai": "0.1.0"')
    await writeFile(file, manifest.replace('"0.1.0"', `"${version}"`))
    await install(old, registry.url, join(scratch, 'cache'))
    await installed(['build'], old)
    expect(await digests(join(old, 'dist'))).toEqual(await digests(await siteOf(oldPortal)))
    // Where the program came from a registry, a new portal takes it from there too.
    const said = await installed(['init', '又一个 门户', '--yes'], old, scratch)
    expect(said).toContain('由 npm i 从软件源取得')
    expect(await readFile(join(scratch, '又一个 门户/package.json'), 'utf8')).toContain(
      `"gongkai": "${version}"`,
    )
  })

  it('says its version, and on an older Node uses the one it brings', async (test) => {
    expect((await installed(['--version'], portal)).trim()).toBe(version)
    const older = '/usr/bin/node'
    const found = await promisify(execFile)(older, ['--version']).catch(() => undefined)
    if (!found || !/^v(?:20|21)\./.test(found.stdout))
      return test.skip('no Node older than 22 is installed here')
    const launcher = join(portal, 'node_modules/gongkai/src/cli/gongkai.mjs')
    const { stdout } = await promisify(execFile)(older, [launcher, '--version'])
    expect(stdout.trim()).toBe(version)
  })

  it('is changed as CHANGELOG.md says, which has a heading for its version', async () => {
    const changes = await readFile(join(root, 'CHANGELOG.md'), 'utf8')
    expect(changes).toContain(`\n## ${version}\n`)
  })
})

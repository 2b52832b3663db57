/** Each configuration is printed for the portal, and held against the tool that reads it, if that is here. */

import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { areasOf, headersOf, type Place } from '../../src/host/areas.ts'
import type { Hosted } from '../../src/host/server.ts'
import { configuration, servers } from '../../src/host/servers.ts'
import { fileTypes } from '../../src/host/types.ts'
import { readPortal } from '../../src/reader/portal.ts'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { gongkai } from '../cli/command.ts'
import { fixtureContent } from '../site.ts'

const { site } = await readPortal(fixtureContent)
if (!site) throw new Error('no portal')
const hosted: Hosted = {
  site: { ...site, base: '/zwgk/nianbao/' },
  root: '/srv/示例县 年报/current',
}

function printed(name: string, of = hosted): string {
  const server = servers.find((one) => one.name === name)
  if (!server) throw new Error(`no server ${name}`)
  return configuration(server, of)
}

/** Runs the tool that reads a format; where it is not installed, the test is skipped by its name. */
function lint(context: TestContext, command: string, words: readonly string[]): void {
  try {
    execFileSync(command, words, { stdio: 'pipe' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      context.skip(`${command} is not installed here`)
    throw error
  }
}

describe.each(servers)('the configuration of $name', ({ name, print, comment, notes }) => {
  const text = printed(name)

  test('has every header that any part of the site needs', () => {
    const plain = text.replaceAll('&quot;', '"').replaceAll('\\"', '"')
    for (const area of areasOf(hosted.site))
      for (const [header, value] of Object.entries(headersOf(area, hosted.site))) {
        expect(plain, area.folder).toContain(header)
        expect(plain, area.folder).toContain(value)
      }
  })

  test('names the part of a portal that has it, and not of one that has not', () => {
    const usual = { hasDesk: true, hasTraditional: false }
    const below = (of: Partial<Place>): string =>
      print({ ...hosted, site: { ...hosted.site, ...usual, ...of } })
    expect(below({ hasTraditional: true })).toContain('zh-hant/search')
    expect(below({})).not.toContain('zh-hant')
    expect(below({})).toContain('desk')
    expect(below({ hasDesk: false })).not.toContain('desk')
  })

  test('says that it was not tried, or is tried by a test', () => {
    const isTried = ['nginx', 'caddy', 'apache'].includes(name)
    expect(notes(hosted).join().includes('未在真机上试过')).toBe(!isTried)
    if (comment) expect(text.includes('未在真机上试过')).toBe(!isTried)
  })

  test('is for the portal at its sub-path, and at the root of a domain', () => {
    expect(text).toContain('/zwgk/nianbao/')
    const root = print({ ...hosted, site: { ...hosted.site, base: '/' } })
    expect(root).not.toContain('zwgk')
    expect(root).not.toContain('//404')
  })
})

test.each(['nginx', 'caddy', 'apache', 'iis', 'vercel-json', 'oss'])(
  '%s is told the type of every file',
  (name) => {
    const text = printed(name)
    for (const { type, endings } of fileTypes) {
      expect(text).toContain(type)
      for (const ending of endings) expect(text).toMatch(new RegExp(`\\b${ending}\\b`))
    }
  },
)

test('web.config is XML', async (context) => {
  const file = join(await aFolder(), 'web.config')
  await writeFile(file, printed('iis'))
  lint(context, 'xmllint', ['--noout', file])
})

test('vercel.json is JSON', () => {
  expect(JSON.parse(printed('vercel-json'))).toMatchObject({ trailingSlash: true })
})

test('the commands for OSS are ones a shell reads, and the pages are uploaded last', async (context) => {
  const text = printed('oss')
  const file = join(await aFolder(), 'oss.sh')
  await writeFile(file, text)
  lint(context, 'sh', ['-n', file])
  const uploads = text.split('\n').filter((line) => line.startsWith('ossutil cp'))
  const pages = uploads.filter((line) => line.includes('"*.html"'))
  expect(pages).toHaveLength(areasOf(hosted.site).length)
  expect(uploads.slice(-pages.length)).toEqual(pages)
})

describe('gongkai host', () => {
  test('prints the configuration alone, for the folder that is named', async () => {
    const content = await aContentFolder()
    const { code, stdout } = await gongkai([
      ...['host', 'nginx', '--content', content, '--root', '/srv/a b'],
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('alias "/srv/a b/";')
    expect(stdout).toMatch(/^# nginx：https:\/\/example\.org\/\n/)
  })

  test('prints JSON that holds no notes, and these beside it', async () => {
    const words = ['host', 'vercel-json', '--content', await aContentFolder()]
    const { code, stdout, stderr } = await gongkai(words)
    expect(code).toBe(0)
    expect(() => JSON.parse(stdout) as unknown).not.toThrow()
    expect(stderr).toContain('未在真机上试过')
  })

  test.each([
    [['host', 'ngnix'], '没有“ngnix”这种服务器的配置，是不是 nginx？', 2],
    [['host'], '请写明服务器，如 host nginx。', 2],
    [['host', 'nginx', '--root', '/srv/"x'], '配置里写不了', 2],
  ] as const)('refuses %j', async (words, told, status) => {
    const { code, stderr } = await gongkai([...words, '--content', await aContentFolder()])
    expect(stderr).toContain(told)
    expect(code).toBe(status)
  })

  test('tells what is wrong with a portal that cannot be read', async () => {
    const content = await aContentFolder({ 'site.yaml': '名称: 甲\n' })
    const { code, stdout, stderr } = await gongkai(['host', 'nginx', '--content', content])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('[key-missing]')
  })
})

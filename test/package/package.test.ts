/** The package as a portal of one's own has it: packed, installed and used far from the repository. */

import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alone } from '../setup/alone.ts'
import { digests } from '../site/digests.ts'
import { fixtureContent, fixtureSite } from '../site.ts'
import { install, installed, marks, pack } from './installed.ts'

let scratch: string
let portal: string
/** Why nothing could be installed here. */
let lack: string | undefined

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'gongkai-package-'))
  portal = join(scratch, '示例县 年报')
  lack = await alone(async () => install(await pack(scratch), portal))
})

afterAll(() => rm(scratch, { recursive: true, force: true }))

describe('the package, installed offline at a path with spaces and Chinese', () => {
  it('builds the site of the repository, byte for byte, and changes nothing in node_modules', async (test) => {
    if (lack !== undefined) test.skip(lack)
    const expected = await digests(await fixtureSite('root'))
    await cp(fixtureContent, join(portal, 'content'), { recursive: true })
    const before = await marks(join(portal, 'node_modules'))
    expect(before.length).toBeGreaterThan(1000)
    await alone(() => installed(['build'], portal))
    expect(await digests(join(portal, 'dist'))).toEqual(expected)
    await installed(['check'], portal)
    expect(await marks(join(portal, 'node_modules'))).toEqual(before)
    expect((await readdir(portal)).sort()).toEqual([
      '.dist.building',
      'content',
      'dist',
      'node_modules',
      'package-lock.json',
      'package.json',
    ])
  })

  it('says its version, and on an older Node uses the one it brings', async (test) => {
    if (lack !== undefined) test.skip(lack)
    const manifest = JSON.parse(
      await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as { version: string }
    expect((await installed(['--version'], portal)).trim()).toBe(manifest.version)
    const older = '/usr/bin/node'
    const version = await promisify(execFile)(older, ['--version']).catch(() => undefined)
    if (!version || !/^v(?:20|21)\./.test(version.stdout))
      return test.skip('no Node older than 22 is installed here')
    const launcher = join(portal, 'node_modules/gongkai/src/cli/gongkai.mjs')
    const { stdout } = await promisify(execFile)(older, [launcher, '--version'])
    expect(stdout.trim()).toBe(manifest.version)
  })

  it('is changed as CHANGELOG.md says, which has a heading for its version', async () => {
    const [manifest, changes] = await Promise.all(
      ['package.json', 'CHANGELOG.md'].map((name) =>
        readFile(join(import.meta.dirname, '../..', name), 'utf8'),
      ),
    )
    const { version } = JSON.parse(manifest ?? '') as { version: string }
    expect(changes).toContain(`\n## ${version}\n`)
  })
})

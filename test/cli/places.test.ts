/** Folders that a build is pointed at and that are somebody's: all that stands there stays as it is. */

import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroConfig, HookParameters } from 'astro'
import { describe, expect, it } from 'vitest'
import { build } from '../../src/cli/build.ts'
import { verb as dev } from '../../src/cli/dev.ts'
import { verb as preview } from '../../src/cli/preview.ts'
import { gongkai } from '../../src/publish/integration.ts'
import { Refusal } from '../../src/publish/refusal.ts'
import { workFolder } from '../../src/publish/disk/workshop.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import { cases, others, type Case } from './places-cases.ts'
import { aContentFolder, aFolder } from '../a-content-folder.ts'
import { reportText } from '../a-report.ts'
import { fixtureSite } from '../site.ts'

/** All that is below a folder: files by their bytes, links by what they point at. */
function everything(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const path = join(folder, name)
    const is = lstatSync(path)
    if (is.isSymbolicLink()) return [name, `-> ${readlinkSync(path)}`]
    return [name, is.isDirectory() ? 'folder' : readFileSync(path).toString('base64')]
  })
  return Object.fromEntries(found) as Record<string, string>
}

async function prepare({ files = {}, ...paths }: Case) {
  const folder = await aFolder()
  const own = { content: 'content', out: 'dist', ...paths }
  const content = await aContentFolder(
    { 'reports/shili/2021.md': reportText() },
    join(folder, own.content),
  )
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    if (text.startsWith('-> ')) await symlink(text.slice(3), join(folder, name))
    else await writeFile(join(folder, name), text)
  }
  const cache = paths.cache === undefined ? undefined : join(folder, paths.cache)
  return { folder, content, out: join(folder, own.out), cache }
}

async function refusal(work: Promise<unknown>): Promise<Error> {
  const error: unknown = await work.catch((one: unknown) => one)
  expect(error).toBeInstanceOf(Error)
  return error as Error
}

/** Has the integration be set up as `astro build` does. */
async function setUp(content: string, out: string, cache?: string): Promise<void> {
  const config = { root: pathToFileURL(`${await aFolder()}/`), outDir: pathToFileURL(`${out}/`) }
  const integration = gongkai({ content, cache })
  try {
    await integration.hooks['astro:config:setup']?.({
      command: 'build',
      config: config as AstroConfig,
      updateConfig: (own: unknown) => own,
      logger: { info: () => undefined },
    } as unknown as HookParameters<'astro:config:setup'>)
  } finally {
    await integration.end()
  }
}

describe('a build is refused, and all that is there stays, with', () => {
  it.each(Object.entries(cases))('%s', async (_what, one) => {
    const { folder, content, out, cache } = await prepare(one)
    const before = everything(folder)
    const byCommand = await refusal(
      build({ content, out, cache, precompress: false, sign: undefined, json: false }),
    )
    expect(byCommand).toBeInstanceOf(UsageError)
    expect(byCommand.message).toContain(one.told)
    const byAstro = await refusal(setUp(content, out, cache))
    expect(byAstro).toBeInstanceOf(Refusal)
    expect(byAstro.message).toContain(one.told)
    expect(everything(folder)).toEqual(before)
  })

  it.each(['CNAME', '.git/config', 'reports/shilizhen/2022/mine.xlsx', 'data/mine.csv'])(
    'a file of the user in the site: %s',
    async (name) => {
      const { folder, content, out } = await prepare({ told: '' })
      const site = await fixtureSite('root')
      await cp(site, out, { recursive: true })
      await mkdir(workFolder(out))
      await cp(join(workFolder(site), 'names'), join(workFolder(out), 'names'))
      await writeFile(join(workFolder(out), 'turn'), '')
      await mkdir(dirname(join(out, name)), { recursive: true })
      await writeFile(join(out, name), 'mine')
      const before = everything(out)
      const { message } = await refusal(setUp(content, out))
      expect(message).toContain(`“${name}”不是本程序生成的`)
      expect(everything(out)).toEqual(before)
      expect(await readdir(folder)).toEqual(['.dist.building', 'content', 'dist'])
    },
  )
})

describe('what only looks', () => {
  it('shows no folder that is no site', async () => {
    for (const text of ['{"name":"mine"}', 'x']) {
      const out = await aFolder()
      await mkdir(join(out, 'data'))
      await writeFile(join(out, 'data/datapackage.json'), text)
      const { message } = await refusal(preview.run({ out, port: 0 }, []))
      expect(message).toContain('没有网站')
    }
  })

  it('edits nothing beside which somebody’s folder stands', async () => {
    const { folder, content } = await prepare({
      files: { '.content.building/letter.txt': '1' },
      told: '',
    })
    const before = everything(folder)
    expect((await refusal(dev.run({ content, port: 0 }, []))).message).toContain(others)
    expect(everything(folder)).toEqual(before)
  })
})

import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCache, packPath, prune } from '../../src/publish/cache.ts'
import { writePack } from '../../src/publish/pack.ts'
import { programDigest } from '../../src/publish/program.ts'
import { aFolder } from '../a-content-folder.ts'

describe('the cache', () => {
  it('is kept for the same program', async () => {
    const folder = join(await aFolder(), 'cache')
    const { cache, isOther } = await openCache(folder, 'one')
    expect(isOther).toBe(false)
    const path = packPath(cache, 'organs', 'shili')
    writePack(path, 'key', null, new Map())
    expect((await openCache(folder, 'one')).isOther).toBe(false)
    expect(existsSync(path)).toBe(true)
  })

  it('of another program is emptied, and that is told', async () => {
    const folder = await aFolder()
    const { cache } = await openCache(folder, 'one')
    for (const kind of ['organs', 'lists', 'shards'] as const)
      writePack(packPath(cache, kind, 'x'), 'key', null, new Map())
    expect((await openCache(folder, 'two')).isOther).toBe(true)
    expect(await readdir(folder)).toEqual(['version'])
  })

  it('leaves files alone that are not its own', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'letter.txt'), 'mine')
    await openCache(folder, 'one')
    expect(await readdir(folder)).toContain('letter.txt')
  })

  it('loses what is no longer on the portal', async () => {
    const { cache } = await openCache(await aFolder(), 'one')
    for (const name of ['organs/a/', 'organs/b/', 'years/2021/'])
      writePack(packPath(cache, 'lists', name), 'key', null, new Map())
    await prune(cache, 'lists', ['organs/b/'])
    expect(await readdir(join(cache.folder, 'lists'))).toEqual(['organs_b_.pack'])
  })
})

describe('the digest of the program', () => {
  const files = {
    'src/report/formats/2021.ts': 'schema',
    'src/render/report-page.ts': 'template',
    'src/site/layouts/Page.astro': 'frame',
    'src/site/styles/tokens.css': 'style',
    'public/favicon.svg': 'icon',
    'astro.config.mjs': 'options',
    'package.json': 'names',
    'node_modules/.package-lock.json': 'versions',
  }

  async function aProgram(): Promise<string> {
    const folder = await aFolder()
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    return folder
  }

  it('is the same for the same program, wherever it stands', async () => {
    expect(await programDigest(await aProgram())).toBe(await programDigest(await aProgram()))
    expect(await programDigest()).toBe(await programDigest())
  })

  it.each(Object.keys(files))('changes with %s', async (name) => {
    const folder = await aProgram()
    const before = await programDigest(folder)
    await writeFile(join(folder, name), 'changed')
    expect(await programDigest(folder)).not.toBe(before)
  })
})

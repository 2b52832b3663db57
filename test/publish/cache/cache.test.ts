import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  keep,
  obtain,
  openCache,
  prune,
  recall,
  type Cache,
  type Made,
} from '../../../src/publish/cache/cache.ts'
import { programDigest } from '../../../src/publish/program.ts'
import { aFolder } from '../../a-content-folder.ts'

const entry = { kind: 'organs', name: 'shili', key: 'key' } as const
const made: Made<number> = { facts: 1, pieces: new Map([['a', new Uint8Array([1, 2])]]) }

async function aCache(): Promise<Cache> {
  return (await openCache(join(await aFolder(), 'cache'), 'one')).cache
}

describe('the cache', () => {
  it('is kept for the same program', async () => {
    const cache = await aCache()
    keep(cache, entry, made)
    const again = await openCache(cache.folder, 'one')
    expect(again.isOther).toBe(false)
    expect(recall(again.cache, entry)).toMatchObject({ facts: 1 })
  })

  it('of another program is emptied, and that is told', async () => {
    const cache = await aCache()
    for (const kind of ['organs', 'lists', 'shards'] as const) keep(cache, { ...entry, kind }, made)
    // Earlier programs had kinds that this one has not.
    await mkdir(join(cache.folder, 'scripts'))
    await writeFile(join(cache.folder, 'scripts/scripts.pack'), '')
    expect((await openCache(cache.folder, 'two')).isOther).toBe(true)
    expect(await readdir(cache.folder)).toEqual(['version'])
  })

  it('leaves files alone that are not its own', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'letter.txt'), 'mine')
    await openCache(folder, 'one')
    expect(await readdir(folder)).toContain('letter.txt')
  })

  it('loses what is no longer on the portal', async () => {
    const cache = await aCache()
    for (const name of ['organs/a/', 'organs/b/', 'years/2021/'])
      keep(cache, { kind: 'lists', name, key: 'key' }, made)
    await prune(cache, 'lists', ['organs/b/'])
    expect(await readdir(join(cache.folder, 'lists'))).toEqual(['organs_b_.pack'])
  })
})

describe('obtain(cache, task)', () => {
  it('makes what is not there, and has it the next time', async () => {
    const cache = await aCache()
    let times = 0
    const task = {
      ...entry,
      make: () => {
        times += 1
        return made
      },
    }
    expect(await obtain(cache, task)).toMatchObject({ facts: 1, origin: 'made' })
    expect(await obtain(cache, task)).toMatchObject({ facts: 1, origin: 'cache' })
    expect(await obtain(cache, { ...task, key: 'other' })).toMatchObject({ origin: 'made' })
    expect(times).toBe(2)
  })

  it('makes again what was damaged, and tells', async () => {
    const cache = await aCache()
    keep(cache, entry, made)
    const path = join(cache.folder, 'organs', 'shili.pack')
    const bytes = readFileSync(path)
    bytes[bytes.length - 1] = 9
    writeFileSync(path, bytes)
    const task = { ...entry, make: () => made }
    expect(await obtain(cache, { ...task, wants: () => false })).toMatchObject({ origin: 'cache' })
    expect(await obtain(cache, task)).toMatchObject({ origin: 'mended' })
    expect(await obtain(cache, task)).toMatchObject({ origin: 'cache' })
  })

  it('does not keep what may not be kept', async () => {
    const cache = await aCache()
    const task = { ...entry, make: () => made, mayKeep: (facts: number) => facts > 1 }
    expect(await obtain(cache, task)).toMatchObject({ origin: 'made' })
    expect(await obtain(cache, task)).toMatchObject({ origin: 'made' })
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

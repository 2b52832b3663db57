/**
 * A site built with a cache is the site built without one, byte for byte. `EDIT_SCRIPTS=30` runs as
 * many scripts of random edits; each begins from another portal.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { placeOf } from '../../src/publish/astro/settings.ts'
import { keep, recall } from '../../src/publish/cache/cache.ts'
import { rendererKey } from '../../src/publish/cache/keys.ts'
import { programDigest, projectFolder } from '../../src/publish/program.ts'
import { readPortal } from '../../src/reader/portal.ts'
import { aFolder } from '../a-content-folder.ts'
import { gongkai } from '../cli/command.ts'
import { randomFrom } from '../random-figures.ts'
import { digests } from '../site/digests.ts'
import { edits, ofOneYear, writeStart, type Random } from './edits.ts'

const SCRIPTS = Number(process.env['EDIT_SCRIPTS'] ?? 3)
const seeds = Array.from({ length: SCRIPTS }, (_, index) => index + 1)

interface Told {
  readonly damaged: number
  readonly isOtherCache: boolean
  readonly reused: { readonly reports: number; readonly lists: number; readonly shards: number }
}

async function build(content: string, out: string, ...more: string[]): Promise<Told> {
  const words = ['build', '--json', '--content', content, '--out', out, ...more]
  const { code, stdout, stderr } = await gongkai(words)
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Told
}

/** Some edits, of different kinds, one after the other. */
function editAtRandom(content: string, random: Random): string[] {
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
    const edit = edits[Math.floor(random() * edits.length)]
    edit?.apply(content, random)
    return edit?.name ?? ''
  })
}

async function cleanDigests(content: string, more: string[] = []): Promise<Record<string, string>> {
  const clean = join(await aFolder(), 'dist')
  await build(content, clean, ...more)
  return digests(clean)
}

describe('a cached build is a clean one', () => {
  it.each(seeds)('after a script of random edits (%i)', async (seed) => {
    const folder = await aFolder()
    const [content, out] = [join(folder, 'content'), join(folder, 'dist')]
    const random = randomFrom(seed)
    const more = seed % 2 === 0 ? ['--precompress'] : []
    // Compressing takes most of the time, and a page is compressed as the next one is.
    writeStart(content, seed, seed % 4 === 2 ? ofOneYear : {})
    await build(content, out, ...more)
    const done: string[] = []
    for (let step = 0; step < 2; step += 1) {
      done.push(...editAtRandom(content, random))
      await build(content, out, ...more)
    }
    expect(await digests(out), done.join('; ')).toEqual(await cleanDigests(content, more))
  })
})

/** Every pack of a cache. */
function packs(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pack'))
    .map((name) => join(folder, name))
}

describe('the cache of a build', async () => {
  const folder = await mkdtemp(join(inject('runFolder'), 'cache-'))
  const [content, out] = [join(folder, 'content'), join(folder, 'dist')]
  const work = join(folder, '.dist.building')
  let right: Record<string, string> = {}

  beforeAll(async () => {
    writeStart(content, 7)
    expect(await build(content, out)).toMatchObject({ damaged: 0, isOtherCache: false })
    right = await digests(out)
    expect((await build(content, out)).reused.reports).toBeGreaterThan(3)
  })

  it('with a bit flipped in every file is not used, and that is told', async () => {
    const random = randomFrom(7)
    for (const path of packs(join(work, 'cache'))) {
      const bytes = readFileSync(path)
      const at = Math.floor(random() * bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ 4
      writeFileSync(path, bytes)
    }
    expect((await build(content, out)).damaged).toBeGreaterThan(5)
    expect(await digests(out)).toEqual(right)
  })

  it('is used for the reports when the face of the portal has changed, and for no page', async () => {
    const settings = join(content, 'site.yaml')
    const before = readFileSync(settings, 'utf8')
    mkdirSync(join(content, 'face'))
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>'
    writeFileSync(join(content, 'face/mark.svg'), svg)
    writeFileSync(settings, `${before}标志: mark.svg\n强调色: '#7a1d12'\n`)
    const { reused } = await build(content, out)
    expect(reused.reports).toBeGreaterThan(3)
    expect(reused.lists).toBe(0)
    expect(await digests(out)).toEqual(await cleanDigests(content))
    writeFileSync(settings, before)
    rmSync(join(content, 'face'), { recursive: true })
    await build(content, out)
    expect(await digests(out)).toEqual(right)
  })

  it('has what renders the pages, their styles and scripts, and they are not bundled again', async () => {
    const cache = { folder: join(work, 'cache'), program: await programDigest() }
    const { site } = await readPortal(content)
    const key = rendererKey(cache, [placeOf(site), projectFolder])
    const entry = { kind: 'renderer', name: key, key } as const
    const kept = recall(cache, entry)
    if (typeof kept !== 'object') throw new Error(`what renders the pages is ${kept}`)
    const marks = [...kept.pieces].map(([name, bytes]) => {
      const text = Buffer.from(bytes).toString()
      if (name.startsWith('.prerender/'))
        return [name, text.replaceAll('找不到这个页面', '这里没有')]
      const mark = name.endsWith('.svg') ? '' : '\n/* kept */'
      return [name, text + mark]
    })
    const marked = marks.map(([name = '', text = '']) => [name, Buffer.from(text)] as const)
    keep(cache, entry, { ...kept, pieces: new Map(marked) })
    // Nor are pages rendered again that show nothing new.
    await build(content, out)
    expect(readFileSync(join(out, '404.html'), 'utf8')).not.toContain('这里没有')
    rmSync(join(work, 'cache/lists'), { recursive: true })
    await build(content, out)
    const assets = marked.map(([name]) => name).filter((name) => /^_astro.*[.](css|js)$/.test(name))
    expect(assets.length).toBeGreaterThan(20)
    for (const name of assets) expect(readFileSync(join(out, name), 'utf8')).toMatch(/kept \*\/$/)
    expect(readFileSync(join(out, '404.html'), 'utf8')).toContain('这里没有')
    for (const kind of ['renderer', 'lists']) rmSync(join(work, 'cache', kind), { recursive: true })
    await build(content, out)
    expect(await digests(out)).toEqual(right)
  })

  it('that lost a list, or the pages that are none, has those rendered', async () => {
    const packs = readdirSync(join(work, 'cache/lists'))
    const lists = packs.filter((name) => !/^(?:frame|others)/.test(name))
    const lost = ['years', 'data'].map((beginning) =>
      lists.find((name) => name.startsWith(beginning)),
    )
    for (const name of [...lost.map(String), 'others.pack']) {
      rmSync(join(work, 'cache/lists', name))
      rmSync(join(work, 'site'), { recursive: true })
      const { reused } = await build(content, out)
      expect(reused.lists).toBe(lists.length - (lost.includes(name) ? 1 : 0))
      expect(await digests(out), name).toEqual(right)
    }
  })

  it('bundles what renders the pages anew for another address', async () => {
    const settings = join(content, 'site.yaml')
    const before = readFileSync(settings, 'utf8')
    writeFileSync(settings, `${before.replace(/^子路径:.*$/m, '')}\n子路径: /elsewhere/\n`)
    await build(content, out)
    expect(await digests(out)).toEqual(await cleanDigests(content))
    writeFileSync(settings, before)
    await build(content, out)
    expect(await digests(out)).toEqual(right)
  })

  it('is made again when it is gone', async () => {
    rmSync(join(work, 'cache'), { recursive: true })
    expect(await build(content, out)).toMatchObject({ damaged: 0, reused: { reports: 0 } })
    expect(await digests(out)).toEqual(right)
  })

  it('of another version of the program is not used, and that is told', async () => {
    writeFileSync(join(work, 'cache/version'), 'another')
    const told = await build(content, out)
    expect(told).toMatchObject({ isOtherCache: true, reused: { reports: 0, lists: 0 } })
    expect(await digests(out)).toEqual(right)
  })

  it('mends what was changed by hand in the site before the last', async () => {
    const before = join(work, 'site')
    for (const name of Object.keys(right)) writeFileSync(join(before, name), 'x')
    writeFileSync(join(before, 'left.html'), 'x')
    await build(content, out)
    expect(await digests(out)).toEqual(right)
  })
})

import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openCache, type Cache } from '../../../src/publish/cache/cache.ts'
import { sha256, type Named } from '../../../src/publish/disk/digests.ts'
import type { Sites } from '../../../src/publish/disk/put-file.ts'
import { precompress } from '../../../src/publish/twins/precompress.ts'
import { writeTwins, type TwinsTask } from '../../../src/publish/twins/write-twins.ts'
import type { Threads } from '../../../src/publish/threads/threads.ts'
import { aFolder } from '../../a-content-folder.ts'

const decompress = { '.gz': gunzipSync, '.br': brotliDecompressSync, '.zst': zstdDecompressSync }

/** The work of the threads, in this one. */
const here = {
  each: (_job: string, tasks: readonly TwinsTask[]) => Promise.resolve(tasks.map(writeTwins)),
} as unknown as Threads

async function aSite(): Promise<Sites & { cache: Cache }> {
  const folder = await aFolder()
  const { cache } = await openCache(join(folder, 'cache'), 'one')
  return { cache, out: join(folder, 'site'), old: join(folder, 'old') }
}

function put({ out }: Sites, files: Readonly<Record<string, string>>): Map<string, string> {
  const named = Object.entries(files).map(([name, text]): Named => {
    mkdirSync(dirname(join(out, name)), { recursive: true })
    writeFileSync(join(out, name), text)
    return [name, sha256(Buffer.from(text))]
  })
  return new Map(named)
}

const long = '政府信息公开'.repeat(200)
const changed = long.replace('政府', '机关')

describe('twins', () => {
  it('stand beside each text file, and are what it is once unpacked', async () => {
    const site = await aSite()
    const digests = put(site, { 'a/x.html': long, 'b.csv': changed, 'c.png': long })
    const { names, compressed } = await precompress(here, site.cache, site, digests, () => {})
    expect(compressed).toBe(2)
    expect([...names].sort()).toEqual(
      ['a/x.html', 'b.csv'].flatMap((name) => ['.br', '.gz', '.zst'].map((end) => name + end)),
    )
    for (const [ending, unpack] of Object.entries(decompress)) {
      const twin = readFileSync(join(site.out, `a/x.html${ending}`))
      expect(unpack(twin).toString()).toBe(long)
      expect(twin.length).toBeLessThan(Buffer.byteLength(long))
    }
  })

  it('are not made where they would be larger, nor over a file of the name', async () => {
    const site = await aSite()
    const digests = put(site, { 'x.txt': '甲', '目录.csv': long, '目录.csv.gz': 'an attachment' })
    expect((await precompress(here, site.cache, site, digests, () => {})).names).toEqual([])
    expect(readFileSync(join(site.out, '目录.csv.gz'), 'utf8')).toBe('an attachment')
  })

  it('are compressed again only for what changed, wherever it is moved', async () => {
    const site = await aSite()
    await precompress(here, site.cache, site, put(site, { 'a.html': long }), () => {})
    const again = put(site, { 'a.html': changed, 'moved/b.html': long })
    expect(await precompress(here, site.cache, site, again, () => {})).toMatchObject({
      compressed: 1,
      damaged: 0,
    })
    for (const [name, text] of [
      ['a.html', changed],
      ['moved/b.html', long],
    ] as const)
      expect(gunzipSync(readFileSync(join(site.out, `${name}.gz`))).toString()).toBe(text)
  })

  it('that stand there are left alone, and mended where somebody changed them', async () => {
    const site = await aSite()
    const digests = put(site, { 'a.html': long })
    await precompress(here, site.cache, site, digests, () => {})
    const path = join(site.out, 'a.html.br')
    const [before, right] = [statSync(path).ino, readFileSync(path)]
    expect((await precompress(here, site.cache, site, digests, () => {})).compressed).toBe(0)
    expect(statSync(path).ino).toBe(before)
    writeFileSync(path, 'x')
    await precompress(here, site.cache, site, digests, () => {})
    expect(readFileSync(path)).toEqual(right)
    rmSync(path)
    await precompress(here, site.cache, site, digests, () => {})
    expect(existsSync(path)).toBe(true)
  })

  it('of a damaged cache are made again, and that is told', async () => {
    const site = await aSite()
    const digests = put(site, { 'a.html': long })
    await precompress(here, site.cache, site, digests, () => {})
    const pack = join(site.cache.folder, 'twins', `${[...digests.values()][0]?.slice(0, 2)}.pack`)
    const bytes = readFileSync(pack)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(pack, bytes)
    writeFileSync(join(site.out, 'a.html.br'), 'x')
    const told = await precompress(here, site.cache, site, digests, () => {})
    expect(told).toMatchObject({ damaged: 1, compressed: 1 })
    expect(brotliDecompressSync(readFileSync(join(site.out, 'a.html.br'))).toString()).toBe(long)
  })
})

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  listSite,
  makeFolder,
  putFile,
  removeOthers,
  type Sites,
} from '../../../src/publish/disk/put-file.ts'
import { openCache } from '../../../src/publish/cache/cache.ts'
import { knownDigests, stampFiles, type Stamped } from '../../../src/publish/cache/stamp.ts'
import { aFolder } from '../../a-content-folder.ts'

async function sites(files: Readonly<Record<string, string>> = {}): Promise<Sites> {
  const folder = await aFolder()
  const both = { out: join(folder, 'new'), old: join(folder, 'old') }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  mkdirSync(both.out, { recursive: true })
  return both
}

function put(to: Sites, name: string, text: string): string {
  makeFolder(to, name)
  putFile(to, name, Buffer.from(text))
  return readFileSync(join(to.out, name), 'utf8')
}

const inode = (path: string): number => statSync(path).ino

describe('a file of a new site', () => {
  it('is the one of the last site where that has the same bytes', async () => {
    const to = await sites({ 'old/a/b.html': '甲' })
    expect(put(to, 'a/b.html', '甲')).toBe('甲')
    expect(inode(join(to.out, 'a/b.html'))).toBe(inode(join(to.old, 'a/b.html')))
  })

  it('is written where the last site has other bytes, and that keeps its own', async () => {
    const to = await sites({ 'old/b.html': '甲', 'new/b.html': '甲' })
    expect(put(to, 'b.html', '乙')).toBe('乙')
    expect(readFileSync(join(to.old, 'b.html'), 'utf8')).toBe('甲')
  })

  it('is not written over while it is also a file of the last site', async () => {
    const to = await sites({ 'old/b.html': '甲' })
    put(to, 'b.html', '甲')
    put(to, 'b.html', '乙')
    expect(readFileSync(join(to.old, 'b.html'), 'utf8')).toBe('甲')
  })

  it('stays as it is where an earlier build left it right', async () => {
    const to = await sites({ 'new/b.html': '甲' })
    const before = inode(join(to.out, 'b.html'))
    put(to, 'b.html', '甲')
    expect(inode(join(to.out, 'b.html'))).toBe(before)
  })

  it('goes when the new site has none of its name, with the folders it leaves empty', async () => {
    const to = await sites({ 'new/a/b/c.html': '甲', 'new/a/d.html': '乙', 'new/e/f.html': '丙' })
    const listed = listSite(to)
    put(to, 'a/g.html', '丁')
    // Put there by a system, say, after it was listed.
    put(to, 'e/.DS_Store', '戊')
    removeOthers(to, listed, new Set(['a/d.html', 'a/g.html']))
    expect(readdirSync(to.out, { recursive: true }).sort()).toEqual([
      'a',
      join('a', 'd.html'),
      join('a', 'g.html'),
    ])
  })
})

describe('a stamp', () => {
  const digests = [
    ['a.html', 'digest of a'],
    ['b/b.html', 'digest of b'],
  ] as const

  async function stampedFiles(): Promise<Stamped> {
    const to = await sites({ 'new/a.html': '甲', 'new/b/b.html': '乙' })
    const { cache } = await openCache(join(await aFolder(), 'cache'), 'one')
    const files = ['a.html', 'b/b.html']
    const stamped = { kind: 'stamps', name: 'x', key: 'key', cache, ...to, files } as const
    stampFiles(stamped, digests)
    return stamped
  }

  /** The files as a later build finds them: its site is another folder, and this one was the last. */
  async function laterSite(): Promise<Stamped> {
    const stamped = await stampedFiles()
    const { out } = await sites()
    return { ...stamped, out, old: stamped.out }
  }

  it('holds while nothing is written, and remembers the digests', async () => {
    expect(knownDigests(await stampedFiles())).toEqual(digests)
  })

  it('does not hold for other bytes of the same length, another key or another file', async () => {
    const stamped = await stampedFiles()
    expect(knownDigests({ ...stamped, key: 'other' })).toBeUndefined()
    expect(knownDigests({ ...stamped, files: ['a.html', 'c.html'] })).toBeUndefined()
    writeFileSync(join(stamped.out, 'b/b.html'), '丙')
    expect(knownDigests(stamped)).toBeUndefined()
  })

  it('holds for files of the last site, which are then files of the new one too', async () => {
    const later = await laterSite()
    writeFileSync(join(later.out, 'a.html'), '丙')
    expect(knownDigests(later)).toEqual(digests)
    for (const name of later.files)
      expect(inode(join(later.out, name))).toBe(inode(join(later.old, name)))
    expect(readFileSync(join(later.out, 'a.html'), 'utf8')).toBe('甲')
    expect(knownDigests({ ...later, old: '' })).toEqual(digests)
  })

  it('links nothing when one file of the last site was written to', async () => {
    const later = await laterSite()
    writeFileSync(join(later.old, 'b/b.html'), '丙')
    expect(knownDigests(later)).toBeUndefined()
    expect(readdirSync(later.out)).toEqual([])
  })
})

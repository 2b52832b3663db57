import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPack, writePack } from '../../../src/publish/cache/pack.ts'
import { aFolder } from '../../a-content-folder.ts'

const pieces = new Map([
  ['2021.json', Buffer.from('{"甲":1}')],
  ['2021.main', Buffer.from('<p>乙</p>'.repeat(200))],
  ['leer', Buffer.alloc(0)],
])

async function aPack(): Promise<string> {
  const path = join(await aFolder(), 'organs', 'shili.pack')
  writePack(path, 'key', { reports: 3 }, pieces)
  return path
}

describe('a pack', () => {
  it('gives back its facts and its pieces', async () => {
    const path = await aPack()
    expect(readPack(path, 'key')).toEqual({ facts: { reports: 3 }, pieces })
    const only = readPack(path, 'key', (name) => name === '2021.main')
    expect(only).toMatchObject({ pieces: new Map([['2021.main', pieces.get('2021.main')]]) })
  })

  it('is absent under another key, and where there is none', async () => {
    const path = await aPack()
    expect(readPack(path, 'other')).toBe('absent')
    rmSync(path)
    expect(readPack(path, 'key')).toBe('absent')
  })

  it('is never taken for good with any bit flipped', async () => {
    const path = await aPack()
    const whole = readFileSync(path)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const damaged = Buffer.from(whole)
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit)
        writeFileSync(path, damaged)
        expect(readPack(path, 'key')).toBe('damaged')
      }),
      { numRuns: 1000 },
    )
  })

  it('is never taken for good when it was cut short or has grown', async () => {
    const path = await aPack()
    const whole = readFileSync(path)
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(path, whole)
      truncateSync(path, length)
      expect(readPack(path, 'key')).toBe('damaged')
    }
    writeFileSync(path, Buffer.concat([whole, Buffer.from('x')]))
    expect(readPack(path, 'key')).toBe('damaged')
  })
})

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openArchive, packed } from '../../../src/import/sources/archive.ts'
import { limits } from '../../../src/import/sources/limits.ts'
import { UnreadableSource } from '../../../src/import/sources/unreadable.ts'

const files = { 'a.xml': strToU8('<a/>'.repeat(100)), 'b/c.xml': strToU8('甲') }
const sound = zipSync(files)
const stored = packed(files)

/** A copy with some bytes written over, from a place that is found by what stands there. */
function changed(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const copy = bytes.slice()
  copy.set(values, at)
  return copy
}

function placesOf(bytes: Uint8Array, mark: readonly number[]): number[] {
  return [...bytes.keys()].filter((at) => mark.every((byte, index) => bytes[at + index] === byte))
}

const central = placesOf(sound, [0x50, 0x4b, 1, 2])
const locals = placesOf(sound, [0x50, 0x4b, 3, 4])
const [end = 0] = placesOf(sound, [0x50, 0x4b, 5, 6])

function readAll(bytes: Uint8Array): (Uint8Array | undefined)[] {
  const archive = openArchive(bytes)
  return archive.names.map((name) => archive.read(name))
}

describe('an archive', () => {
  it.each([
    ['deflated', sound],
    ['stored', stored],
    ['with bytes after its end', Uint8Array.from([...sound, 13, 10])],
  ])('%s is read as it is', (_how, bytes) => {
    expect(openArchive(bytes).names).toEqual(Object.keys(files))
    expect(readAll(bytes)).toEqual(Object.values(files))
    expect(openArchive(bytes).read('none')).toBeUndefined()
  })

  it('is the same when it is packed again', () => {
    expect(readAll(packed(files))).toEqual(Object.values(files))
  })

  it.each([
    ['a local name that differs', changed(sound, (locals[0] ?? 0) + 30, [0x7a]), '对不上'],
    ['a local size that differs', changed(sound, (locals[0] ?? 0) + 22, [1]), '对不上'],
    ['a local method that differs', changed(sound, (locals[0] ?? 0) + 8, [0]), '对不上'],
    ['a place that is no header', changed(sound, (central[1] ?? 0) + 42, [9]), '对不上'],
    ['two entries of one place', changed(sound, (central[1] ?? 0) + 42, [0, 0]), '对不上'],
    ['a directory elsewhere', changed(sound, end + 16, [0, 0]), '对不上'],
    ['more entries than there are', changed(sound, end + 8, [3, 0, 3]), '对不上'],
    ['fewer entries than there are', changed(sound, end + 8, [1, 0, 1]), '对不上'],
    ['a password', changed(sound, (central[0] ?? 0) + 8, [1]), '密码'],
    ['a password in the local header', changed(sound, (locals[0] ?? 0) + 6, [1]), '密码'],
    ['an unknown method', changed(sound, (central[0] ?? 0) + 10, [12]), '对不上'],
    ['its end cut off', sound.subarray(0, sound.length - 30), '不完整'],
  ])('with %s is refused', (_what, bytes, told) => {
    expect(() => readAll(bytes)).toThrow(UnreadableSource)
    expect(() => readAll(bytes)).toThrow(told)
  })

  it('with a name twice, in whatever letters, is refused', () => {
    const twice = zipSync({ 'xl/a.xml': strToU8('1'), 'XL/A.xml': strToU8('2') })
    expect(() => readAll(twice)).toThrow('对不上')
  })

  it('with a file hidden before those of its directory is refused', () => {
    const decoy = zipSync({ 'word/document.xml': sound }, { level: 0 })
    const [, inner = 0] = placesOf(decoy, [0x50, 0x4b, 3, 4])
    const view = new DataView(decoy.buffer)
    const last = placesOf(decoy, [0x50, 0x4b, 5, 6])
    // The directory of the inner archive, its places moved, under the end of the outer one.
    const [from = 0] = placesOf(decoy, [0x50, 0x4b, 1, 2])
    for (const at of placesOf(decoy, [0x50, 0x4b, 1, 2]).slice(0, 2))
      view.setUint32(at + 42, view.getUint32(at + 42, true) + inner, true)
    const innerEnd = last[0] ?? 0
    view.setUint32(innerEnd + 16, from, true)
    const lying = decoy.slice(0, innerEnd + 22)
    expect(openArchive(sound).names).toHaveLength(2)
    expect(() => openArchive(lying)).toThrow('对不上')
  })

  it.each(['a changed byte', 'a changed byte of a stored file'])('with %s is refused', (what) => {
    const bytes = what.includes('stored') ? stored : sound
    const at = placesOf(bytes, [0x50, 0x4b, 3, 4])[0] ?? 0
    for (let offset = 36; offset < 42; offset += 1) {
      const broken = changed(bytes, at + offset, [(bytes[at + offset] ?? 0) ^ 0x10])
      expect(() => readAll(broken)).toThrow('损坏')
    }
  })
})

describe('an archive that expands beyond measure', () => {
  it('is refused for its ratio before it is unpacked', () => {
    const bomb = zipSync({ a: new Uint8Array(limits.entry - 1) })
    expect(() => readAll(bomb)).toThrow('倍以上')
  })

  it('is refused for the size of one file, or of all', () => {
    const large = new Uint8Array(limits.entry / 2 - 1)
    expect(() => readAll(packed({ a: new Uint8Array(limits.entry + 1) }))).toThrow('30 MB')
    expect(() => readAll(packed({ a: large, b: large, c: large, d: large, e: large }))).toThrow(
      '60 MB',
    )
  })

  it('is refused when it says less than it holds', () => {
    const bomb = zipSync({ a: new Uint8Array(500_000) })
    const view = new DataView(bomb.buffer)
    const [directory = 0] = placesOf(bomb, [0x50, 0x4b, 1, 2])
    for (const at of [22, directory + 24]) view.setUint32(at, 1_000, true)
    expect(() => readAll(bomb)).toThrow('损坏')
  })

  it('is refused for the number of its files', () => {
    const many = Object.fromEntries(
      Array.from({ length: limits.entries + 1 }, (_, at) => [`${at}`, new Uint8Array()]),
    )
    expect(() => openArchive(packed(many))).toThrow('部件')
  })
})

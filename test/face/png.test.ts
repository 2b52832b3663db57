import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgePng } from '../../src/face/png.ts'
import { aPng, chunk } from './a-png.ts'

function told(bytes: Uint8Array): string {
  const judged = judgePng(bytes)
  return 'faults' in judged ? (judged.faults[0]?.message ?? '') : ''
}

describe('a png', () => {
  it('is as large as its header says', () => {
    expect(judgePng(aPng(180, 60))).toEqual({ width: 180, height: 60 })
  })

  it('that would unpack to gigabytes is refused by its size, unpacked', () => {
    const bomb = aPng(60_000, 60_000)
    expect(bomb.length).toBeLessThan(100_000)
    expect(told(bomb)).toContain('宽 60000、高 60000 像素')
    expect(told(aPng(2001, 10))).toContain('2000 像素')
    expect(told(aPng(0, 10))).toContain('打不开')
  })

  it('that moves is refused', () => {
    expect(told(aPng(10, 10, [chunk('acTL', Buffer.alloc(8))]))).toContain('会动')
  })

  it('that is cut, goes on after its end, or is something else is refused', () => {
    const whole = aPng(10, 10)
    expect(told(Buffer.concat([whole, Buffer.from('<script>')]))).toContain('打不开')
    expect(told(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toContain('打不开')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (end) => {
        expect(told(whole.subarray(0, end))).toContain('打不开')
      }),
    )
  })
})

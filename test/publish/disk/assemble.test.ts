import { describe, expect, it } from 'vitest'
import { assemble, utf8 } from '../../../src/publish/disk/assemble.ts'

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString()
}

describe('assemble(parts)', () => {
  it('puts bytes and texts one after the other', () => {
    expect(textOf(assemble(['甲𠮷', Buffer.from('乙'), 'c', new Uint8Array()]))).toBe('甲𠮷乙c')
    expect(textOf(assemble(['d']))).toBe('d')
    expect(assemble([])).toHaveLength(0)
  })

  it('finds room for what is larger than all before', () => {
    const text = '政府信息'.repeat(100_000)
    expect(textOf(assemble(['前', Buffer.from(text), text]))).toBe(`前${text}${text}`)
  })
})

describe('utf8(text)', () => {
  it('is what Buffer makes of a text, halves of pairs too', () => {
    for (const text of ['', '甲𠮷乙c', 'a\ud800b\udc00中', '政府信息'.repeat(200_000)])
      expect(Buffer.from(text).equals(utf8(text))).toBe(true)
  })

  it('stays when the next one is made', () => {
    const [one, other] = [utf8('甲'.repeat(5000)), utf8('乙'.repeat(5000))]
    expect([textOf(one), textOf(other)]).toEqual(['甲'.repeat(5000), '乙'.repeat(5000)])
  })
})

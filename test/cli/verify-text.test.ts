import { describe, expect, it } from 'vitest'
import { outcomeText } from '../../src/cli/verify-text.ts'
import { fault, type Fault } from '../../src/verify/fault.ts'

function text(faults: readonly Fault[], more: object = {}): string {
  return outcomeText({ against: 'dist', files: 9, isSigned: false, faults, ...more })
}

describe('what came of verifying', () => {
  it('says the same of many files once, and what to do once for a kind', () => {
    const many = ['a', 'b', 'c', 'd'].map((file) => fault('header', file, '响应头 X：没有'))
    const told = text([...many, fault('header', 'e', '响应头 Y：没有')])
    expect(told).toContain(
      '4 个文件（a、b、c等） [header] 响应头 X：没有。\ne [header] 响应头 Y：没有。\n',
    )
    expect(told.match(/怎么办/g)).toHaveLength(1)
    expect(told).toMatch(/共 9 个文件：有 5 处问题。$/)
  })

  it('prints no more than can be read, and says where the rest is', () => {
    const cut = Array.from({ length: 30 }, (_, at) => fault('cut', `f${at}`, `实有 ${at} 字节`))
    expect(text(cut)).toContain('[cut] 还有 10 条，用 --json 看。')
  })

  it('says that a list nobody signed proves nothing of itself', () => {
    expect(text([], { against: undefined })).toContain('要用 --key 验签名才知道')
    const signed = text([], { against: undefined, isSigned: true })
    expect(signed).not.toContain('要用 --key')
    expect(signed).toContain('清单的签名是这把公钥的。')
  })

  it('tells the grade of headers and the encodings of a server', () => {
    expect(text([], { grade: 'A+', encodings: ['gzip', 'br'] })).toContain('A+。压缩：gzip、br。')
    expect(text([], { grade: 'F', encodings: [] })).toContain('F。压缩：没有。')
  })
})

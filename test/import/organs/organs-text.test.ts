import { describe, expect, it } from 'vitest'
import { withOrgans } from '../../../src/import/organs/organs-text.ts'
import { organsIn } from '../../../src/reader/portal.ts'

const added = {
  id: 'qingteng',
  name: '青藤镇人民政府',
  type: '镇',
  aliases: ['青藤: 乡', '[旧镇]'],
}

const first = '- id: shili # 定了\n  名称: "示例镇"\n  类型: 镇'

describe('withOrgans(text, organs)', () => {
  it.each([
    ['without a line end at the end', first],
    ['with lines and spaces after it', `${first}\n\n  \n# 完\n\n\n\n`],
    ['of Windows, with a byte order mark', `\uFEFF${first.replaceAll('\n', '\r\n')}\r\n`],
    ['indented', `${first.replaceAll(/^/gmu, '  ')}\n`],
  ])('keeps every character of a list %s', (_what, text) => {
    const longer = withOrgans(text, [added])
    expect(longer.startsWith(text)).toBe(true)
    expect(organsIn(longer).map(({ id, aliases }) => [id, aliases])).toEqual([
      ['shili', []],
      ['qingteng', added.aliases],
    ])
    expect(/[^\r]\n/u.test(longer) && text.includes('\r\n')).toBe(false)
  })

  it('writes a list where there is none', () => {
    expect(organsIn(withOrgans('', [added]))).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'
import { distinctName, distinctShortName } from '../../../src/report/organs/names.ts'
import { childrenOf } from '../../../src/report/organs/tree.ts'
import { organsIn } from '../../../src/reader/portal.ts'

function organs(...entries: readonly string[]) {
  return organsIn(entries.map((entry) => `- { 类型: 镇, ${entry} }\n`).join(''))
}

describe('distinctName(organ), distinctShortName(organ)', () => {
  it('are the names alone where they are unique', () => {
    const [organ] = organs('id: jia, 名称: 甲镇人民政府, 简称: 甲镇, 地区: 示例县')
    expect(organ && [distinctName(organ), distinctShortName(organ)]).toEqual([
      '甲镇人民政府',
      '甲镇',
    ])
  })

  it('have the region beside what other organs are called too, and only beside that', () => {
    const found = organs(
      'id: jia, 名称: 示例县新集镇人民政府, 简称: 新集镇, 地区: 示例县',
      'id: yi, 名称: 新集镇人民政府, 简称: 新集镇, 地区: 假想县',
    )
    expect(found.map(distinctName)).toEqual(['示例县新集镇人民政府', '新集镇人民政府'])
    expect(found.map(distinctShortName)).toEqual(['新集镇（示例县）', '新集镇（假想县）'])
  })

  it('tell namesakes of one region, or of none, by their 上级, their code or their id', () => {
    const found = organs(
      'id: shi, 名称: 示例市人民政府',
      'id: jia, 名称: 新集镇, 地区: 示例县',
      'id: yi, 名称: 新集镇, 地区: 示例县, 上级: shi',
      "id: bing, 名称: 新集镇, 行政区划代码: '999999'",
      'id: ding, 名称: 新集镇',
    )
    expect(found.map(distinctName)).toEqual([
      '示例市人民政府',
      '新集镇（jia）',
      '新集镇（示例市人民政府）',
      '新集镇（999999）',
      '新集镇（ding）',
    ])
    expect(new Set(found.map(distinctShortName)).size).toBe(5)
  })
})

describe('the 上级 of organs', () => {
  it('is an id, or a name that exactly one organ has; what it is not stays as a name', () => {
    const found = organs(
      'id: xian, 名称: 示例县人民政府, 简称: 示例县',
      'id: jia, 名称: 甲镇, 上级: xian',
      'id: yi, 名称: 乙镇, 上级: 示例县',
      'id: bing, 名称: 丙镇, 上级: 假想县',
      'id: ding, 名称: 丁镇, 上级: wu',
    )
    expect(found.map(({ parent, parentName }) => [parent, parentName])).toEqual([
      [undefined, undefined],
      ['xian', '示例县人民政府'],
      ['xian', '示例县人民政府'],
      [undefined, '假想县'],
      [undefined, undefined],
    ])
    expect(childrenOf(found, 'xian').map(({ id }) => id)).toEqual(['jia', 'yi'])
    expect(childrenOf(found, 'jia')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { ownName, placesIn, proposedIds, type Named } from '../../../src/import/organs/organ-ids.ts'
import { spelling } from '../../../src/import/organs/spelling.ts'

function town(name: string, parent = '示例县人民政府', type = name.includes('乡') ? '乡' : '镇') {
  return { name, type, parentName: parent } satisfies Named
}

describe('spelling(text)', () => {
  it.each([
    ['八陡', 'badou'],
    ['六安', 'luan'],
    ['长子', 'zhangzi'],
    ['乐亭', 'laoting'],
    ['绿柳', 'lvliu'],
    ['·十里铺', 'shilipu'],
  ])('reads %s as %s', (text, id) => expect(spelling(text)).toBe(id))

  it('gives none for a character without pinyin, or what begins with a digit', () => {
    expect(spelling('㐂')).toBeUndefined()
    expect(spelling('301矿区')).toBeUndefined()
  })
})

describe('ownName(organ, places)', () => {
  it.each([
    ['八陡镇人民政府', '镇', '八陡'],
    ['夏邑县桑垌乡人民政府', '乡', '桑垌'],
    ['云上街道办事处', '街道', '云上'],
    ['示例县城市管理局', '部门', '城市管理局'],
    ['示例县人民政府办公室', '部门', '政府办公室'],
    ['示例县人民政府', '政府', '示例县'],
    ['市场监督管理局', '部门', '市场监督管理局'],
  ])('of %s is %s', (name, type, own) => {
    expect(ownName({ name, type }, ['示例县'])).toBe(own)
  })
})

describe('proposedIds(organs, taken)', () => {
  it('gives organs of one name longer ids, all of them, in whatever order they come', () => {
    const organs = [
      town('示例县城关镇人民政府'),
      town('假想县城关镇人民政府', '假想县人民政府'),
      town('示例县青山镇人民政府'),
      town('示例县青山乡人民政府'),
    ]
    const ids = ['shilixian-chengguan', 'jiaxiangxian-chengguan', 'qingshanzhen', 'qingshanxiang']
    expect(proposedIds(organs, new Set())).toEqual(ids)
    expect(proposedIds(organs.toReversed(), new Set())).toEqual(ids.toReversed())
  })

  it('tells them apart by their codes, or numbers them where nothing else does', () => {
    const same = [town('示例县梨林镇'), town('示例县李林镇')]
    expect(proposedIds(same, new Set())).toEqual(['lilin-1', 'lilin-2'])
    expect(proposedIds(same, new Set(['lilin']))).toEqual(['lilin-2', 'lilin-3'])
    const coded = same.map((one, at) => ({ ...one, regionCode: `99999910${at}000` }))
    expect(proposedIds(coded, new Set())).toEqual(['lilin-999999100000', 'lilin-999999101000'])
  })

  it('takes none that is taken', () => {
    expect(proposedIds([town('青藤镇')], new Set(['qingteng']))).toEqual(['qingtengzhen'])
  })

  it('knows the places of the organs, the longest first', () => {
    expect(
      placesIn([town('甲镇', '示例市示例县人民政府'), town('乙镇', '示例市人民政府')]),
    ).toEqual(['示例市示例县', '示例市'])
  })
})

import { describe, expect, test } from 'vitest'
import { find } from '../../src/search/find.ts'
import type { Query } from '../../src/search/query.ts'
import type { Shard } from '../../src/search/shard.ts'
import type { Entry } from '../../src/search/table.ts'

const town = { name: '示例市甲镇人民政府', shortName: '甲镇', aliases: ['甲乡'], type: '镇' }
const bureau = { name: '示例市乙局', shortName: '乙局', aliases: [], type: '部门' }

const entries: Entry[] = [
  { resultId: 'a', organId: 'jia', organ: town, year: 2023, title: '甲镇2023年报告', order: 0 },
  { resultId: 'b', organId: 'yi', organ: bureau, year: 2023, title: '乙局2023年报告', order: 1 },
  { resultId: 'c', organId: 'jia', organ: town, year: 2022, title: '甲镇2022年报告', order: 2 },
]

/** A shard in which each term stands in the given reports, with the given scores. */
function aShard(found: Record<string, Record<string, number>>): Shard & { asked: string[] } {
  const asked: string[] = []
  const search: Shard['search'] = (term) => {
    asked.push(term)
    const scores = found[term] ?? {}
    const results = entries.filter(({ resultId }) => resultId in scores)
    return Promise.resolve(new Map(results.map((entry) => [entry, scores[entry.resultId] ?? 0])))
  }
  return { entries, search, asked }
}

async function found(shard: Shard, query: Partial<Query>): Promise<string> {
  const results = await find(shard, { text: '', year: '', type: '', ...query })
  return results.map(({ resultId }) => resultId).join('')
}

describe('find(shard, query)', () => {
  test('gives the reports in which every term stands', async () => {
    const shard = aShard({ 公开: { a: 1, b: 1 }, 公示: { b: 1, c: 1 } })
    expect(await found(shard, { text: '公开 公示' })).toBe('b')
  })

  test('puts those first whose title or organ is so called', async () => {
    const shard = aShard({ 甲: { b: 9, c: 1 } })
    expect(await found(shard, { text: '甲' })).toBe('cb')
    expect(await found(aShard({ 甲乡: { b: 9, c: 1 } }), { text: '甲乡' })).toBe('cb')
  })

  test('then those with the higher score, then the newer', async () => {
    const shard = aShard({ 公开: { a: 1, b: 2, c: 1 } })
    expect(await found(shard, { text: '公开' })).toBe('bac')
  })

  test('keeps to the filters', async () => {
    const shard = aShard({ 公开: { a: 1, b: 1, c: 1 } })
    expect(await found(shard, { text: '公开', year: '2023' })).toBe('ab')
    expect(await found(shard, { text: '公开', type: '镇' })).toBe('ac')
  })

  test('without terms gives what the filters leave, the newest first', async () => {
    expect(await found(aShard({}), { type: '镇' })).toBe('ac')
    expect(await found(aShard({}), { text: '，', year: '2022' })).toBe('c')
  })

  test('gives nothing when nothing is asked', async () => {
    expect(await found(aShard({}), { text: ' ' })).toBe('')
  })

  test('asks for the longest term first, and not for one that stands in another', async () => {
    const shard = aShard({ 信息公开: { a: 1 }, 甲镇: { a: 1 } })
    expect(await found(shard, { text: '公开 甲镇 信息公开' })).toBe('a')
    expect(shard.asked).toEqual(['信息公开', '甲镇'])
  })

  test('asks no further once nothing is left', async () => {
    const shard = aShard({})
    await found(shard, { text: '公开栏 公示' })
    expect(shard.asked).toEqual(['公开栏'])
  })
})

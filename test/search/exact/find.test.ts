import { describe, expect, test } from 'vitest'
import { find, type Part } from '../../../src/search/exact/find.ts'
import type { Entry, TableOrgan } from '../../../src/search/exact/table.ts'
import { fold } from '../../../src/search/fold.ts'
import type { Query } from '../../../src/search/query.ts'

const town = organ('jia', '示例市甲镇人民政府', ['甲乡'], '镇')
const bureau = organ('yi', '示例市乙局', [], '部门')

function organ(id: string, name: string, aliases: string[], type: string): TableOrgan {
  return { id, name, shortName: name.slice(3), aliases, type }
}

function entry(by: TableOrgan, year: number): Entry {
  const title = `${by.shortName}${year}年报告`
  const names = [by.name, by.shortName, ...by.aliases].map(fold)
  const naming = { names, words: '年报告' }
  return { organ: by, year, title, folded: fold(title), naming }
}

/** A part whose documents hold the given texts, one a report. */
function aPart(texts: Record<string, string>, asked: string[] = []): Part {
  const entries = Object.keys(texts).map((id) =>
    entry(id.startsWith('jia') ? town : bureau, Number(id.slice(-4))),
  )
  const documentsWith = (term: string): Promise<Uint32Array> => {
    asked.push(term)
    const held = Object.values(texts).flatMap((text, place) => (text.includes(term) ? [place] : []))
    return Promise.resolve(Uint32Array.from(held))
  }
  return { entries, shard: { documentsWith } }
}

const never = new AbortController().signal

/** The reports found, those of each step apart: `jia2023 yi2023 | jia2022`. */
async function found(parts: readonly Part[], query: Partial<Query>): Promise<string> {
  const steps = find(parts, { text: '', year: '', type: '', ...query }, never)
  const shown = (await Array.fromAsync(steps)).map((entries) =>
    entries.map((one) => `${one.organ.id}${one.year}`).join(' '),
  )
  return shown.filter((step) => step !== '').join(' | ')
}

describe('find(index, query, signal)', () => {
  test('gives the reports in which every term stands', async () => {
    const part = aPart({ jia2023: '公开', yi2023: '公开公示', jia2022: '公示' })
    expect(await found([part], { text: '公开 公示' })).toBe('yi2023')
  })

  test('takes a term from a name and another from the text', async () => {
    const part = aPart({ jia2023: '公示', yi2023: '公示', jia2022: '无' })
    expect(await found([part], { text: '甲乡 公示' })).toBe('jia2023')
  })

  test('finds in a title what stands across the name, the year and the rest', async () => {
    const parts = [aPart({ jia2023: '无', yi2023: '无', jia2022: '无' })]
    expect(await found(parts, { text: '政府2023年报' })).toBe('jia2023')
    expect(await found(parts, { text: '局 2023年报' })).toBe('yi2023')
    expect(await found(parts, { text: '政府2023年鉴' })).toBe('')
  })

  test('begins with those whose title or organ is so called, then goes part by part', async () => {
    const parts = [
      aPart({ jia2023: '无', yi2023: '甲' }),
      aPart({ jia2022: '无', yi2022: '无' }),
      aPart({ yi2021: '甲乡' }),
    ]
    expect(await found(parts, { text: '甲' })).toBe('jia2023 jia2022 | yi2023 | yi2021')
    expect(await found(parts, { text: '甲乡' })).toBe('jia2023 jia2022 | yi2021')
  })

  test('keeps to the order of the parts when a later one answers first', async () => {
    const slow = Promise.withResolvers<Uint32Array>()
    const first = { ...aPart({ yi2023: '' }), shard: { documentsWith: () => slow.promise } }
    const last = aPart({ yi2022: '公示' })
    const all = found([first, last], { text: '公示' })
    await Promise.resolve()
    slow.resolve(Uint32Array.of(0))
    expect(await all).toBe('yi2023 | yi2022')
  })

  test('keeps to the filters, and leaves out parts that have nothing left', async () => {
    const asked: string[] = []
    const parts = [
      aPart({ jia2023: '公开', yi2023: '公开' }),
      aPart({ jia2022: '公开', yi2022: '公开' }, asked),
    ]
    expect(await found(parts, { text: '公开', year: '2023' })).toBe('jia2023 yi2023')
    expect(asked).toEqual([])
    expect(await found(parts, { text: '公开', type: '镇' })).toBe('jia2023 | jia2022')
  })

  test('without terms gives what the filters leave, in the order of the table', async () => {
    const parts = [aPart({ jia2023: '', yi2023: '' }), aPart({ jia2022: '' })]
    expect(await found(parts, { type: '镇' })).toBe('jia2023 jia2022')
    expect(await found(parts, { text: '，', year: '2022' })).toBe('jia2022')
  })

  test('gives nothing when nothing is asked', async () => {
    expect(await found([aPart({ jia2023: '' })], { text: ' ' })).toBe('')
  })

  test('asks for the longest term first, and not for one that stands in another', async () => {
    const asked: string[] = []
    await found([aPart({ yi2023: '信息公开公示' }, asked)], { text: '公开 公示 信息公开' })
    expect(asked).toEqual(['信息公开', '公示'])
  })

  test('asks for words before numbers', async () => {
    const asked: string[] = []
    await found([aPart({ yi2023: '2019公示' }, asked)], { text: '2019 公示' })
    expect(asked).toEqual(['公示', '2019'])
  })

  test('asks no further once nothing is left, and for nothing that every name holds', async () => {
    const asked: string[] = []
    await found([aPart({ yi2023: '公示' }, asked)], { text: '公开栏 公示' })
    await found([aPart({ yi2023: '公示' }, asked)], { text: '2023 公示' })
    expect(asked).toEqual(['公开栏', '公示'])
  })

  test('fails when a part does, also one that is not waited for yet', async () => {
    const slow = Promise.withResolvers<Uint32Array>()
    const first = { ...aPart({ yi2023: '' }), shard: { documentsWith: () => slow.promise } }
    const broken = {
      ...aPart({ yi2022: '' }),
      shard: { documentsWith: () => Promise.reject(new Error('lost')) },
    }
    const all = found([first, broken], { text: '公示' })
    await new Promise((resolve) => setTimeout(resolve))
    slow.resolve(Uint32Array.of())
    await expect(all).rejects.toThrow('lost')
  })

  test('stops when the signal says so', async () => {
    const asked: string[] = []
    const stop = new AbortController()
    const steps = find(
      [aPart({ yi2023: '公示' }, asked)],
      { text: '公示', year: '', type: '' },
      stop.signal,
    )
    await steps.next()
    stop.abort()
    await expect(steps.next()).rejects.toThrow('aborted')
    expect(asked).toEqual([])
  })
})

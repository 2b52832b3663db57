import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildShard, type BuiltShard } from '../../../src/publish/exact-index/shard.ts'
import { deflate } from '../../../src/publish/exact-index/deflate.ts'
import { shardOf, type Read, type Shard } from '../../../src/search/exact/shard.ts'
import type { ShardRow } from '../../../src/search/exact/table.ts'

type Files = BuiltShard['files']

/** A shard over the files, and the names of those it has read. */
function opened(row: ShardRow, files: Files): Shard & { read: string[] } {
  const names: string[] = []
  const read: Read = (path) => {
    const name = path.replace(`shards/${row.folder}/`, '')
    names.push(name)
    const file = files.get(name)
    return file ? Promise.resolve(file) : Promise.reject(new Error(`no ${path}`))
  }
  return { ...shardOf(row, read), read: names }
}

const never = new AbortController().signal

async function found(documents: readonly string[][], term: string): Promise<number[]> {
  const { row, files } = buildShard(documents)
  return [...(await opened(row, files).documentsWith(term, never))]
}

function right(documents: readonly string[][], term: string): number[] {
  return [...documents.keys()].filter((place) =>
    documents[place]?.some((text) => text.includes(term)),
  )
}

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'公公开信息哈e1', '𠮷', '𠮾'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((some) => some !== '\0'),
  ),
  maxLength: 40,
})
const documents = fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 8 })

/** Texts with a list that has a file of its own and many buckets. */
const many = Array.from({ length: 400 }, (_, place) => [
  `甲乙丙丁${'公开'.repeat(40)}戊${place}`,
  `${String.fromCodePoint(0x4e00 + place)}信息${'哈'.repeat(place % 7)}`,
])

describe('a term is found in just the documents one text of which holds it', () => {
  test('whatever the texts, and whichever run of them it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        async (all, at, length) => {
          const joined = all.flat().join('')
          const from = joined.length > 0 ? at % joined.length : 0
          const term = joined.slice(from, from + length)
          fc.pre(term !== '')
          expect(await found(all, term)).toEqual(right(all, term))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('over many buckets and lists with files of their own', async () => {
    const { row, files } = buildShard(many)
    const shard = opened(row, files)
    expect(row.buckets).toBeGreaterThan(10)
    const terms = [
      '公',
      '公开',
      '公开公',
      '开公开公开',
      '哈哈',
      '哈哈哈',
      '哈哈哈哈',
      '息哈哈哈哈哈哈',
      '哈哈哈哈哈哈哈',
    ]
    for (const term of [...terms, '丁公开', '戊39', '戊399', '不在']) {
      expect([...(await shard.documentsWith(term, never))]).toEqual(right(many, term))
    }
    expect(shard.read.some((name) => name.length > 10 && name !== 'documents.bin')).toBe(true)
  })

  test('and not across the edge of two texts or two documents', async () => {
    const edges = [['甲乙', '丙丁'], ['戊己']]
    expect(await found(edges, '乙丙')).toEqual([])
    expect(await found(edges, '丙丁戊己')).toEqual([])
    expect(await found(edges, '丙丁')).toEqual([0])
  })

  test('and in none where there are no texts', async () => {
    expect(await found([], '公')).toEqual([])
    expect(await found([[], []], '公开栏')).toEqual([])
  })
})

describe('a shard reads', () => {
  test('no file twice, and nothing before it is asked', async () => {
    const { row, files } = buildShard(many)
    const shard = opened(row, files)
    expect(shard.read).toEqual([])
    await shard.documentsWith('甲乙丙丁', never)
    await shard.documentsWith('甲乙丙丁', never)
    expect(shard.read.toSorted()).toEqual([...new Set(shard.read)].sort())
  })

  test('no more of a long term once its two ends do not meet', async () => {
    const { row, files } = buildShard(many)
    const shard = opened(row, files)
    await shard.documentsWith('甲甲甲乙丙丁公开公开公开戊戊戊', never)
    expect(shard.read.length).toBeLessThanOrEqual(3)
  })
})

describe('a file that is not right is an error, never no result', () => {
  const { row, files } = buildShard(many)
  const terms = ['公', '公开公', '哈哈哈哈', '不在这里']

  async function outcomes(some: Files): Promise<('right' | 'failed' | 'wrong')[]> {
    const shard = opened(row, some)
    return Promise.all(
      terms.map(async (term) => {
        const documents = await shard.documentsWith(term, never).catch(() => undefined)
        if (!documents) return 'failed'
        return documents.join() === right(many, term).join() ? 'right' : 'wrong'
      }),
    )
  }

  test('when it is missing', async () => {
    expect(await outcomes(new Map())).toEqual(['failed', 'failed', 'failed', 'failed'])
    for (const name of files.keys()) {
      const rest = new Map([...files].filter(([other]) => other !== name))
      expect(await outcomes(rest)).not.toContain('wrong')
    }
  })

  test.each([
    ['cut short', (file: Uint8Array<ArrayBuffer>) => file.subarray(0, file.length - 3)],
    ['a page that says it is not there', () => new TextEncoder().encode('<!doctype html>')],
    ['another compressed file', () => deflate('{"number":1}')],
    ['empty', () => new Uint8Array()],
    [
      'damaged in one bit',
      (file: Uint8Array<ArrayBuffer>) =>
        file.map((byte, at) => (at === file.length >> 1 ? byte ^ 4 : byte)),
    ],
  ])('when it is %s', async (_, spoiled) => {
    const all = new Map([...files].map(([name, file]) => [name, spoiled(file)]))
    expect(await outcomes(all)).toEqual(['failed', 'failed', 'failed', 'failed'])
  })

  test('but is asked for anew the next time', async () => {
    const some = new Map<string, Uint8Array<ArrayBuffer>>()
    const shard = opened(row, some)
    await expect(shard.documentsWith('公', never)).rejects.toThrow('no shards/')
    for (const [name, file] of files) some.set(name, file)
    expect(await shard.documentsWith('公', never)).toHaveLength(400)
  })
})

describe('buildShard(documents)', () => {
  test('gives the same files for the same texts, in a folder named after them', () => {
    expect(buildShard(many)).toEqual(buildShard(many.values()))
    const other = buildShard([...many.slice(1), ['甲']])
    expect(other.row.folder).not.toBe(buildShard(many).row.folder)
  })

  test('tells what the table needs', () => {
    const { row } = buildShard([['公开', '栏'], [], ['𠮷']])
    expect(row).toMatchObject({ documents: 3, units: 8, buckets: 1 })
  })
})

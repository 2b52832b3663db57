/** Which files of the index a question has read, and when. */

import { describe, expect, test } from 'vitest'
import { buildShard } from '../../src/publish/exact-index/shard.ts'
import { answersFrom } from '../../src/search/answer.ts'
import { shardOf, type Shard } from '../../src/search/exact/shard.ts'
import type { TableOrgan } from '../../src/search/exact/table.ts'

const { signal } = new AbortController()

/** A shard over texts, and the files read of it. */
function aShard(texts: readonly string[]): { readonly shard: Shard; readonly read: string[] } {
  const { row, files } = buildShard(texts.map((text) => [text]))
  const contents = new Map<string, Uint8Array>(files)
  const read: string[] = []
  const shard = shardOf(row, (path) => {
    const name = path.split('/').at(-1) ?? ''
    read.push(name)
    return Promise.resolve(Uint8Array.from(contents.get(name) ?? []))
  })
  return { shard, read }
}

describe('where texts begin', () => {
  const texts = ['全镇公示了低保对象名单', '全年主动公开政府信息']

  test('is not read for a question that stands nowhere', async () => {
    const { shard, read } = aShard(texts)
    expect([...(await shard.documentsWith('有没有公布低保名单', signal))]).toEqual([])
    expect(read.length).toBeGreaterThan(0)
    expect(read).not.toContain('documents.bin')
  })

  test('is read with the rest for a phrase, and after it for a question that stands somewhere', async () => {
    const phrase = aShard(texts)
    expect([...(await phrase.shard.documentsWith('低保对象', signal))]).toEqual([0])
    expect(phrase.read[0]).toBe('documents.bin')
    const question = aShard(texts)
    expect([...(await question.shard.documentsWith('主动公开政府信息', signal))]).toEqual([1])
    expect(question.read.at(-1)).toBe('documents.bin')
  })
})

test('a question is looked for word for word while it is being understood', async () => {
  const done: string[] = []
  const organ: TableOrgan = {
    ...{ id: 'jia', name: '甲镇人民政府', shortName: '甲镇', type: '镇' },
    get aliases(): readonly string[] {
      done.push('understood')
      return []
    },
  }
  const title = '甲镇2023年报告'
  const naming = { names: ['甲镇'], words: '年报告' }
  const entry = { organ, year: 2023, title, folded: title, naming }
  const documentsWith = (): Promise<Uint32Array> => {
    done.push('asked')
    return Promise.resolve(Uint32Array.of(0))
  }
  const answer = answersFrom({
    organs: [organ],
    parts: [{ entries: [entry], shard: { documentsWith } }],
    bundles: [],
    figures: [],
  })
  const { found } = await answer({ text: '公示低保名单', year: '', type: '' }, signal)
  expect((await Array.fromAsync(found)).flat()).toEqual([entry])
  expect(done.slice(0, 2)).toEqual(['asked', 'understood'])
  expect(done.filter((one) => one === 'asked')).toHaveLength(1)
})

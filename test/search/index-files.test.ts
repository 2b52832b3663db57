import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { recordAddress, recordHtml, wordsOf } from '../../src/publish/pagefind/record-html.ts'
import type { PagefindRecord } from '../../src/publish/pagefind/record.ts'
import { runPagefind } from '../../src/publish/pagefind/run-pagefind.ts'
import { indexFiles } from '../../src/search/index-files.ts'
import { cutText, wordsIn } from '../../src/search/words.ts'
import { oneOf, randomFrom } from './sample.ts'

const random = randomFrom(5)
const CHARACTERS = [...'垃圾分类公开政府信息桥梁道路示例乡镇𠮷田abc019']
const aWord = (): string => Array.from({ length: 3 }, () => oneOf(CHARACTERS, random)).join('')
const records = Array.from({ length: 60 }, (_, at): PagefindRecord => {
  const text = cutText(Array.from({ length: 300 }, aWord).join('，'))
  const sections = [{ anchor: 'section-1', heading: cutText('概况'), text }]
  return { organ: `shili-${at}`, year: 2022, title: '报告', names: '', sections, filters: {} }
})
const pages = records.map((record) => {
  return { url: recordAddress(record), content: recordHtml(record, wordsOf(record)) }
})
const files = await runPagefind(pages)
const [, packed] = [...files].find(([path]) => path.endsWith('.pf_meta')) ?? []
const meta = gunzipSync(packed ?? new Uint8Array())

describe('indexFiles(meta, words)', () => {
  test('names the files in which Pagefind has the words, and no others', () => {
    const indexes = [...files].filter(([path]) => path.startsWith('index/'))
    expect(indexes.length).toBeGreaterThan(3)
    const texts = indexes.map(([path, file]) => [path, gunzipSync(file)] as const)
    const own = records.slice(0, 3).flatMap(({ sections }) => wordsIn(sections[0]?.text ?? ''))
    const words = [...new Set(own)]
    for (const word of words.slice(0, 50)) {
      // A word stands in its file after its own length.
      const bytes = Buffer.from(word)
      const item = Buffer.concat([Buffer.from([0x60 + bytes.length]), bytes])
      const holding = texts.filter(([, content]) => content.includes(item)).map(([path]) => path)
      const named = indexFiles(meta, [word])
      expect([word, named.length]).toEqual([word, 1])
      expect(holding).toEqual(expect.arrayContaining(named))
    }
    expect(indexFiles(meta, words).sort()).toEqual(indexes.map(([path]) => path).sort())
  })

  test('names each file once, and none for no words', () => {
    expect(indexFiles(meta, ['概况', '概况'])).toHaveLength(1)
    expect(indexFiles(meta, [])).toEqual([])
  })
})

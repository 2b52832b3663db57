import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { CutReport } from '../../../src/publish/pagefind/cut-report.ts'
import { recordAddress } from '../../../src/publish/pagefind/fragment.ts'
import { pageOf } from '../../../src/publish/pagefind/record.ts'
import { runPagefind } from '../../../src/publish/pagefind/run-pagefind.ts'
import { indexFiles } from '../../../src/search/related/index-files.ts'
import { cutText, wordsIn } from '../../../src/search/words.ts'
import { aFolder } from '../../a-content-folder.ts'
import { oneOf, randomFrom } from '../sample.ts'

const random = randomFrom(5)
const CHARACTERS = [...'垃圾分类公开政府信息桥梁道路示例乡镇𠮷田abc019']
const aWord = (): string => Array.from({ length: 3 }, () => oneOf(CHARACTERS, random)).join('')
const reports = Array.from({ length: 60 }, (_, at): CutReport => {
  const text = cutText(Array.from({ length: 300 }, aWord).join('，'))
  const sections = [{ anchor: 'section-1', heading: cutText('概况'), text }]
  const [title, names] = [cutText('报告'), cutText('')]
  return { organ: `shili-${at}`, year: 2022, title, names, sections, filters: {} }
})
const wordsOf = ({ sections }: CutReport): string[] => sections.flatMap(({ text }) => wordsIn(text))
const pages = reports.map((report) => {
  return { url: recordAddress(report), content: pageOf(report) }
})
const files = await runPagefind(pages)
const [, packed] = [...files].find(([path]) => path.endsWith('.pf_meta')) ?? []
const meta = gunzipSync(packed ?? new Uint8Array())

describe('indexFiles(meta, words)', () => {
  test('names the files in which Pagefind has the words, and no others', () => {
    const indexes = [...files].filter(([path]) => path.startsWith('index/'))
    expect(indexes.length).toBeGreaterThan(3)
    const texts = indexes.map(([path, file]) => [path, gunzipSync(file)] as const)
    const own = reports.slice(0, 3).flatMap(wordsOf)
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

  test('names the first file that is near where a word would stand in none', () => {
    const item = (value: unknown): Buffer => {
      if (typeof value === 'string')
        return Buffer.concat([Buffer.from([0x60 + Buffer.byteLength(value)]), Buffer.from(value)])
      const all = value as readonly unknown[]
      return Buffer.concat([Buffer.from([0x80 + all.length]), ...all.map(item)])
    }
    const parts = [
      ['大坝', '失效', 'a'],
      ['补', '补贴', 'b'],
      ['预', '领', 'c'],
      ['领导', '领导', 'd'],
    ]
    const listed = Buffer.concat([Buffer.from('pagefind_dcd'), item(['1', [], parts])])
    const named = (word: string): string[] => indexFiles(listed, [word])
    // It stands after the last word of c, which is how it begins; before d, which begins otherwise.
    expect(named('领取')).toEqual(['index/c.pf_index'])
    expect(named('补贴金')).toEqual(['index/b.pf_index'])
    expect(named('补助')).toEqual(['index/b.pf_index'])
    expect(named('水')).toEqual([])
    expect(named('𠮷')).toEqual([])
  })

  test('names those that Pagefind itself asks for, also for words that stand nowhere', async () => {
    const asked: string[] = []
    vi.stubGlobal('window', { location: { origin: 'https://example.org' } })
    vi.stubGlobal('fetch', (address: string) => {
      const path = new URL(address).pathname.slice(1)
      if (path.startsWith('index/')) asked.push(path)
      return Promise.resolve(new Response(Buffer.from(files.get(path) ?? [])))
    })
    onTestFinished(() => void vi.unstubAllGlobals())
    const script = join(await aFolder(), 'pagefind.js')
    writeFileSync(script, files.get('pagefind.js') ?? '')
    const { createInstance } = (await import(/* @vite-ignore */ script)) as {
      createInstance: (options: object) => { search: (word: string) => Promise<unknown> }
    }
    const known = reports.flatMap(wordsOf)
    const others = [
      '公开信',
      '信息论',
      '公',
      '垃圾箱',
      '路口',
      '丁',
      '鱎',
      'ab',
      'abcd',
      'zz',
      '0',
      '20',
    ]
    const words = new Set([...Array.from({ length: 40 }, () => oneOf(known, random)), ...others])
    let named = 0
    for (const word of words) {
      asked.length = 0
      await createInstance({ noWorker: true, basePath: 'https://example.org/' }).search(word)
      expect([word, ...indexFiles(meta, [word])]).toEqual([word, ...asked])
      named += asked.length
    }
    expect(named).toBeGreaterThan(20)
  })

  test('names each file once, and none for no words', () => {
    expect(indexFiles(meta, ['概况', '概况'])).toHaveLength(1)
    expect(indexFiles(meta, [])).toEqual([])
  })
})

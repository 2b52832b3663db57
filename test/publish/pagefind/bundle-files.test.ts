import { execFileSync, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cutReport, type CutReport } from '../../../src/publish/pagefind/cut-report.ts'
import { bundleFiles, scriptFiles } from '../../../src/publish/pagefind/bundle-files.ts'
import { fragmentIn, recordAddress } from '../../../src/publish/pagefind/fragment.ts'
import { pageOf, recordOf, type PagefindRecord } from '../../../src/publish/pagefind/record.ts'
import { runPagefind, type BundleFiles } from '../../../src/publish/pagefind/run-pagefind.ts'
import type { Organ, Report } from '../../../src/report/report.ts'
import { pageIds, type BundleReports } from '../../../src/search/bundles.ts'
import { inflateJson } from '../../../src/search/inflate.ts'
import { BOUNDARY, uncut, wordIn } from '../../../src/search/words.ts'

const organ: Organ = {
  id: 'shilizhen',
  name: '示例镇人民政府',
  shortName: '示例镇',
  aliases: ['示例旧乡'],
  type: '镇',
  region: '示例县, A: [B] & <C>',
}

function aReport(
  year: number,
  texts: readonly (readonly [number | null, string, string])[] = [[1, '概况', '全年公开信息。']],
  own: Organ = organ,
): CutReport {
  const sections = texts.map(([number, title, text]) => ({ number, title, text, html: '' }))
  return cutReport(
    { organ: own.id, year, title: `${own.name}${year}年报告`, sections } as unknown as Report,
    own,
  )
}

function aRecord(...told: Parameters<typeof aReport>): PagefindRecord {
  return recordOf(aReport(...told))
}

async function filesOf(records: readonly PagefindRecord[]): Promise<BundleFiles> {
  return (await bundleFiles(records)).files
}

function fragments(files: BundleFiles) {
  return [...files]
    .filter(([path]) => path.startsWith('fragment/'))
    .map(([, file]) => fragmentIn(file))
}

describe('a bundle', () => {
  test('holds each report as it reads, with its sections, its names and what it is filtered by', async () => {
    const record = aRecord(2022, [
      [null, '前言', '没有编号的部分。'],
      [1, '概况', '有人问“垃圾分类”怎么投诉。\n依 Wi-Fi 答复。'],
    ])
    const [fragment] = fragments(await filesOf([record]))
    expect(uncut(fragment?.content ?? '')).toBe(
      '示例镇人民政府2022年报告 前言 没有编号的部分。 一、概况 有人问“垃圾分类”怎么投诉。\n依 Wi-Fi 答复。',
    )
    expect(fragment).toMatchObject({
      url: '/reports/shilizhen/2022/',
      meta: { title: '示例镇人民政府2022年报告', organ: '示例镇人民政府、示例镇、示例旧乡' },
      filters: { year: ['2022'], type: ['镇'], region: ['示例县, A: [B] & <C>'] },
      anchors: [{ element: 'h2', id: 'section-1', text: '一、概况' }],
    })
  })

  test('counts to each anchor the words that stand before it', async () => {
    const [fragment] = fragments(
      await filesOf([
        aRecord(2022, [
          [1, '概况', '甲（乙）丙。'],
          [5, '问题', '丁'],
        ]),
      ]),
    )
    const words = fragment?.content.split(BOUNDARY).map(wordIn)
    const anchors = fragment?.anchors as unknown as { id: string; location: number }[]
    expect(anchors.map(({ id, location }) => [id, words?.[location]])).toEqual([
      ['section-1', '一'],
      ['section-5', '五'],
    ])
  })

  test('is named Chinese, though it is indexed as what is not cut again', async () => {
    const { files, told } = await bundleFiles([aRecord(2022)])
    const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? []).toString()) as {
      languages: Record<string, { page_count: number }>
    }
    expect(Object.entries(entry.languages)).toMatchObject([['zh', { page_count: 1 }]])
    expect(told.entry).toEqual(entry)
  })

  test('tells which report each result is, and which words nearly all of many reports hold', async () => {
    const records = Array.from({ length: 120 }, (_, at) =>
      aRecord(2022, [[1, '概况', at % 3 === 0 ? '桥梁' : '道路']], { ...organ, id: `shili-${at}` }),
    )
    const { files, told } = await bundleFiles(records)
    const list = (await inflateJson(
      Uint8Array.from(files.get('reports.bin') ?? []),
    )) as BundleReports
    const ids = pageIds(gunzipSync(files.get(told.meta) ?? new Uint8Array()), records.length)
    const urls = ids.map(
      (id) => fragmentIn(files.get(`fragment/${id}.pf_fragment`) ?? new Uint8Array()).url,
    )
    expect(urls).toEqual(list.organs.map((id) => `/reports/${id}/2022/`))
    expect(new Set(urls).size).toBe(120)
    expect(told.isInOrder).toBe(list.organs.every((id, at) => id === `shili-${at}`))
    expect(told.common).toContain('道路')
    expect(told.common).not.toContain('桥梁')
  })

  test('is the same bytes for the same records', async () => {
    const records = [aRecord(2023), aRecord(2022), aRecord(2021)]
    expect(await bundleFiles(records)).toEqual(await bundleFiles(records))
  })

  test('does not listen to what a machine has set for other sites', async () => {
    const before = await bundleFiles([aRecord(2022)])
    onTestFinished(() => {
      delete process.env['PAGEFIND_EXCLUDE_SELECTORS']
      delete process.env['PAGEFIND_FORCE_LANGUAGE']
    })
    process.env['PAGEFIND_EXCLUDE_SELECTORS'] = 'h1'
    process.env['PAGEFIND_FORCE_LANGUAGE'] = 'en'
    expect(await bundleFiles([aRecord(2022)])).toEqual(before)
  })

  test.each([
    '___PAGEFIND_WEIGHT___9 ___PAGEFIND_ANCHOR___h2:0:evil 之后',
    '</h2></body></html><script>alert(1)</script><p data-pagefind-ignore>藏',
    '&lt;b&gt; &amp;nbsp; \u00a0\u3000\u0085\u2028 空白',
    '零\u200b宽\u200d字\ufeff符',
    'É e\u0301 İ ß ﬁ ① ℃ ３．５ 👍🏽',
    '',
    '。，！',
  ])('holds %j word for word', async (text) => {
    const [fragment] = fragments(await filesOf([aRecord(2022, [[1, text, text]])]))
    expect(uncut(fragment?.content ?? '')).toContain(uncut(text))
    expect(fragment?.anchors.map(({ id }) => id)).toEqual(['section-1'])
  })

  test('says of any text what Pagefind says, but in its own spelling', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 300, seed: 7 })
    const reports = texts.map((text, at) =>
      aReport(
        2022,
        [
          [null, text.slice(3), text],
          [1, text.slice(0, 9), text],
          [6, text, text.slice(20)],
        ],
        { ...organ, id: `shili-${at}`, shortName: `简称${text}` },
      ),
    )
    const pages = reports.map((one) => ({ url: recordAddress(one), content: pageOf(one) }))
    const theirs = new Map(fragments(await runPagefind(pages)).map((one) => [one.url, one]))
    const ours = fragments(await filesOf(reports.map(recordOf)))
    expect(ours).toHaveLength(300)
    for (const own of ours) {
      const their = theirs.get(own.url)
      expect(own.content.split(BOUNDARY).map(wordIn)).toEqual(
        their?.content.split(/\s+/).map(wordIn),
      )
      const spelling = { content: own.content, meta: own.meta }
      const anchors = their?.anchors.map((one, at) => ({ ...one, text: own.anchors[at]?.text }))
      expect(own).toEqual({ ...their, ...spelling, anchors })
      expect(Object.keys(own.meta).sort()).toEqual(Object.keys(their?.meta ?? {}).sort())
    }
  })
})

describe('the indexer', () => {
  test('gives every script of a complete bundle, and none of it twice', async () => {
    const scripts = [...(await scriptFiles()).keys()]
    for (const name of [
      'pagefind.js',
      'pagefind-worker.js',
      'pagefind-component-ui.js',
      'wasm.unknown.pagefind',
    ])
      expect(scripts).toContain(name)
    const own = [...(await filesOf([aRecord(2022)])).keys()]
    expect(own.filter((name) => scripts.includes(name))).toEqual([])
  })

  test.runIf(process.platform === 'linux')(
    'takes its memory in large pages and keeps it, and understands that it is told so',
    async () => {
      await filesOf([aRecord(2022)])
      const told = process.env['_RJEM_MALLOC_CONF'] ?? ''
      const { resolve } = createRequire(import.meta.resolve('pagefind'))
      const indexer = resolve(`@pagefind/linux-${process.arch}/bin/pagefind_extended`)
      const env = { ...process.env, _RJEM_MALLOC_CONF: `${told},stats_print:true` }
      const { stderr } = spawnSync(indexer, ['--version'], { env, encoding: 'utf8' })
      for (const own of ['opt.thp: "always"', 'opt.dirty_decay_ms: -1', 'opt.narenas: 1'])
        expect(stderr).toContain(own)
      expect(stderr).not.toContain('Invalid')
    },
  )

  test.runIf(process.platform === 'linux')(
    'that is killed is an error, not a wait without end',
    async () => {
      const kill = (): void => {
        const found = execFileSync('pgrep', ['-P', String(process.pid), 'pagefind'])
        for (const pid of found.toString().trim().split('\n')) process.kill(Number(pid), 'SIGKILL')
      }
      const text = Array.from({ length: 2000 }, (_, at) => `w${at}`).join(' ')
      const killed = (function* () {
        for (let at = 0; at < 200; at += 1)
          yield { url: `/${at}/`, content: `<html lang="unknown"><body>${text}</body></html>` }
        // All is said, and the indexer at work: nothing more is written to it.
        setTimeout(kill, 30)
      })()
      // Whoever sees it first says so: Pagefind, or who watches its process.
      await expect(runPagefind(killed)).rejects.toThrow(/stopped before|backend closed/)
    },
  )
})

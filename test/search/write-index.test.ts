import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { writeSearchIndex, type SearchableReport } from './write-index.ts'
import { find, openIndex } from '../../src/search/exact/find.ts'
import { inflateJson } from '../../src/search/inflate.ts'
import { tableIn } from '../../src/search/exact/table.ts'
import { bruteForce } from './matcher.ts'
import { sampleReports } from './sample.ts'

/** The files of an index over the reports, by their path. */
async function indexOf(
  reports: readonly SearchableReport[],
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const folder = await mkdtemp(join(inject('runFolder'), 'index-'))
  writeSearchIndex(reports, folder)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((one) => join(one.parentPath, one.name))
  const read = paths.sort().map(async (path) => {
    return [path.slice(folder.length + 1), new Uint8Array(await readFile(path))] as const
  })
  return new Map(await Promise.all(read))
}

const reports = sampleReports(40, 7)

describe('a search index', () => {
  test('gives the same bytes for the same reports, in whatever order they come', async () => {
    expect(await indexOf(reports.toReversed())).toEqual(await indexOf(reports))
  })

  test('writes a table, the texts to show, and shards', async () => {
    const paths = [...(await indexOf(reports)).keys()]
    const kinds = paths.map((path) =>
      path
        .replace(/shili-\d+\/\d{4}/, '…')
        .replace(/[\da-f]{20}\//, '…/')
        .replace(/\/\d{1,4}\.bin/, '/….bin'),
    )
    expect([...new Set(kinds)].sort()).toEqual([
      'search/shards/…/documents.bin',
      'search/shards/…/….bin',
      'search/table.bin',
      'search/texts/….bin',
    ])
  })

  test('makes an index that finds what the rule says', async () => {
    const files = await indexOf(reports)
    const wanted = bruteForce(reports)
    const { parts: index } = await openIndex((path) => {
      const file = files.get(`search/${path}`)
      return file ? Promise.resolve(file) : Promise.reject(new Error(path))
    })
    for (const text of ['三安全一稳定', '公公公', 'é', '示例旧 𠮷', '2022 便民服务', '罗刹']) {
      const steps = find(index, { text, year: '', type: '' }, new AbortController().signal)
      const found = (await Array.fromAsync(steps)).flat()
      const ids = found.map(({ organ, year }) => `${organ.id}/${year}`)
      expect(ids.sort()).toEqual(wanted(text))
    }
  })

  test('writes of each report the sections as they read', async () => {
    const [report] = reports
    const files = await indexOf(reports)
    const file = files.get(`search/texts/${report?.organ}/${report?.year}.bin`)
    expect(await inflateJson(file ?? new Uint8Array())).toEqual(report?.sections)
  })

  test('orders the table newest first, then by organ', async () => {
    const files = await indexOf(reports)
    const { entries } = await tableIn(files.get('search/table.bin') ?? new Uint8Array())
    const order = entries.map(({ organ, year }) => `${9999 - year} ${organ.id}`)
    expect(order).toEqual(order.toSorted())
    expect(order).toHaveLength(40)
  })

  test('writes an empty table for a portal without reports', async () => {
    const files = await indexOf([])
    expect([...files.keys()]).toEqual(['search/table.bin'])
    const { entries } = await tableIn(files.get('search/table.bin') ?? new Uint8Array())
    expect(entries).toEqual([])
  })
})

import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { TABLE_FILE, type ReportTable } from '../../src/search/table.ts'
import { writeSearchIndex, type SearchableReport } from '../../src/search/write-index.ts'
import { sampleReports } from './sample.ts'

/** The files of an index over the reports, by their path, as text that keeps every byte. */
async function indexOf(
  reports: Iterable<SearchableReport> | AsyncIterable<SearchableReport>,
  site?: string,
): Promise<Map<string, string>> {
  const folder = site ?? (await mkdtemp(join(inject('runFolder'), 'index-')))
  await writeSearchIndex(reports, folder)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((one) => join(one.parentPath, one.name))
  const read = paths.sort().map(async (path) => {
    return [path.slice(folder.length + 1), await readFile(path, 'latin1')] as const
  })
  return new Map(await Promise.all(read))
}

async function* oneByOne<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield Promise.resolve(item)
}

const reports = sampleReports(40, 7)

describe('writeSearchIndex(reports, site)', () => {
  test('gives the same bytes for the same reports, in whatever order they come', async () => {
    expect(await indexOf(oneByOne(reports.toReversed()))).toEqual(await indexOf(reports))
  })

  test('writes what the search page loads and nothing else', async () => {
    const kinds = [...(await indexOf(reports)).keys()].map((path) =>
      path.replace(/unknown_[\da-f]+/, '…'),
    )
    expect([...new Set(kinds)].sort()).toEqual([
      'pagefind/filter/….pf_filter',
      'pagefind/index/….pf_index',
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind-worker.js',
      'pagefind/pagefind.js',
      'pagefind/pagefind.….pf_meta',
      'pagefind/reports.json',
      'pagefind/wasm.unknown.pagefind',
    ])
  })

  test('tells the number of reports', async () => {
    const site = await mkdtemp(join(inject('runFolder'), 'index-'))
    expect(await writeSearchIndex(reports, site)).toEqual({ reports: 40 })
  })

  test('takes the place of an earlier index', async () => {
    const site = await mkdtemp(join(inject('runFolder'), 'index-'))
    await writeSearchIndex(sampleReports(10, 8), site)
    expect(await indexOf(reports, site)).toEqual(await indexOf(reports))
  })

  test('writes a table of the reports, the newest first, with their result ids', async () => {
    const files = await indexOf(reports)
    const text = Buffer.from(files.get(`pagefind/${TABLE_FILE}`) ?? '', 'latin1').toString()
    const table = JSON.parse(text) as ReportTable
    expect(table.reports.map(([, organ, year]) => `${organ} ${year}`).slice(0, 2)).toEqual([
      'shili-0 2023',
      'shili-1 2023',
    ])
    expect(new Set(table.reports.map(([id]) => id)).size).toBe(40)
    expect(table.organs['shili-0']).toEqual({
      name: '示例市示例青石0镇人民政府',
      shortName: '示例青石0镇人民政府',
      aliases: ['示例旧示例青石0乡', 'é示例青石0'],
      type: 'town',
    })
    expect(table.characters).toContain('公')
    expect(table.characters).not.toContain('，')
  })

  test('writes an empty table for a portal without reports', async () => {
    const files = await indexOf([])
    expect(files.get(`pagefind/${TABLE_FILE}`)).toBe('{"characters":"","organs":{},"reports":[]}')
  })
})

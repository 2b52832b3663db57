import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openCache, type Cache } from '../../../src/publish/cache/cache.ts'
import { composeOrgans, organFolders } from '../../../src/publish/compose.ts'
import { fragmentIn } from '../../../src/publish/pagefind/fragment.ts'
import { writeBundles } from '../../../src/publish/pagefind/write-bundles.ts'
import { startThreads } from '../../../src/publish/threads/threads.ts'
import { readPortal } from '../../../src/reader/portal.ts'
import type { BundleList } from '../../../src/search/bundles.ts'
import { aFolder } from '../../a-content-folder.ts'
import { corrected, seriesAt } from '../../bench/portal/series.ts'
import { reportFile, reportPath, writePortal } from '../../bench/portal/write.ts'
import { digests } from '../../site/digests.ts'

const threads = startThreads()
afterAll(() => threads.end())

/** Fifteen reports of five years make bundles of at most six, those of the newest year of two. */
const most = 6
async function aPortal(): Promise<{ content: string; out: string; cache: Cache }> {
  const folder = await aFolder()
  const content = join(folder, 'content')
  writePortal(content, 'gongkai', 15)
  const { cache } = await openCache(join(folder, 'cache'), 'program')
  return { content, out: join(folder, 'site'), cache }
}

async function write({ content, out, cache }: Awaited<ReturnType<typeof aPortal>>) {
  const { site, organs, look } = await readPortal(content)
  if (!site || !organs) throw new Error('no portal')
  const source = { content, site, organs, look, cache }
  const folders = await composeOrgans(threads, await organFolders(source), () => undefined)
  return writeBundles(threads, { cache, folders, out, old: '', most })
}

function list(out: string): BundleList {
  return JSON.parse(readFileSync(join(out, 'pagefind/bundles.json'), 'utf8')) as BundleList
}

function addresses(folder: string): string[] {
  const names = readdirSync(join(folder, 'fragment'))
  return names.map((name) => fragmentIn(readFileSync(join(folder, 'fragment', name))).url)
}

describe('the bundles of a portal', () => {
  test('are by year, the newest complete with scripts, the others beside it', async () => {
    const portal = await aPortal()
    const { digests: written } = await write(portal)
    const names = written.map(([name]) => name)
    const { bundles } = list(portal.out)
    expect(bundles).toMatchObject([
      { folder: '', years: [2023], reports: 2 },
      { folder: '2023.3of3/', years: [2023], reports: 1 },
      { folder: '2021-2022/', years: [2022, 2021], reports: 6 },
      { folder: '2019-2020/', years: [2020, 2019], reports: 6 },
    ])
    for (const { folder, years, reports, meta } of bundles) {
      expect(names).toContain(`pagefind/${folder}${meta}`)
      const own = addresses(join(portal.out, 'pagefind', folder))
      expect(own).toHaveLength(reports)
      expect(own.every((url) => years.some((year) => url.endsWith(`/${year}/`)))).toBe(true)
    }
    const scripts = names.filter((name) => name.endsWith('/pagefind.js'))
    expect(scripts).toEqual(['pagefind/pagefind.js'])
    expect(Object.fromEntries(written)).toEqual(await digests(portal.out))
  })

  test('are made again only where a report changed, and then as from nothing', async () => {
    const portal = await aPortal()
    await write(portal)
    expect((await write(portal)).bundles.map(({ origin }) => origin)).toEqual(
      Array.from({ length: 5 }, () => 'cache'),
    )
    const [newest] = seriesAt(0).slice(-1)
    if (!newest) throw new Error('no report')
    writeFileSync(
      reportPath(portal.content, 'gongkai', newest),
      reportFile('gongkai', corrected(newest)),
    )
    const again = await write(portal)
    expect(again.bundles.map(({ origin }) => origin)).toEqual([
      'made',
      ...Array.from({ length: 4 }, () => 'cache'),
    ])
    const fresh = { ...(await aPortal()), content: portal.content }
    await write(fresh)
    const known = await digests(portal.out)
    for (const [name, digest] of Object.entries(await digests(fresh.out)))
      expect([name, known[name]]).toEqual([name, digest])
  })

  test('are made again where a report is only spelt otherwise', async () => {
    const portal = await aPortal()
    await write(portal)
    const [newest] = seriesAt(0).slice(-1)
    if (!newest) throw new Error('no report')
    const path = reportPath(portal.content, 'gongkai', newest)
    const text = readFileSync(path, 'utf8')
    const body = text.lastIndexOf('，')
    writeFileSync(path, `${text.slice(0, body)}；${text.slice(body + 1)}`)
    const again = await write(portal)
    expect(again.bundles.map(({ origin }) => origin)).toEqual([
      'made',
      ...Array.from({ length: 4 }, () => 'cache'),
    ])
    const own = join(portal.out, 'pagefind/fragment')
    const shown = readdirSync(own).map((name) => fragmentIn(readFileSync(join(own, name))).content)
    expect(shown.some((content) => content.includes('；'))).toBe(true)
  })

  test('are put right where files in the site were changed by hand or went missing', async () => {
    const portal = await aPortal()
    await write(portal)
    const right = await digests(portal.out)
    for (const name of Object.keys(right).filter((_, at) => at % 3 === 0))
      writeFileSync(join(portal.out, name), 'x')
    await write(portal)
    expect(await digests(portal.out)).toEqual(right)
  })

  test('and the reports they come from may be damaged in the cache', async () => {
    const portal = await aPortal()
    await write(portal)
    const right = await digests(portal.out)
    for (const kind of ['bundles', 'organs'])
      for (const name of readdirSync(join(portal.cache.folder, kind))) {
        const path = join(portal.cache.folder, kind, name)
        const bytes = readFileSync(path)
        for (let at = 5000; at < bytes.length; at += 700) bytes[at] = (bytes[at] ?? 0) ^ 4
        writeFileSync(path, bytes)
      }
    writeFileSync(join(portal.out, 'pagefind/reports.bin'), 'x')
    const { bundles } = await write(portal)
    expect(bundles.map(({ origin }) => origin)).toContain('mended')
    expect(await digests(portal.out)).toEqual(right)
  })

  test('of a portal without reports are the scripts and an empty list', async () => {
    const portal = await aPortal()
    const { cache, out } = portal
    const { bundles } = await writeBundles(threads, { cache, folders: [], out, old: '' })
    expect([bundles.length, list(out)]).toEqual([1, { bundles: [] }])
  })
})

/** The sitemap between builds: read on a finished site in test/site/machines.test.ts. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCache } from '../../src/publish/cache/cache.ts'
import { putSitemap } from '../../src/publish/sitemap.ts'
import { aFolder } from '../a-content-folder.ts'

const place = { origin: 'https://example.org', base: '/' }
const names = ['reports/shili/2021/index.html', 'reports/shili/2021.json', 'index.html']
const published = (day: string) => [
  { entry: { organ: 'shili', year: 2021, published: day, corrections: [] } },
]

test('is kept as long as its pages and their days are the same, and made anew where it is damaged', async () => {
  const folder = await aFolder()
  const sites = { out: join(folder, 'out'), old: join(folder, 'old') }
  mkdirSync(sites.out)
  const { cache } = await openCache(join(folder, 'cache'), '0'.repeat(32))
  const put = async (day: string, pages = names) => {
    const { origin, digests } = await putSitemap(cache, sites, place, published(day), pages)
    return { origin, digests: Object.fromEntries(digests) }
  }
  const text = () => readFileSync(join(sites.out, 'sitemap-1.xml'), 'utf8')
  const first = await put('2022-01-20')
  expect(first.origin).toBe('made')
  expect(Object.keys(first.digests).sort()).toEqual(['sitemap-1.xml', 'sitemap.xml'])
  expect(text()).toContain('<loc>https://example.org/reports/shili/2021/</loc>')
  expect(text().match(/<lastmod>2022-01-20/g)).toHaveLength(2)
  expect(await put('2022-01-20')).toEqual({ ...first, origin: 'cache' })

  expect((await put('2022-01-25')).origin).toBe('made')
  expect(text().match(/<lastmod>2022-01-25/g)).toHaveLength(2)
  expect((await put('2022-01-25', [...names, 'about/index.html'])).origin).toBe('made')
  expect(text()).toContain('<loc>https://example.org/about/</loc>')

  const pack = join(folder, 'cache/data/sitemap.pack')
  writeFileSync(pack, readFileSync(pack).fill(0, 40, 60))
  const whole = text()
  writeFileSync(join(sites.out, 'sitemap-1.xml'), 'torn')
  expect((await put('2022-01-25', [...names, 'about/index.html'])).origin).toBe('mended')
  expect(text()).toBe(whole)
})

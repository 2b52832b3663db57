/** What machines find a portal by: the sitemap, the feed, descriptions of the search and of the data. */

import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { SaxesParser } from 'saxes'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { describe, expect, test } from 'vitest'
import { PREVIEW_PATH } from '../../src/render/addresses.ts'
import type { ReportJson } from '../../src/report/data/json.ts'
import { dataRecipes } from '../../src/report/data/recipes.ts'
import { fixtureSite } from '../site.ts'
import { addresses } from './pages.ts'

const HOME = 'https://example.org/zwgk/nianbao/'
const site = await fixtureSite('sub-path')
const file = (name: string): Promise<string> => readFile(join(site, name), 'utf8')
const reports = JSON.parse(await file('data/all.json')) as ReportJson[]

/** The texts of elements and the values of attributes of an XML file, by the path of their names. */
async function xmlOf(name: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  const path: string[] = []
  const add = (key: string, text: string): void => {
    found.set(key, [...(found.get(key) ?? []), text])
  }
  const parser = new SaxesParser()
  let text = ''
  parser.on('opentag', ({ name: tag, attributes }) => {
    path.push(tag)
    text = ''
    for (const [key, value] of Object.entries(attributes)) add(`${path.join('/')}@${key}`, value)
  })
  parser.on('text', (more) => (text += more))
  parser.on('cdata', (more) => (text += more))
  parser.on('closetag', () => {
    add(path.join('/'), text.trim())
    path.pop()
    text = ''
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(await file(name)).close()
  return found
}

describe('sitemap.xml', async () => {
  const index = await parseSitemapIndex(createReadStream(join(site, 'sitemap.xml')))
  const names = index.map(({ url }) => url.slice(HOME.length))
  const parts = names.map((name) => parseSitemap(createReadStream(join(site, name))))
  const items = (await Promise.all(parts)).flat()

  test('has every page of the site but the one for lost readers and the desk’s preview, and nothing else', async () => {
    const isFound = (address: string): boolean => !['404.html', PREVIEW_PATH].includes(address)
    const due = (await addresses(site)).filter(isFound)
    expect(items.map(({ url }) => url).sort()).toEqual(due.map((one) => HOME + one).sort())
  })

  test('dates reports by their publication and their last correction, and no page by the clock', () => {
    const days = new Map(items.map(({ url, lastmod }) => [url, lastmod?.slice(0, 10)]))
    for (const { id, organ, year, published, corrections } of reports) {
      const due = [published, ...corrections.map(({ date }) => date)].filter(Boolean).sort().at(-1)
      expect(days.get(`${HOME}reports/${organ.id}/${year}/`), id).toBe(due)
    }
    expect(days.get(`${HOME}about/`)).toBeUndefined()
    expect(days.get(HOME)).toBe('2023-03-05')
  })
})

describe('the feed', async () => {
  const feed = await xmlOf('feed.xml')
  const of = (path: string): string[] => feed.get(path) ?? []

  test('has corrections and reports of known day, newest first, each with an id of its own', () => {
    const due = reports.flatMap(({ published, corrections }) => [
      ...(published === null ? [] : [published]),
      ...corrections.map(({ date }) => date),
    ])
    const days = of('feed/entry/updated').map((day) => day.slice(0, 10))
    expect(days).toEqual(due.sort().reverse())
    expect(new Set(of('feed/entry/id')).size).toBe(days.length)
    expect(of('feed/updated')[0]?.slice(0, 10)).toBe(days[0])
    expect(of('feed/entry/link@href')).toContain(`${HOME}reports/shilizhen/2022/`)
  })

  test('says text as text, where it is told to be HTML', () => {
    const all = of('feed/entry/summary').join('\n')
    expect(of('feed/entry/summary@type')).toContain('html')
    expect(all).toContain('&lt;b&gt;')
    expect(all).not.toContain('<b>')
  })
})

test('every page names the feed and the search, and what it is passed on with', async () => {
  for (const address of await addresses(site)) {
    const html = await file(address.endsWith('.html') ? address : `${address}index.html`)
    expect(html).toContain('type="application/atom+xml"')
    expect(html).toContain('type="application/opensearchdescription+xml"')
    if (address === '404.html') continue
    expect(html).toContain(`<meta property="og:url" content="${HOME}${address}">`)
    expect(html.match(/<meta property="og:title"/g)).toHaveLength(1)
  }
})

test('the search is described, crawlers are told of the sitemap, models of the data', async () => {
  const search = await xmlOf('opensearch.xml')
  expect(search.get('OpenSearchDescription/Url@template')).toEqual([
    `${HOME}search/?q={searchTerms}`,
  ])
  expect([...(search.get('OpenSearchDescription/ShortName')?.[0] ?? '')].length).toBeLessThan(17)
  expect(await file('robots.txt')).toContain(`Sitemap: ${HOME}sitemap.xml\n`)
  const text = await file('llms.txt')
  const links = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, link = '']) => link)
  expect(links.length).toBeGreaterThan(6)
  for (const link of links) {
    const path = link.slice(HOME.length)
    expect(
      link.startsWith(HOME) && (await file(path.replace(/\/$|^$/, '$&index.html'))),
    ).toBeTruthy()
  }
})

test('corrections stand on the page of changes, newest first, and on the report', async () => {
  const due = reports.flatMap(({ id, corrections }) =>
    corrections.map(({ date }) => `${date} ${id}`),
  )
  const changes = await file('changes/index.html')
  const rows = [...changes.matchAll(/datetime="([\d-]+)"[^]*?\/reports\/([a-z]+)\/(\d{4})\//g)]
  expect(rows.map(([, day, organ, year]) => `${day} ${organ}-${year}`)).toEqual(
    due.sort().reverse(),
  )
  expect(due.length).toBeGreaterThan(1)
  const page = await file('reports/shilizhen/2022/index.html')
  expect(page).toContain('主动公开 · 行政处罚：原为 1742，改为 1472（录入时看错一行）')
  expect(page).not.toContain('<b>处理</b>')
})

describe('the data', () => {
  test('are described alike for catalogues, search engines and programs', async () => {
    const { 'dcat:dataset': dataset, '@type': type } = JSON.parse(
      await file('data/catalog.jsonld'),
    ) as { '@type': string; 'dcat:dataset': Record<string, unknown> }
    expect(type).toBe('dcat:Catalog')
    const listed = dataset['dcat:distribution'] as { 'dcat:downloadURL': { '@id': string } }[]
    const urls = listed.map((one) => one['dcat:downloadURL']['@id'])
    const page = await file('data/index.html')
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
    const said = JSON.parse(data) as { distribution: { contentUrl: string }[]; license?: string }
    expect(said.distribution.map(({ contentUrl }) => contentUrl)).toEqual(urls)
    for (const url of urls) expect(await file(url.slice(HOME.length))).not.toBe('')
    // The fixture says nothing of a licence.
    expect(said.license).toBeUndefined()
    expect(page).toContain('本站没有另外声明')
  })

  test('have a data package whose resources are there, with a row count that holds', async () => {
    const { resources } = JSON.parse(await file('data/datapackage.json')) as {
      resources: { name: string; path: string; rows?: number; schema?: { fields: object[] } }[]
    }
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
    for (const { path } of resources) expect(await file(`data/${path}`)).not.toBe('')
    expect(resources.find(({ name }) => name === 'reports')?.rows).toBe(reports.length)
  })
})

/** Does a program that is not the project's own run here? */
async function hasProgram(program: string, words: readonly string[]): Promise<boolean> {
  return promisify(execFile)(program, words).then(
    () => true,
    () => false,
  )
}

describe('the lines that the page of the data gives', async () => {
  const data = `${site}/data/`
  const lines = new Map(
    dataRecipes(false).map(({ program, lines: of }) => [program, of(data)] as const),
  )
  const figures = (await file('data/all.csv')).trimEnd().split('\r\n').length - 1
  const [hasPandas, hasR] = await Promise.all([
    hasProgram('python3', ['-c', 'import pandas, pyarrow']),
    hasProgram('Rscript', ['--version']),
  ])

  test('stand on the page as they are run', async () => {
    const page = await file('data/index.html')
    for (const { lines: of } of dataRecipes(false)) {
      const shown = of(`${HOME}data/`).replaceAll('"', '&quot;')
      expect(page.replaceAll('&#34;', '&quot;').replaceAll('&#39;', "'")).toContain(
        shown.replaceAll('<', '&lt;'),
      )
    }
  })

  test('run in DuckDB', async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const answer = await connection.runAndReadAll(lines.get('DuckDB') ?? '')
    const rows = answer.getRowObjectsJson()
    connection.closeSync()
    instance.closeSync()
    expect(rows).toHaveLength(Math.min(10, reports.length))
    expect(rows[0]).toHaveProperty(['requests.received.total'])
  })

  test.runIf(hasPandas)('run in pandas', async () => {
    const script = `${lines.get('pandas') ?? ''}\nprint(len(reports), reports.columns[0])`
    const { stdout } = await promisify(execFile)('python3', ['-c', script])
    expect(stdout.trim()).toBe(`${reports.length} organ_name`)
  })

  test.runIf(hasR)('run in R', async () => {
    const script = `${lines.get('R') ?? ''}; cat(nrow(figures), names(figures)[1])`
    const { stdout } = await promisify(execFile)('Rscript', ['-e', script], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    expect(stdout.trim()).toBe(`${figures} organ`)
  })
})

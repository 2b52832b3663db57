import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { areaOf, areas, caching, headersOf, ownHeaders } from '../../src/host/areas.ts'
import { HEADERS_FILE } from '../../src/host/servers/headers-file.ts'
import { contentSecurityPolicy, searchPolicy } from '../../src/site/policy.ts'
import { fixtureSite } from '../site.ts'
import { headerRules } from '../setup/headers-file.ts'
import { files } from '../site/pages.ts'

const place = { origin: 'https://example.org', base: '/zwgk/nianbao/' }

function headers(name: string) {
  return headersOf(areaOf(name), place)
}

describe('the headers of a file', () => {
  test.each(['index.html', 'reports/shili/2021/附件.pdf', 'searching.html'])(
    'have the policy of pages, and say who may frame them: %s',
    (name) => {
      expect(headers(name)['Content-Security-Policy']).toBe(
        `${contentSecurityPolicy}; frame-ancestors 'self'`,
      )
    },
  )

  test.each(['search/index.html', 'pagefind/pagefind-worker.js'])(
    'have the policy of the search page where it holds: %s',
    (name) => {
      expect(headers(name)['Content-Security-Policy']).toBe(
        `${searchPolicy}; frame-ancestors 'self'`,
      )
    },
  )

  test('let other sites read the bundle of Pagefind and nothing else', async () => {
    const shared = (await files(await fixtureSite('root'))).filter(
      (name) => headers(name)['Access-Control-Allow-Origin'] !== undefined,
    )
    expect(shared.length).toBeGreaterThan(10)
    expect(shared.filter((name) => !name.startsWith('pagefind/'))).toEqual([])
  })

  test('have browsers ask again, but for what has a digest in its name', async () => {
    const kept = (await files(await fixtureSite('root'))).filter(
      (name) => headers(name)['Cache-Control'] === caching.forever,
    )
    expect(kept.some((name) => name.startsWith('_astro/'))).toBe(true)
    expect(kept.some((name) => name.startsWith('search/shards/'))).toBe(true)
    expect(kept.filter((name) => !/[.\-/][\w-]{6,20}[./]/.test(name))).toEqual([])
    expect(headers('index.html')['Cache-Control']).toBe('no-cache')
  })

  test('insist on encryption only where the portal has it, and not for other sub-domains', () => {
    expect(headers('x')['Strict-Transport-Security']).toBe('max-age=31536000')
    const plain = headersOf(areaOf('x'), { ...place, origin: 'http://example.org' })
    expect(plain['Strict-Transport-Security']).toBeUndefined()
  })

  test('are told for folders that are there, and for no others', async () => {
    const folder = await fixtureSite('root')
    const all = await files(folder)
    const told = headerRules(await readFile(join(folder, HEADERS_FILE), 'utf8'))
    expect(told.length).toBeGreaterThan(3)
    for (const { pattern } of told)
      expect(
        all.some((name) => `/${name}`.startsWith(pattern.replace('*', ''))),
        pattern,
      ).toBe(true)
  })

  test('of an area are those of the areas around it, and its own', () => {
    for (const area of areas) {
      const around = areas.filter((other) => area.folder.startsWith(other.folder))
      const given = Object.assign({}, ...around.map((other) => ownHeaders(other, place))) as object
      expect(given).toEqual(headersOf(area, place))
    }
  })
})

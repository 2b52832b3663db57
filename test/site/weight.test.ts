import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fixtureSite } from '../site.ts'
import { fileOf, reportPages } from './pages.ts'
import { missingFigures } from './page-figures.ts'

const LIMIT = 25_000

const folder = await fixtureSite('root')

async function weightOf(html: string): Promise<number> {
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(([tag]) => {
    const path = /href="(?<path>[^"?]+)/.exec(tag)?.groups?.['path'] ?? ''
    return readFile(join(folder, path))
  })
  const bodies = [Buffer.from(html), ...(await Promise.all(sheets))]
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
}

describe.each(await reportPages(folder))('/%s', (address) => {
  test(`weighs with its style sheets no more than ${LIMIT / 1000} kB on the wire`, async () => {
    expect(await weightOf(await readFile(fileOf(folder, address), 'utf8'))).toBeLessThanOrEqual(
      LIMIT,
    )
  })

  test('holds every figure of the report in its HTML', async () => {
    const html = await readFile(fileOf(folder, address), 'utf8')
    const data = await readFile(join(folder, address.replace(/\/$/, '.json')), 'utf8')
    expect(missingFigures(html, (JSON.parse(data) as { tables: object }).tables)).toEqual([])
  })
})

test('no script asks for another before it runs', async () => {
  const scripts = (await readdir(join(folder, '_astro'))).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(1)
  for (const name of scripts) {
    const text = await readFile(join(folder, '_astro', name), 'utf8')
    expect(/\bimport\s*(?:[{*"']|\w+\s+from)/.exec(text)?.[0], name).toBeUndefined()
  }
})
